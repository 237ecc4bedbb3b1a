package org.firstline.webapps.guard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;
import java.util.Set;

/**
 * Looks for keys that make the engine evaluate their value. Read with the parser that the engine's own reading is built on,
 * so that escapes, repeated keys and encodings are understood alike; what it cannot read is refused, too.
 */
final class JsonKeys {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String EXPRESSION = "expression";
    private static final Set<String> BUILT = Set.of("object", "bytes", "file", "xml");

    private JsonKeys() {}

    static boolean isExpression(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith(EXPRESSION);
    }

    /**
     * Whether a value is said to be of a type that the engine would have to build, unpack or store as a file.
     *
     * @throws IOException when this is no JSON
     */
    static boolean containBuiltValue(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.VALUE_STRING
                        && "type".equals(parser.currentName())
                        && BUILT.contains(parser.getText().toLowerCase(Locale.ROOT))) {
                    return true;
                }
            }
        }
        return false;
    }

    /** @throws IOException when this is no JSON */
    static boolean containExpression(byte[] body) throws IOException {
        try (JsonParser parser = JSON.createParser(body)) {
            for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
                if (token == JsonToken.FIELD_NAME && isExpression(parser.currentName())) {
                    return true;
                }
            }
        }
        return false;
    }
}
