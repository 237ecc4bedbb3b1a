package org.firstline.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The Dutch labels of the web apps, against the English ones that the apps bring themselves. */
class LocalesTest {

    private static final String APPS = "META-INF/resources/webjars/camunda/app/";
    private static final Pattern NAME = Pattern.compile("[A-Z][A-Z0-9_]+");
    private static final Pattern PLACE = Pattern.compile("\\{\\{\\s*(\\w+)\\s*}}|\\{}|<[^>]+>|&\\w+;");

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
    void haveEveryLabelThatTheAppCanShow(String app) throws IOException {
        Map<String, String> english = labels(app, "en");
        // Texts of plugins that the community edition does not contain: no script of it names them.
        Set<String> named = scripts();
        english.keySet().removeIf(key -> key.startsWith("PLGN_") && !named.contains(key));

        assertThat(labels(app, "nl").keySet()).isEqualTo(english.keySet());
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
    void keepThePlacesToFill(String app) throws IOException {
        Map<String, String> english = labels(app, "en");
        assertThat(labels(app, "nl")).allSatisfy((key, dutch) -> {
            assertThat(places(dutch)).as(key).isEqualTo(places(english.get(key)));
            assertThat(dutch.isBlank()).as(key).isEqualTo(english.get(key).isBlank());
            assertThat(outerSpace(dutch)).as(key).isEqualTo(outerSpace(english.get(key)));
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit", "welcome"})
    void areNotEnglishSentences(String app) throws IOException {
        Map<String, String> english = labels(app, "en");
        assertThat(labels(app, "nl")).allSatisfy((key, dutch) -> {
            if (dutch.split(" ").length > 2) {
                assertThat(dutch).as(key).isNotEqualTo(english.get(key));
            }
        });
    }

    /** "Incident" is what a requester reports; what Cockpit calls so is a fault of the desk. */
    @Test
    void callATechnicalFaultByItsName() throws IOException {
        assertThat(labels("cockpit", "nl").values())
                .noneMatch(label -> label.toLowerCase().contains("incident"))
                .contains("Open technische storingen");
    }

    @ParameterizedTest
    @ValueSource(strings = {"tasklist", "cockpit"})
    void nameDaysAndMonths(String app) throws IOException {
        JsonNode english = json(app, "en").path("dateLocales");
        JsonNode dutch = json(app, "nl").path("dateLocales");
        assertThat(shape(dutch)).isEqualTo(shape(english));
        assertThat(dutch.at("/weekdays/1").asText()).isEqualTo("maandag");
    }

    private static List<String> places(String label) {
        Matcher matcher = PLACE.matcher(label);
        return matcher.results()
                .map(found -> found.group(1) == null ? found.group() : found.group(1))
                .filter(place -> !place.startsWith("<") || place.contains("="))
                .sorted()
                .toList();
    }

    /** Labels are put together with others: a space at an edge matters. */
    private static String outerSpace(String label) {
        return label.replaceAll("\\S(.*\\S)?", "x");
    }

    private static String shape(JsonNode node) {
        Map<String, Integer> sizes = new TreeMap<>();
        node.fieldNames()
                .forEachRemaining(name -> sizes.put(name, node.path(name).size()));
        node.path("relativeTime").fieldNames().forEachRemaining(name -> sizes.put("relativeTime." + name, 1));
        return sizes.toString();
    }

    private static Set<String> scripts() throws IOException {
        Set<String> names = new TreeSet<>();
        for (String folder : List.of(APPS + "**/*.js", "META-INF/resources/plugin/**/*.js")) {
            for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder)) {
                NAME.matcher(script.getContentAsString(StandardCharsets.UTF_8))
                        .results()
                        .forEach(found -> names.add(found.group()));
            }
        }
        assertThat(names).contains("PLUGIN_INCIDENTS_LABEL");
        return names;
    }

    private static Map<String, String> labels(String app, String language) throws IOException {
        return new TreeMap<>(json(app, language).path("labels").properties().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, label -> label.getValue().asText())));
    }

    private static JsonNode json(String app, String language) throws IOException {
        try (InputStream file =
                LocalesTest.class.getResourceAsStream("/" + APPS + app + "/locales/" + language + ".json")) {
            String text = new String(file.readAllBytes(), StandardCharsets.UTF_8);
            return new ObjectMapper().readTree(text.replace("\uFEFF", ""));
        }
    }
}
