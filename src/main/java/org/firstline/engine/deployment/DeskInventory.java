package org.firstline.engine.deployment;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.firstline.engine.EngineAccess;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.guard.ModelReader.Form;
import org.firstline.engine.guard.ModelReader.Process;
import org.firstline.engine.guard.ModelReader.Read;
import org.firstline.engine.guard.Surroundings;
import org.firstline.engine.guard.VariableNames;
import org.firstline.engine.guard.Vocabulary;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.stereotype.Component;

/** Everything that models can name, once some files are live. */
@Component
class DeskInventory {

    private final ListableBeanFactory beans;
    private final IdentityService identity;
    private final EngineAccess engine;
    private final List<Vocabulary> vocabularies;

    DeskInventory(
            ListableBeanFactory beans, IdentityService identity, EngineAccess engine, List<Vocabulary> vocabularies) {
        this.beans = beans;
        this.identity = identity;
        this.engine = engine;
        this.vocabularies = vocabularies;
    }

    Surroundings with(List<Read> files, LiveDesk desk) {
        Map<String, BpmnModelInstance> processes = processes(files, desk);
        Map<String, Set<String>> forms = forms(files, desk);
        return new Surroundings(
                processes,
                keys(files, desk, Model.DECISION),
                forms,
                groups(),
                visibleBeans(),
                variables(processes.values(), forms.values()),
                codes(),
                started(),
                vocabularies.stream().flatMap(each -> each.messages().stream()).toList(),
                files(desk));
    }

    private Map<String, Set<String>> codes() {
        Map<String, Set<String>> codes = new HashMap<>();
        vocabularies.forEach(each -> codes.putAll(each.codes()));
        return codes;
    }

    private Map<String, Set<String>> started() {
        Map<String, Set<String>> started = new HashMap<>();
        vocabularies.forEach(each -> started.putAll(each.started()));
        return started;
    }

    private static Map<String, Set<String>> files(LiveDesk desk) {
        return Stream.of(Model.PROCESS, Model.DECISION)
                .flatMap(desk::all)
                .collect(Collectors.groupingBy(
                        live -> live.resource().substring(live.resource().lastIndexOf('/') + 1),
                        Collectors.mapping(live -> live.model().key(), Collectors.toSet())));
    }

    private static Map<String, Set<String>> forms(List<Read> files, LiveDesk desk) {
        Map<String, Set<String>> forms = new HashMap<>();
        desk.all(Model.FORM).forEach(live -> forms.put(live.model().key(), VariableNames.of(desk.file(live))));
        files.stream()
                .filter(Form.class::isInstance)
                .map(Form.class::cast)
                .forEach(form -> forms.put(form.id(), VariableNames.of(form.root())));
        return forms;
    }

    private static Map<String, BpmnModelInstance> processes(List<Read> files, LiveDesk desk) {
        Map<String, BpmnModelInstance> processes = new LinkedHashMap<>();
        desk.all(Model.PROCESS).forEach(live -> processes.put(live.model().key(), desk.process(live)));
        files.stream()
                .filter(Process.class::isInstance)
                .map(Process.class::cast)
                .forEach(process -> process.keys().forEach(key -> processes.put(key, process.model())));
        return processes;
    }

    private static Set<String> keys(List<Read> files, LiveDesk desk, String kind) {
        Set<String> keys = desk.all(kind).map(live -> live.model().key()).collect(Collectors.toSet());
        files.stream().filter(file -> file.file().kind().equals(kind)).forEach(file -> keys.addAll(file.keys()));
        return keys;
    }

    private Set<String> groups() {
        return engine.asDesk(() -> identity.createGroupQuery().list()).stream()
                .map(Group::getId)
                .collect(Collectors.toSet());
    }

    private Map<String, Class<?>> visibleBeans() {
        Map<String, Class<?>> visible = new HashMap<>();
        for (String name : beans.getBeanNamesForAnnotation(VisibleToModels.class)) {
            visible.put(name, beans.getType(name));
        }
        return visible;
    }

    private Set<String> variables(Collection<BpmnModelInstance> processes, Collection<Set<String>> forms) {
        VariableNames written = new VariableNames();
        processes.forEach(written::addProcess);
        forms.forEach(written::addAll);
        vocabularies.forEach(each -> written.addAll(each.variables()));
        return written.all();
    }
}
