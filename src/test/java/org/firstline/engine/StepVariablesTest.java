package org.firstline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.commons.text.CaseUtils;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The guard believes what the steps say that they read and set; so they have to say it. */
class StepVariablesTest {

    private static final Pattern SAID = Pattern.compile("(?s)@VisibleToModels(?:\\((.*?)\\))?\\s*(?:public )?class");

    @ParameterizedTest
    @MethodSource("steps")
    void areSaid(Path step) {
        String source = read(step);
        Matcher annotation = SAID.matcher(source);
        assertThat(annotation.find()).isTrue();
        String said = String.valueOf(annotation.group(1));

        assertThat(used(source, "from"))
                .allSatisfy(name -> assertThat(part(said, "reads")).contains("\"" + name + "\""));
        assertThat(used(source, "find")).as("read, or kept from a time before").allSatisfy(name -> assertThat(said)
                .contains("\"" + name + "\""));
        assertThat(used(source, "set"))
                .allSatisfy(name -> assertThat(part(said, "sets")).contains("\"" + name + "\""));
    }

    @Test
    void areFound() {
        assertThat(steps()).hasSizeGreaterThan(10);
        assertThat(used("LINE.set(execution, x); WatchVariables.ESCALATE_TO.set(execution, y)", "set"))
                .containsExactlyInAnyOrder("line", "escalateTo");
        assertThat(used("LINE.from(execution); SKILL.find(execution).orElse(null)", "find"))
                .containsExactly("skill");
    }

    static Stream<Path> steps() {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            return files
                    .filter(file -> file.toString().endsWith("Delegate.java"))
                    .filter(file -> read(file).contains("@VisibleToModels"))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String part(String said, String which) {
        Matcher part = Pattern.compile("(?s)" + which + " = (\\{.*?}|\"\\w+\")").matcher(said);
        return part.find() ? part.group(1) : "";
    }

    private static Set<String> used(String source, String how) {
        return Pattern.compile("([A-Z_]+)\\." + how + "\\(execution[,)]")
                .matcher(source)
                .results()
                .map(found -> CaseUtils.toCamelCase(found.group(1), false, '_'))
                .collect(Collectors.toSet());
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
