package org.firstline.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.firstline.DeskTest;
import org.firstline.engine.deployment.Deployments;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;

class GuardTest extends DeskTest {

    @Autowired
    Deployments deployments;

    @Autowired
    RepositoryService repository;

    @Autowired
    MessageSource sentences;

    private Set<String> before;

    @BeforeEach
    void remember() {
        before = all();
    }

    @AfterEach
    void removeExamples() {
        all().stream().filter(id -> !before.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void refusesTheBadAndTakesTheGood(Example example) {
        List<Finding> findings = refusal(example.badFile());
        assertThat(findings).extracting(Finding::rule).containsOnly(example.rule());
        assertThat(all()).as("nothing half-done stays").isEqualTo(before);
        assertThatCode(() -> deploy(example.goodFile())).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource("examples")
    void saysWhyInBothLanguages(Example example) {
        Finding finding = refusal(example.badFile()).get(0);
        String english = sentences.getMessage(finding, Locale.ENGLISH);
        String dutch = sentences.getMessage(finding, new Locale("nl"));
        assertThat(english).isNotEqualTo(dutch).doesNotContain("{0}", "model." + example.rule());
        assertThat(dutch).doesNotContain("{0}", "model." + example.rule());
        assertThat(finding.place()).startsWith("example.");
    }

    /** The lists of flows at the elements are the drawing program's; the engine does without, and so do the rules. */
    @ParameterizedTest
    @MethodSource("drawings")
    void goesByTheFlowsAlone(Example example) {
        assertThat(refusal(withoutLists(example.badFile())))
                .extracting(Finding::rule)
                .containsOnly(example.rule());
        assertThatCode(() -> deploy(withoutLists(example.goodFile()))).doesNotThrowAnyException();
    }

    @Test
    void hasAnExampleForEveryRule() {
        Set<String> shown = examples().map(Example::rule).collect(Collectors.toSet());
        assertThat(Rules.all())
                .allMatch(rule -> shown.contains(rule)
                        || Set.of("kind", "too-large", "twice", "another-id").contains(rule));
    }

    @Test
    void refusesAFileOfAnotherKind() {
        assertRefused("kind", new ModelFile("letter.docx", new byte[] {1}));
    }

    @Test
    void refusesTheSameModelTwice() {
        Example any = Examples.ALL.get(1);
        assertThat(refusal(any.goodFile().named("one.bpmn"), any.goodFile().named("two.bpmn")))
                .extracting(Finding::rule)
                .containsExactly("twice");
    }

    @Test
    void refusesAFileThatNobodyDrew() {
        assertRefused("too-large", new ModelFile("example.bpmn", new byte[ModelReader.LARGEST + 1]));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                // An entity that grows
                "<!DOCTYPE d [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\"><!ENTITY c \"&b;&b;&b;\">]><d>&c;</d>",
                // A file and an address
                "<!DOCTYPE d SYSTEM \"file:///etc/passwd\"><d/>",
                "<!DOCTYPE d [<!ENTITY % p SYSTEM \"http://127.0.0.1:1/x\"> %p;]><d/>",
                // No characters at all
                "\u0000\u0001\u0002",
                "no XML",
            })
    void refusesXmlThatReachesOut(String content) {
        for (String kind : List.of("bpmn", "dmn")) {
            assertRefused("xml", new ModelFile("example." + kind, content.getBytes(StandardCharsets.UTF_8)));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript", "juel", "http://www.java.com/java"})
    void refusesAnotherLanguageForAWholeTable(String language) {
        assertRefused(
                "decision-language",
                changed(
                        example("unknown-code").goodFile(),
                        "<definitions ",
                        "<definitions expressionLanguage=\"" + language + "\" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COLLECT", "RULE ORDER", "UNIQUE", "ANY"})
    void refusesATableWithoutALastRuleWhateverItsHitPolicy(String policy) {
        assertRefused("no-default", withPolicy(example("no-default").badFile(), policy));
    }

    @ParameterizedTest
    @ValueSource(strings = {"COLLECT", "RULE ORDER"})
    void takesATableThatCollectsAndHasALastRule(String policy) {
        assertThatCode(() -> deploy(withPolicy(example("no-default").goodFile(), policy)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 + 1", "true", "category", "[1]", "\"a\" + \"b\""})
    void letsTheLastRuleComputeNothing(String answer) {
        assertRefused("default-computed", withDefault(answer));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"SECOND\"", "<!-- said --> \"SECOND\""})
    void letsTheLastRuleAnswerWithAText(String answer) {
        assertThatCode(() -> deploy(withDefault(answer))).doesNotThrowAnyException();
    }

    @Test
    void refusesElementsDeeperThanAnybodyDraws() {
        String deep = "<a>".repeat(10_000) + "</a>".repeat(10_000);
        assertRefused("xml", new ModelFile("example.bpmn", deep.getBytes(StandardCharsets.UTF_8)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${''.class}",
                "${line.bytes}",
                "${line['class']}",
                "#{deadline.class.forName('java.lang.Runtime')}",
                "${execution.processEngineServices.repositoryService}",
                "${execution.setVariable('a', 1)}",
                "${deadline.inDays(line.length())}",
                "${dateTime().plusDays(1)}",
                "text ${currentUser()} text",
                "${setPriorityDelegate.execute(execution)}",
                "${dataSource}",
                "${jdbcClient}",
            })
    void letsNoExpressionReachTheMachine(String expression) {
        for (String place : List.of(
                "<bpmn:serviceTask id=\"step\" camunda:expression=\"%s\">",
                "<bpmn:task id=\"step\" name=\"%s\">",
                "<bpmn:serviceTask id=\"step\" camunda:expression=\"${line}\"><bpmn:extensionElements>"
                        + "<camunda:executionListener event=\"start\" expression=\"%s\"/></bpmn:extensionElements>",
                "<bpmn:serviceTask id=\"step\" camunda:expression=\"${line}\"><bpmn:extensionElements><camunda:inputOutput>"
                        + "<camunda:inputParameter name=\"x\"><camunda:map><camunda:entry key=\"k\">%s</camunda:entry>"
                        + "</camunda:map></camunda:inputParameter></camunda:inputOutput></bpmn:extensionElements>",
                "<bpmn:serviceTask id=\"step\" camunda:expression=\"${line}\"><bpmn:documentation>%s</bpmn:documentation>")) {
            String end = place.startsWith("<bpmn:task") ? "</bpmn:task>" : "</bpmn:serviceTask>";
            String step = place.formatted(expression.replace("\"", "&quot;"))
                    + "<bpmn:incoming>a</bpmn:incoming><bpmn:outgoing>b</bpmn:outgoing>" + end;
            assertThat(refusal(Example.Frame.STEP.file(step.replace("%", "%%"))))
                    .as(step)
                    .extracting(Finding::rule)
                    .containsAnyOf("expression-reach", "unknown-name", "unknown-method");
        }
    }

    static Stream<Example> examples() {
        return Examples.ALL.stream();
    }

    static Stream<Example> drawings() {
        return examples().filter(example -> example.badFile().isProcess());
    }

    private static ModelFile withoutLists(ModelFile file) {
        String content = new String(file.content(), StandardCharsets.UTF_8);
        return new ModelFile(
                file.name(),
                content.replaceAll("<bpmn:(incoming|outgoing)>[^<]*</bpmn:\\1>", "")
                        .getBytes(StandardCharsets.UTF_8));
    }

    private static ModelFile withDefault(String answer) {
        return changed(example("default-computed").goodFile(), "<text>\"FIRST\"</text>", "<text>" + answer + "</text>");
    }

    private static ModelFile withPolicy(ModelFile file, String policy) {
        return changed(file, "hitPolicy=\"FIRST\"", "hitPolicy=\"" + policy + "\"");
    }

    private static ModelFile changed(ModelFile file, String before, String after) {
        String content = new String(file.content(), StandardCharsets.UTF_8);
        assertThat(content).contains(before);
        return new ModelFile(file.name(), content.replace(before, after).getBytes(StandardCharsets.UTF_8));
    }

    private static Example example(String rule) {
        return Examples.ALL.stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private void assertRefused(String rule, ModelFile file) {
        assertThat(refusal(file)).extracting(Finding::rule).containsExactly(rule);
    }

    private List<Finding> refusal(ModelFile... files) {
        ModelRefused refused = catchThrowableOfType(ModelRefused.class, () -> deploy(files));
        assertThat(refused).as("was taken").isNotNull();
        return refused.findings();
    }

    private void deploy(ModelFile... files) {
        deployments.deploy("example", List.of(files), "owner");
    }

    private Set<String> all() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }
}
