package org.firstline.web;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json31;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.Iterator;
import java.util.List;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Describes the desk's values as they look in JSON, and says of every field whether it can be null. */
@Component
final class DeskSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(
            AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> others) {
        JavaType java = Json31.mapper().constructType(type.getType());
        if (java != null && java.hasRawClass(IncidentNumber.class)) {
            return text().pattern("INC-\\d{4}-\\d{6,12}").example("INC-2026-000123");
        } else if (java != null && java.hasRawClass(Language.class)) {
            return text()._enum(List.of("nl", "en"));
        }
        Schema<?> schema = others.hasNext() ? others.next().resolve(type, context, others) : null;
        if (schema != null && java != null && java.getRawClass().isRecord()) {
            tellNulls(java.getRawClass(), defined(schema, context));
        }
        return schema;
    }

    static Schema<String> text() {
        Schema<String> text = new Schema<>();
        text.addType("string");
        return text;
    }

    private static @Nullable Schema<?> defined(Schema<?> schema, ModelConverterContext context) {
        String reference = schema.get$ref();
        return reference == null
                ? schema
                : context.getDefinedModels().get(reference.substring(reference.lastIndexOf('/') + 1));
    }

    private static void tellNulls(Class<?> type, @Nullable Schema<?> schema) {
        if (schema == null || schema.getProperties() == null) {
            return;
        }
        for (RecordComponent component : type.getRecordComponents()) {
            Schema<?> property = schema.getProperties().get(component.getName());
            if (component.isAnnotationPresent(Needed.class)) {
                schema.addRequiredItem(component.getName());
            } else if (property != null && component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                allowNull(property);
            }
        }
    }

    @SuppressWarnings({"unchecked", "rawtypes"})
    private static void allowNull(Schema property) {
        if (property.get$ref() == null) {
            property.addType("null");
            if (property.getEnum() != null && !property.getEnum().contains(null)) {
                property.addEnumItemObject(null);
            }
        }
    }
}
