package org.firstline.web;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.BeanDescription;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationContext;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonDeserializer;
import com.fasterxml.jackson.databind.deser.BeanDeserializerModifier;
import com.fasterxml.jackson.databind.deser.std.StdScalarDeserializer;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** A code in JSON counts only as it is documented, blank as not given; Jackson's own reading trims it first. */
final class ExactEnum extends StdScalarDeserializer<Enum<?>> {

    private ExactEnum(Class<?> type) {
        super(type);
    }

    @Override
    public @Nullable Enum<?> deserialize(JsonParser json, DeserializationContext context) throws IOException {
        if (!json.hasToken(JsonToken.VALUE_STRING)) {
            return (Enum<?>) context.handleUnexpectedToken(handledType(), json);
        }
        String code = json.getText();
        if (code.isBlank()) {
            return null;
        }
        return Arrays.stream(handledType().getEnumConstants())
                .map(constant -> (Enum<?>) constant)
                .filter(constant -> WrongValue.code(constant).equals(code))
                .findFirst()
                .orElseThrow(() -> context.weirdStringException(code, handledType(), "unknown code"));
    }

    /** Reads all enums this way. */
    static final class Everywhere extends BeanDeserializerModifier {

        @Override
        public JsonDeserializer<?> modifyEnumDeserializer(
                DeserializationConfig config,
                JavaType type,
                BeanDescription description,
                JsonDeserializer<?> deserializer) {
            return new ExactEnum(type.getRawClass());
        }
    }
}
