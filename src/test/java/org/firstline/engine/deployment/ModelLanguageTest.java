package org.firstline.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.function.BinaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.firstline.engine.DeskLanguage;
import org.firstline.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.Document;

/** Every model and form that the desk ships, in Dutch. */
class ModelLanguageTest {

    private static final Pattern PLACE = Pattern.compile("\\{\\{[^}]*}}|\\$\\{[^}]*}|^#+ ");
    private static final Pattern WORDS = Pattern.compile("\\p{L}{2,} \\p{L}{2,}");

    private final ModelLanguage dutch = language(Language.NL, ".");

    @ParameterizedTest
    @MethodSource("shipped")
    void translatesEveryText(Path file) throws IOException {
        Map<String, String> texts = texts(file);
        Properties translations = translations(file);

        assertThat(translations.stringPropertyNames()).isEqualTo(texts.keySet());
        texts.forEach((key, text) -> {
            String translation = translations.getProperty(key);
            assertThat(translation).as(key).isNotBlank().isEqualTo(translation.strip());
            assertThat(places(translation)).as(key).isEqualTo(places(text));
        });
    }

    @ParameterizedTest
    @MethodSource("shipped")
    void changesNothingButTexts(Path file) throws Exception {
        byte[] original = Files.readAllBytes(file);
        byte[] translated = dutch.translate(nameOf(file), original);
        assertThat(translated).isNotEqualTo(original);

        Map<String, String> english = texts(file);
        byte[] back = VisibleTexts.in(nameOf(file)).rewrite(translated, (key, text) -> english.get(key));
        if (file.toString().endsWith(".form")) {
            assertThat(json(back)).isEqualTo(json(original));
        } else {
            assertThat(xml(back).isEqualNode(xml(original))).isTrue();
        }
    }

    /** What the translator overlooks would stay English for ever: no test of its own keys would notice. */
    @ParameterizedTest
    @MethodSource("shipped")
    void overlooksNoSentence(Path file) throws IOException {
        String rest = new String(rewritten(file, (key, text) -> "-"), StandardCharsets.UTF_8)
                .replaceAll("<text>[^<]*", "")
                .replaceAll("xsi:schemaLocation=\"[^\"]*\"|<[?/]?[\\w:]+|\\S+=\"[^\" ]*\"", "")
                .replaceAll("modeler:executionPlatform=\"[^\"]*\"|\"executionPlatform\" : \"[^\"]*\"", "")
                .replaceAll("\"(conditional|hide|valuesExpression)\" : .*", "")
                .replaceAll("<?/?\\w*:?(conditionExpression|text|timeDate|incoming|outgoing)[^>]*>[^<]*", "");
        assertThat(WORDS.matcher(rest)
                        .results()
                        .map(found -> rest.substring(found.start(), Math.min(rest.length(), found.end() + 40)))
                        .toList())
                .isEmpty();
    }

    @Test
    void tellsTheEngineDutchNames() throws IOException {
        Path file = Path.of("processes/incident/support-line.bpmn");
        byte[] translated = dutch.translate(nameOf(file), Files.readAllBytes(file));
        UserTask task = Bpmn.readModelFromStream(new ByteArrayInputStream(translated))
                .getModelElementById("userTask_handleInLine");
        assertThat(task.getName()).isEqualTo("Incident behandelen");
        assertThat(task.getDocumentations().iterator().next().getTextContent()).startsWith("Los het incident op");
    }

    @Test
    void translatesOffersInAnExpression() throws IOException {
        Path file = Path.of("forms/incident/handle-in-line.form");
        String translated = new String(dutch.translate(nameOf(file), Files.readAllBytes(file)), StandardCharsets.UTF_8);
        assertThat(translated)
                .contains("{\\\"label\\\": \\\"Overdragen\\\", \\\"value\\\": \\\"HAND_OVER\\\"}")
                .doesNotContain("Hand over");
    }

    @Test
    void leavesEnglishFilesByteForByte() throws IOException {
        for (Path file : shipped().toList()) {
            byte[] original = Files.readAllBytes(file);
            assertThat(language(Language.EN, ".").translate(nameOf(file), original))
                    .isSameAs(original);
        }
    }

    @Test
    void leavesWhatHasNoTranslationOrIsNoModel(@TempDir Path folder) throws IOException {
        Path trial = Files.createDirectories(folder.resolve("processes/trial"));
        byte[] model = "<a xmlns='x' id='process' name='Trial'/>".getBytes(StandardCharsets.UTF_8);
        byte[] broken = "<a".getBytes(StandardCharsets.UTF_8);
        ModelLanguage ofFolder = language(Language.NL, folder.toString());
        assertThat(ofFolder.translate("trial/trial.bpmn", model)).isSameAs(model);

        Files.writeString(trial.resolve("trial.nl.properties"), "process.name = Proef");
        assertThat(ofFolder.translate("trial/trial.bpmn", broken)).isSameAs(broken);
        assertThat(ofFolder.translate(
                        "trial/trial.bpmn", "<!DOCTYPE a [<!ENTITY b 'c'>]><a/>".getBytes(StandardCharsets.UTF_8)))
                .asString(StandardCharsets.UTF_8)
                .contains("ENTITY");
    }

    private static ModelLanguage language(Language language, String folder) {
        return new ModelLanguage(new DeskLanguage(language), folder);
    }

    static Stream<Path> shipped() throws IOException {
        List<Path> files;
        try (Stream<Path> processes = Files.walk(Path.of("processes"));
                Stream<Path> forms = Files.walk(Path.of("forms"))) {
            files = Stream.concat(processes, forms)
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .toList();
        }
        assertThat(files).hasSizeGreaterThan(10);
        return files.stream();
    }

    /** As the deployer names it: without the first folder. */
    private static String nameOf(Path file) {
        return file.subpath(1, file.getNameCount()).toString().replace('\\', '/');
    }

    private static Map<String, String> texts(Path file) throws IOException {
        Map<String, String> texts = new TreeMap<>();
        rewritten(file, (key, text) -> {
            assertThat(texts.put(key, text)).as(key).isIn(null, text);
            return text;
        });
        return texts;
    }

    private static byte[] rewritten(Path file, BinaryOperator<String> rewriter) throws IOException {
        return VisibleTexts.in(nameOf(file)).rewrite(Files.readAllBytes(file), rewriter);
    }

    private static Properties translations(Path file) throws IOException {
        Properties translations = new Properties();
        String name = file.toString().replaceAll("\\.\\w+$", ".nl.properties");
        try (Reader reader = Files.newBufferedReader(Path.of(name))) {
            translations.load(reader);
        }
        return translations;
    }

    private static List<String> places(String text) {
        return PLACE.matcher(text)
                .results()
                .map(found -> found.group())
                .sorted()
                .toList();
    }

    private static JsonNode json(byte[] content) throws IOException {
        return new ObjectMapper().readTree(content);
    }

    private static Document xml(byte[] content) throws Exception {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
        factory.setNamespaceAware(true);
        return factory.newDocumentBuilder().parse(new ByteArrayInputStream(content));
    }
}
