package org.firstline.webapps.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.firstline.DeskTest;
import org.firstline.webapps.modeler.ModelerClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Changes of our own models that would break a running desk in silence, as their owner would send them. */
class BrokenModelsTest extends DeskTest {

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    private ModelerClient modeler;
    private Set<String> before;

    @BeforeEach
    void open() {
        modeler = new ModelerClient(port, "owner", "en");
        before = deployments();
    }

    @AfterEach
    void removeWhatWasTaken() {
        deployments().stream().filter(id -> !before.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
    }

    @ParameterizedTest(name = "{0}: {3}")
    @MethodSource("changes")
    void refuses(String file, String part, String change, String why) {
        Path path = find(file);
        Answer answer = modeler.deploy(path.getFileName().toString(), changed(path, part, change));

        assertThat(answer.message()).as("status " + answer.status()).contains(why);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(deployments()).isEqualTo(before);
    }

    static Stream<Arguments> changes() {
        return Stream.of(
                // Work at a line
                change(
                        "support-line.bpmn",
                        "${assignAgentDelegate}",
                        "${tellExpertDelegate}",
                        "anybody having been chosen"),
                change(
                        "third-line.bpmn",
                        "targetRef=\"serviceTask_assignExpert\"",
                        "targetRef=\"userTask_investigateAsExpert\"",
                        "anybody having been chosen"),
                change(
                        "support-line.bpmn",
                        "camunda:assignee=\"${assignee}\"",
                        "camunda:assignee=\"line1a\"",
                        "Make the assignee ${assignee}"),
                change("third-line.bpmn", " camunda:assignee=\"${assignee}\"", "", "Make the assignee ${assignee}"),
                change(
                        "support-line.bpmn",
                        element("boundaryEvent_offerExpired"),
                        "",
                        "Work that nobody takes would lie here for ever"),
                change("third-line.bpmn", "R/PT15M", "R3/PT15M", "Work that nobody takes would lie here for ever"),
                change(
                        "support-line.bpmn",
                        "name=\"timer\" value=\"offer\"",
                        "name=\"timer\" value=\"offers\"",
                        "Work that nobody takes would lie here for ever"),
                // Outcomes
                change(
                        "support-line.bpmn",
                        "MISROUTED,WAIT",
                        "MISROUTED,WAIT,VENDOR",
                        "The outcomes RESOLVED, VENDOR go the same way"),
                change(
                        "third-line.bpmn",
                        "outcome == 'VENDOR'",
                        "outcome == 'VENDORS'",
                        "The outcomes RESOLVED, VENDOR go the same way"),
                change(
                        "incident.bpmn",
                        "outcome == 'REJECTED'",
                        "outcome == 'REJECT'",
                        "The outcomes CONFIRMED, REJECTED go the same way"),
                // Calls
                change(
                        "incident.bpmn",
                        "<camunda:in source=\"team\" target=\"team\" />",
                        "",
                        "support-line reads the variable team"),
                change(
                        "third-line.bpmn",
                        "<camunda:in source=\"incident\" target=\"incident\" />",
                        "",
                        "vendor-leg reads the variable incident"),
                change(
                        "third-line.bpmn",
                        "<camunda:in source=\"waitReason\" target=\"waitReason\" />",
                        "",
                        "waiting reads the variable waitReason"),
                change(
                        "incident.bpmn",
                        "<camunda:out source=\"outcome\" target=\"outcome\" />",
                        "",
                        "what third-line says of it would not arrive"),
                change(
                        "support-line.bpmn",
                        "<camunda:out source=\"outcome\" target=\"outcome\" />",
                        "",
                        "what waiting says of it would not arrive"),
                change(
                        "incident.bpmn",
                        "<camunda:in source=\"team\" target",
                        "<camunda:in source=\"tema\" target",
                        "Did you mean team"),
                // What breaks in another model
                change(
                        "waiting.bpmn",
                        "camunda:candidateGroups=\"${contactTeam}\"",
                        "camunda:candidateGroups=\"${skill}\"",
                        "third-line.bpmn, “Wait” (callActivity_wait): waiting reads the variable skill"),
                // Messages and limits
                change(
                        "vendor-leg.bpmn",
                        element("boundaryEvent_vendorSolved"),
                        "",
                        "tells this process vendor.solved"),
                change(
                        "vendor-leg.bpmn",
                        element("boundaryEvent_vendorAnswered"),
                        "",
                        "tells this process vendor.answered"),
                change(
                        "vendor-leg.bpmn",
                        element("boundaryEvent_waitEnded"),
                        "",
                        "tells this process incident.vendorAnswered"),
                change(
                        "vendor-leg.bpmn",
                        element("boundaryEvent_vendorStayedSilent"),
                        "",
                        "An incident would wait here for ever"),
                change(
                        "incident.bpmn",
                        "name=\"incident.duplicate\"",
                        "name=\"incident.twice\"",
                        "tells this process incident.duplicate"),
                change(
                        "waiting.bpmn",
                        "name=\"incident.changeCompleted\"",
                        "name=\"change\"",
                        "tells this process incident.changeCompleted"),
                // Tables
                change(
                        "incident-route.dmn",
                        "<text>\"SECOND\"</text>",
                        "<text>SECOND</text>",
                        "Put a text into quotes: \"SECOND\""),
                change(
                        "incident-route.dmn",
                        "<text>\"second-line\"</text>",
                        "<text>second-line</text>",
                        "Put a text into quotes: \"second-line\""),
                change(
                        "incident-route.dmn",
                        "<text>\"second-line\"</text>",
                        "<text>\"third-line\"</text>",
                        "third-line does no work of the line SECOND"),
                change("incident-route.dmn", "name=\"skill\"", "name=\"skills\"", "reads an output called skill"),
                change(
                        "service-levels.dmn",
                        "<text>\"P1\"</text>",
                        "<text>\"p1\"</text>",
                        "The condition “p1” never fits"),
                // Ids
                change(
                        "incident-route.dmn",
                        "id=\"incident-route\"",
                        "id=\"incident-routes\"",
                        "This file has held incident-route, and now holds incident-routes"),
                change(
                        "support-line.bpmn",
                        "process id=\"support-line\"",
                        "process id=\"first-line-work\"",
                        "Give it back the id support-line"),
                change(
                        "service-levels.dmn",
                        "decision id=\"requester-contract\"",
                        "decision id=\"contract-of-requester\"",
                        "now holds contract-of-requester"),
                // Timers
                change("incident.bpmn", "${deadline.inWorkingDays(5)}", "5", "The timer 5 has no time that lies ahead"),
                change(
                        "incident.bpmn",
                        "${deadline.inWorkingDays(5)}",
                        "2020-01-01T00:00:00Z",
                        "On 2020-01-01T00:00:00Z the timer would go off"),
                change(
                        "waiting.bpmn",
                        "deadline.inWorkingDays(2)",
                        "deadline.inWorkingDays(-2)",
                        "has no time that lies ahead"));
    }

    @Test
    void takesAModelThatNothingWasBrokenIn() {
        Path line = find("support-line.bpmn");
        Path waiting = find("waiting.bpmn");
        Map<String, byte[]> both = new LinkedHashMap<>();
        both.put("support-line.bpmn", changed(line, "name=\"Support line\"", "name=\"Support\""));
        both.put("waiting.bpmn", changed(waiting, "name=\"Waiting\"", "name=\"Wait\""));

        Answer answer = modeler.deploy(both);

        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
    }

    @Test
    void takesACopyOfALineUnderItsOwnNameBeforeAnybodyCallsIt() {
        byte[] copy =
                changed(find("support-line.bpmn"), "process id=\"support-line\"", "process id=\"support-line-2\"");

        Answer answer = modeler.deploy("support-line-2.bpmn", copy);

        assertThat(answer.status()).as(answer.message()).isEqualTo(200);
    }

    private static Arguments change(String file, String part, String change, String why) {
        return Arguments.of(file, part, change, why);
    }

    /** Marks an element that is to go, with the flow that leaves it. */
    private static String element(String id) {
        return "#" + id;
    }

    private static byte[] changed(Path file, String part, String change) {
        String content = read(file);
        String changed = part.startsWith("#")
                ? without(content, part.substring(1))
                : content.replaceAll(Pattern.quote(part), Matcher.quoteReplacement(change));
        assertThat(changed).as(part).isNotEqualTo(content);
        return changed.getBytes(StandardCharsets.UTF_8);
    }

    private static String without(String content, String id) {
        return content.replaceAll("(?s)<bpmn:(\\w+) id=\"" + id + "\".*?</bpmn:\\1>", "")
                .replaceAll("<bpmn:sequenceFlow [^>]*sourceRef=\"" + id + "\"[^>]*/>", "");
    }

    private static Path find(String name) {
        try (Stream<Path> files = Files.walk(Path.of("processes"))) {
            return files.filter(file -> file.getFileName().toString().equals(name))
                    .findFirst()
                    .orElseThrow();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private Set<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }
}
