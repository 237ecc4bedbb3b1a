package org.firstline.web;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.Schema;
import java.util.ArrayList;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Answers show every field always; bodies take no field that is not named. */
@SuppressWarnings({"rawtypes", "unchecked"})
final class SchemaRoles {

    private final Map<String, Schema> schemas;

    private SchemaRoles(Map<String, Schema> schemas) {
        this.schemas = schemas;
    }

    static void tell(OpenAPI api) {
        SchemaRoles roles = new SchemaRoles(api.getComponents().getSchemas());
        Set<String> answers = new TreeSet<>();
        Set<String> bodies = new TreeSet<>();
        api.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .forEach(operation -> {
                    answers(operation).forEach(schema -> roles.collect(schema, answers));
                    bodies(operation).forEach(schema -> roles.collect(schema, bodies));
                });
        answers.forEach(name -> showAlways(roles.schemas.get(name)));
        bodies.forEach(name -> roles.schemas.get(name).setAdditionalProperties(false));
    }

    private static void showAlways(Schema<?> schema) {
        if (schema.getProperties() != null) {
            schema.setRequired(new ArrayList<>(schema.getProperties().keySet()));
        }
    }

    private static Stream<Schema> answers(Operation operation) {
        return operation.getResponses().values().stream().flatMap(answer -> schemasIn(answer.getContent()));
    }

    private static Stream<Schema> bodies(Operation operation) {
        return operation.getRequestBody() == null
                ? Stream.empty()
                : schemasIn(operation.getRequestBody().getContent());
    }

    private static Stream<Schema> schemasIn(Content content) {
        return content == null
                ? Stream.empty()
                : content.values().stream()
                        .map(type -> (Schema) type.getSchema())
                        .filter(Objects::nonNull);
    }

    private void collect(Schema<?> schema, Set<String> names) {
        if (schema.get$ref() != null) {
            String name = schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1);
            if (names.add(name)) {
                collect(schemas.get(name), names);
            }
        }
        if (schema.getItems() != null) {
            collect(schema.getItems(), names);
        }
        if (schema.getProperties() != null) {
            schema.getProperties().values().forEach(property -> collect(property, names));
        }
    }
}
