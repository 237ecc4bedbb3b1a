package org.firstline.engine.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What rules see that follow a token from element to element, and a variable from step to step. */
class FlowRulesTest extends DeskTest {

    private static final String KEY = "<camunda:in businessKey=\"#{execution.processBusinessKey}\"/>";
    private static final String TEAM = "<camunda:in source=\"team\" target=\"team\"/>";
    private static final String TASK = "<bpmn:task id=\"own\"/>";
    private static final String RESTS = "<bpmn:userTask id=\"rests\" camunda:candidateGroups=\"${team}\""
            + " camunda:formRef=\"handle-in-line\" camunda:formRefBinding=\"deployment\"/>";

    @Autowired
    Deployments deployments;

    @Autowired
    RepositoryService repository;

    private Set<String> before;

    @BeforeEach
    void remember() {
        before = all();
    }

    @AfterEach
    void removeExamples() {
        all().stream().filter(id -> !before.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void seesACircleThroughALink() {
        String links = "<bpmn:intermediateThrowEvent id=\"away\"><bpmn:linkEventDefinition id=\"l1\" name=\"again\"/>"
                + "</bpmn:intermediateThrowEvent><bpmn:intermediateCatchEvent id=\"back\">"
                + "<bpmn:linkEventDefinition id=\"l2\" name=\"again\"/></bpmn:intermediateCatchEvent>";
        assertThat(refusal(circle(links + flow("back", "step")))).containsExactly("endless-loop");
    }

    @Test
    void seesACircleThroughAPartThatDoesNotWait() {
        assertThat(refusal(circle(part("<bpmn:task id=\"does\"/>")))).containsExactly("endless-loop");
        assertThat(refusal(circle(part(RESTS.replace("rests", "does"))))).isEmpty();
    }

    @Test
    void seesACircleThroughAProcessThatDoesNotWait() {
        ModelFile circle = circle(call("away", "quick", TEAM) + flow("away", "step"));
        assertThat(refusal(circle, process("quick", TASK))).containsExactly("endless-loop");
        assertThat(refusal(circle, process("quick", RESTS))).isEmpty();
    }

    @Test
    void seesALifeThatLeadsNowhere() {
        String step = "<bpmn:exclusiveGateway id=\"step\" default=\"b\"/><bpmn:task id=\"forgotten\"/>"
                + asked("step", "forgotten", "${line == 'FIRST'}");
        assertThat(refusal(Example.Frame.LIFE.file(step))).containsExactly("end-without-status");
    }

    @Test
    void takesAPartThatEndsInTheMidstOfALife() {
        assertThat(refusal(Example.Frame.LIFE.file(
                        part("<bpmn:task id=\"does\"/>").replace("away", "step").replace(flow("step", "step"), ""))))
                .isEmpty();
    }

    @Test
    void takesABeanForNoVariable() {
        String asks = "<bpmn:exclusiveGateway id=\"asks\" default=\"asksToEnd\"/>"
                + asked("asks", "end", "${deadline.inDays(2) != null}").replace("asksToEnd", "asksToo");
        assertThat(refusal(caller("quick", ""), process("quick", asks))).isEmpty();
    }

    @Test
    void takesTheNumberOfARoundForNoVariable() {
        String rounds = "<bpmn:task id=\"rounds\"><bpmn:multiInstanceLoopCharacteristics isSequential=\"true\">"
                + "<bpmn:loopCardinality>3</bpmn:loopCardinality>"
                + "<bpmn:completionCondition>${nrOfCompletedInstances == 2}</bpmn:completionCondition>"
                + "</bpmn:multiInstanceLoopCharacteristics></bpmn:task>";
        assertThat(refusal(caller("quick", ""), process("quick", rounds))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"${team}, variable-not-passed", "first-line,"})
    void seesWhatAnInputReadsBelowItsOwnName(String value, String rule) {
        String step = mapped(
                "${deadline.inDays(1)}",
                "<camunda:inputParameter name=\"team\">" + value + "</camunda:inputParameter>");
        assertThat(refusal(caller("quick", ""), process("quick", step))).isEqualTo(rules(rule));
    }

    @ParameterizedTest
    @CsvSource({"${setServiceLevelDelegate}, variable-not-passed", "${reportWaitLimitDelegate},"})
    void seesWhatAnOutputReadsThatItsStepDoesNotSet(String delegate, String rule) {
        String step = mapped(
                        delegate, "<camunda:outputParameter name=\"category\">${outcome}</camunda:outputParameter>")
                .replace("camunda:expression", "camunda:delegateExpression");
        assertThat(refusal(caller("quick", ""), process("quick", step))).isEqualTo(rules(rule));
    }

    /** Whichever is asked about first. */
    @ParameterizedTest
    @ValueSource(strings = {"quick", "other"})
    void seesWhatProcessesReadThatCallEachOther(String first) {
        ModelFile quick = process("quick", RESTS, call("back", "other", TEAM));
        ModelFile other = process("other", call("back", "quick", TEAM));
        assertThat(refusal(caller(first, ""), quick, other)).containsExactly("variable-not-passed");
        assertThat(refusal(caller(first, TEAM), quick, other)).isEmpty();
    }

    @Test
    void seesWhatBothReadThatACallerCalls() {
        ModelFile quick = process("quick", RESTS, call("back", "other", TEAM));
        ModelFile other = process("other", call("back", "quick", TEAM));
        ModelFile caller = process("example", call("first", "quick", ""), call("second", "other", ""));
        assertThat(refused(caller, quick, other))
                .extracting(Finding::element)
                .containsExactlyInAnyOrder("first", "second");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "processes/callback/callback.bpmn | name=\"again\" | name=\"attempts\" | variable-unset",
                "processes/callback/callback.bpmn | promisedUntil(execution.processBusinessKey) | promisedUntil(incident) | variable-unset",
                "processes/callback/callback.bpmn | ${team} | ${contactTeam} | variable-unset",
                "processes/callback/callback.bpmn | ${outcome == 'ANSWERED'} | ${outcome == 'HELPED'} | outcome-without-way",
                "processes/callback/callback.bpmn | >PT2H< | >2 hours< | call-again",
                "forms/callback/call-back.form | \"key\": \"answer\" | \"key\": \"reply\" | variable-unset",
                "forms/callback/call-back.form | \"key\": \"title\" | \"key\": \"summary\" | variable-unset",
                "forms/incident/register-by-phone.form | \"key\": \"requesterName\" | \"key\": \"caller\" | variable-unset",
            })
    void refusesWhatWouldBreakCallsAndRegistrations(String file, String before, String after, String rule)
            throws IOException {
        String content = Files.readString(Path.of(file));
        assertThat(content).contains(before);
        ModelFile changed = new ModelFile(
                file.substring(file.indexOf('/') + 1),
                content.replace(before, after).getBytes(StandardCharsets.UTF_8));
        assertThat(refusal(changed)).containsExactly(rule);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT90M", "PT2H", "P1D"})
    void takesALengthAfterWhichTheDeskCallsAgain(String length) {
        Example example = example("call-again");
        assertThat(refusal(example.frame().file(example.good().replace("PT2H", length))))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "2", "PT0S", "-PT2H", "PT30S", "P8D", "P1M", "${line}", "${deadline.inHours(2)}"})
    void refusesAnythingElse(String length) {
        Example example = example("call-again");
        assertThat(refusal(example.frame().file(example.good().replace("PT2H", length))))
                .contains("call-again");
    }

    private static Example example(String rule) {
        return Examples.ALL.stream()
                .filter(each -> each.rule().equals(rule))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> rules(String rule) {
        return Stream.ofNullable(rule).toList();
    }

    /** Its steps one after another. */
    private static ModelFile process(String id, String... steps) {
        StringBuilder drawn = new StringBuilder();
        String last = "start";
        for (String step : steps) {
            String next = step.replaceFirst("(?s).*?id=\"(\\w+)\".*", "$1");
            drawn.append(step).append(flow(last, next));
            last = next;
        }
        return Example.Frame.FILE
                .file("<bpmn:definitions xmlns:bpmn=\"http://www.omg.org/spec/BPMN/20100524/MODEL\""
                        + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\""
                        + " xmlns:camunda=\"http://camunda.org/schema/1.0/bpmn\" targetNamespace=\"t\">"
                        + "<bpmn:process id=\"" + id + "\" isExecutable=\"true\" camunda:historyTimeToLive=\"P365D\">"
                        + "<bpmn:startEvent id=\"start\"/><bpmn:endEvent id=\"end\"/>" + drawn + flow(last, "end")
                        + "</bpmn:process></bpmn:definitions>")
                .named(id + ".bpmn");
    }

    private static ModelFile caller(String called, String passed) {
        return process("example", call("calls", called, passed));
    }

    private static ModelFile circle(String away) {
        return Example.Frame.STEP.file("<bpmn:exclusiveGateway id=\"step\" default=\"b\"/>"
                + asked("step", "away", "${line == 'FIRST'}") + away);
    }

    private static String call(String id, String called, String passed) {
        return "<bpmn:callActivity id=\"" + id + "\" calledElement=\"" + called + "\"><bpmn:extensionElements>" + KEY
                + passed + "</bpmn:extensionElements></bpmn:callActivity>";
    }

    private static String part(String step) {
        return "<bpmn:subProcess id=\"away\"><bpmn:startEvent id=\"in\"/>" + step + "<bpmn:endEvent id=\"out\"/>"
                + flow("in", "does") + flow("does", "out") + "</bpmn:subProcess>" + flow("away", "step");
    }

    private static String mapped(String expression, String parameter) {
        return "<bpmn:serviceTask id=\"own\" camunda:expression=\"" + expression + "\"><bpmn:extensionElements>"
                + "<camunda:inputOutput>" + parameter
                + "</camunda:inputOutput></bpmn:extensionElements></bpmn:serviceTask>";
    }

    private static String flow(String from, String to) {
        return "<bpmn:sequenceFlow id=\"" + from + "To" + Character.toUpperCase(to.charAt(0)) + to.substring(1)
                + "\" sourceRef=\"" + from + "\" targetRef=\"" + to + "\"/>";
    }

    private static String asked(String from, String to, String condition) {
        return flow(from, to)
                .replace(
                        "/>",
                        "><bpmn:conditionExpression xsi:type=\"bpmn:tFormalExpression\">" + condition
                                + "</bpmn:conditionExpression></bpmn:sequenceFlow>");
    }

    private List<String> refusal(ModelFile... files) {
        return refused(files).stream().map(Finding::rule).distinct().toList();
    }

    private List<Finding> refused(ModelFile... files) {
        try {
            deployments.deploy("example", List.of(files), "owner");
            return List.of();
        } catch (ModelRefused refused) {
            return refused.findings();
        }
    }

    private Set<String> all() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }
}
