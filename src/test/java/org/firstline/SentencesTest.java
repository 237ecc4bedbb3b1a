package org.firstline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The sentences that people read … */
class SentencesTest {

    private static final Pattern RULE = Pattern.compile(
            "(?:new InputRefused\\([^,;]+,|new (?:StateRefused|NotAllowed|NotFound|TooLarge)\\(|refuse\\([^,;]+,)\\s*\"([a-z.-]*[a-z])\"");

    private static final Pattern GUARD_RULE = Pattern.compile(
            "(?:findings\\.add(?:ForFile)?\\((?:\\s*[a-z]\\w*,){0,2}|(?<!check\\.)refuse\\(|\"\", )\\s*\"([a-z-]*[a-z])\"");

    @Test
    void existForEveryRule() throws IOException {
        Set<String> english = sentences("messages.properties").stringPropertyNames();
        assertThat(rules()).hasSizeGreaterThan(30).allSatisfy(rule -> assertThat(english)
                .contains("refused." + rule));
    }

    @Test
    void existForEveryRuleOfTheGuard() throws IOException {
        Set<String> english =
                new TreeSet<>(sentences("messages-models.properties").stringPropertyNames());
        assertThat(found(GUARD_RULE)).map("model."::concat).containsExactlyInAnyOrderElementsOf(english);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "messages",
                "messages-portal",
                "messages-models",
                "messages-calendar",
                "messages-team",
                "messages-masterdata",
                "messages-vendor",
                "messages-mail"
            })
    void existInBothLanguages(String file) throws IOException {
        Properties english = sentences(file + ".properties");
        Properties dutch = sentences(file + "_nl.properties");
        assertThat(dutch.stringPropertyNames())
                .containsExactlyInAnyOrderElementsOf(english.stringPropertyNames())
                .allSatisfy(key ->
                        assertThat(places(dutch.getProperty(key))).as(key).isEqualTo(places(english.getProperty(key))));
    }

    @Test
    void keepTheirApostrophes() throws IOException {
        // A straight one quotes what follows when a sentence has places to fill, and is gone.
        for (String file : new String[] {
            "messages.properties",
            "messages_nl.properties",
            "messages-models.properties",
            "messages-models_nl.properties",
            "messages-calendar.properties",
            "messages-calendar_nl.properties",
            "messages-team.properties",
            "messages-team_nl.properties",
            "messages-masterdata.properties",
            "messages-masterdata_nl.properties",
            "messages-vendor.properties",
            "messages-vendor_nl.properties",
            "messages-mail.properties",
            "messages-mail_nl.properties"
        }) {
            assertThat(sentences(file).values())
                    .allSatisfy(text -> assertThat((String) text).doesNotContain("'"));
        }
    }

    private static Set<String> rules() throws IOException {
        return found(RULE);
    }

    private static Set<String> found(Pattern pattern) throws IOException {
        Set<String> rules = new TreeSet<>();
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    rules.add(matcher.group(1));
                }
            }
        }
        return rules;
    }

    private static Set<String> places(String sentence) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = Pattern.compile("\\{\\d}").matcher(sentence);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }

    private static Properties sentences(String file) throws IOException {
        Properties sentences = new Properties();
        try (Reader reader =
                new InputStreamReader(SentencesTest.class.getResourceAsStream("/" + file), StandardCharsets.UTF_8)) {
            sentences.load(reader);
        }
        return sentences;
    }
}
