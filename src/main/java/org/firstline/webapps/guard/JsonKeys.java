package org.firstline.webapps.guard;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.IOException;
import java.util.Locale;

/**
 * Looks for keys that make the engine evaluate their value. Read with the parser that the engine's own reading is built on,
 * so that escapes, repeated keys and encodings are understood alike; what it cannot read is refused, too.
 */
final class JsonKeys {

    private static final JsonFactory JSON = new JsonFactory();
    private static final String EXPRESSION = "expression";

    private JsonKeys() {}

    static boolean isExpression(String key) {
        return key.toLowerCase(Locale.ROOT).endsWith(EXPRESSION);
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
