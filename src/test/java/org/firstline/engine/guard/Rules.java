package org.firstline.engine.guard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;

/** The rules that have a sentence, which are all. */
final class Rules {

    private Rules() {}

    static Set<String> all() {
        try (InputStream file = Rules.class.getResourceAsStream("/messages-models.properties")) {
            Properties sentences = new Properties();
            sentences.load(file);
            return sentences.stringPropertyNames().stream()
                    .map(name -> name.substring("model.".length()))
                    .collect(Collectors.toSet());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
