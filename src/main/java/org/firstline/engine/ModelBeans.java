package org.firstline.engine;

import java.util.AbstractMap;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ListableBeanFactory;

/** The fixed list of beans that expressions see, each made when it is first named. */
final class ModelBeans extends AbstractMap<Object, Object> {

    private final ListableBeanFactory beans;
    private final Set<String> names;

    ModelBeans(ListableBeanFactory beans) {
        this.beans = beans;
        this.names = Set.of(beans.getBeanNamesForAnnotation(VisibleToModels.class));
    }

    @Override
    public boolean containsKey(@Nullable Object name) {
        return name instanceof String text && names.contains(text);
    }

    @Override
    public @Nullable Object get(@Nullable Object name) {
        return name instanceof String text && names.contains(text) ? beans.getBean(text) : null;
    }

    @Override
    public Set<Entry<Object, Object>> entrySet() {
        Map<Object, Object> all = names.stream().collect(Collectors.toMap(Function.identity(), beans::getBean));
        return all.entrySet();
    }
}
