package org.firstline.sla;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.engine.DecisionFailed;
import org.firstline.engine.deployment.Deployments;
import org.firstline.engine.guard.ModelFile;
import org.firstline.incident.EntryKind;
import org.firstline.incident.Incidents;
import org.firstline.incident.JournalEntryView;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Level;
import org.firstline.shared.Priority;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** An owner’s table that the guard takes and that fails when it is asked: its last row stands in, and the desk says so. */
class FailingTableTest extends DeskTest {

    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final String LEVELS = "processes/sla/service-levels.dmn";
    private static final String LADDER = "processes/sla/escalation-ladder.dmn";
    private static final String PRIORITY = "processes/incident/incident-priority.dmn";
    /** No priority, metric or level is one. */
    private static final String NUMBER = "typeRef=\"integer\"";

    @Autowired
    Deployments deployments;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtime;

    @Autowired
    ProcessDriver life;

    @Autowired
    Incidents incidents;

    @Autowired
    Promises promises;

    @Autowired
    DeskClock clock;

    private Set<String> shipped;

    @BeforeEach
    void remember() {
        shipped = all();
        clock.moveTo(TUESDAY);
    }

    @AfterEach
    void restore() {
        clock.release();
        takeBack();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "a computed goal of no time | \"4 h\" | \"0 \" + \"h\"",
                "a computed goal that nobody can read | \"4 h\" | \"P1\" + \"D\"",
                "nothing | \"4 h\" | null",
                "a computed calendar that there is not | \"default\" | \"week\" + \"end\"",
                "a computed reason that there is not | \"REQUESTER\" | \"SUP\" + \"PLIER\"",
                "a computed policy that there is not | \"RESUME\" | \"RE\" + \"SET\"",
            })
    void promisesTheDefaultWhenTheLevelsAnswerWith(String what, String cell, String computed) throws IOException {
        deploy(LEVELS, before(LEVELS, "rule_otherwise", "<text>" + cell + "<", "<text>" + computed + "<"));
        assertDefaultLevel(life.report());
    }

    @ParameterizedTest
    @CsvSource({"inputExpression_serviceLevels_priority", "inputExpression_requesterContract_domain"})
    void promisesTheDefaultWhenTheEngineCannotConvert(String input) throws IOException {
        deploy(LEVELS, typed(LEVELS, input));
        assertDefaultLevel(life.report());
    }

    @Test
    void promisesTheDefaultWhenThePriorityIsDecidedAgain() throws IOException {
        IncidentNumber number = life.report();
        deploy(LEVELS, typed(LEVELS, "inputExpression_serviceLevels_priority"));
        incidents.reprioritise(number, Level.HIGH, Level.MEDIUM, "More people", Actor.agent("line1a"));
        assertThat(incidents.get(number).priority()).isEqualTo(Priority.P2);
        assertDefaultLevel(number);
    }

    private void assertDefaultLevel(IncidentNumber number) {
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(clock(number, Metric.RESPONSE).terms()).satisfies(terms -> {
            assertThat(terms.goal().workingDays()).isEqualTo(1);
            assertThat(terms.decision()).as("no version of the table").isZero();
        });
        assertThat(clock(number, Metric.RESOLUTION).terms().goal().workingDays())
                .isEqualTo(2);
        assertTold(number, "service-levels");

        takeBack();
        IncidentNumber next = life.report();
        assertThat(clock(next, Metric.RESPONSE).terms().decision()).isPositive();
        assertThat(failed(next)).isEmpty();
        assertThat(faults(next)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a code that there is not | \"P\" + \"9\"", "nothing | null", "a number | 1 + 1"})
    void prioritisesByDefaultWhenTheTableAnswersWith(String what, String computed) throws IOException {
        deploy(PRIORITY, before(PRIORITY, "rule_highImpactMediumUrgency", ">\"P1\"<", ">" + computed + "<"));
        assertDefaultPriority();
    }

    @Test
    void prioritisesByDefaultWhenTheEngineCannotConvert() throws IOException {
        deploy(PRIORITY, typed(PRIORITY, "inputExpression_impact"));
        assertDefaultPriority();
    }

    private void assertDefaultPriority() {
        IncidentNumber number = life.report(Level.HIGH, Level.HIGH, "NETWORK");
        assertThat(incidents.get(number).priority()).isEqualTo(Priority.P3);
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertTold(number, "incident-priority");

        takeBack();
        IncidentNumber next = life.report(Level.HIGH, Level.HIGH, "NETWORK");
        assertThat(incidents.get(next).priority()).isEqualTo(Priority.P1);
        assertThat(failed(next)).isEmpty();
        assertThat(faults(next)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "no percent | >50< | >40 - 40<",
                "a part of a percent | >50< | >101 / 2<",
                "somebody unknown | >\"ASSIGNEE\"< | >\"NO\" + \"ONE\"<",
            })
    void climbsTheDefaultWhenTheLadderAnswersWith(String what, String cell, String computed) throws IOException {
        deploy(LADDER, before(LADDER, "rule_lateResponse", cell, computed));
        IncidentNumber number = life.report();
        assertThat(clock(number, Metric.RESOLUTION).terms().ladder()).containsExactly(100);
        assertThat(clock(number, Metric.RESPONSE).terms().ladder()).containsExactly(75, 100);
        assertTold(number, "escalation-ladder");

        takeBack();
        IncidentNumber next = life.report();
        assertThat(clock(next, Metric.RESOLUTION).terms().ladder()).containsExactly(50, 75, 100, 150);
        assertThat(failed(next)).isEmpty();
    }

    @Test
    void watchesOnWhenTheLadderFailsAtItsStep() throws IOException {
        IncidentNumber number = life.report();
        deploy(LADDER, typed(LADDER, "inputExpression_escalationLadder_metric"));
        life.fireAlarm(number);
        life.fireAlarm(number);
        assertThat(clock(number, Metric.RESPONSE).isBroken()).isTrue();
        assertThat(life.watches(number)).isOne();
        assertTold(number, "escalation-ladder");
    }

    private void assertTold(IncidentNumber number, String table) {
        assertThat(failed(number)).isNotEmpty().containsOnly(table);
        assertThat(faults(number)).isNotEmpty().containsOnly(table);
    }

    /** The tables that the journal names. */
    private List<String> failed(IncidentNumber number) {
        return incidents.journal(number, List.of(Visibility.values()), null, 100).items().stream()
                .filter(entry -> entry.kind() == EntryKind.TABLE_FAILED)
                .map(JournalEntryView::text)
                .toList();
    }

    /** The tables that Cockpit names. */
    private List<String> faults(IncidentNumber number) {
        Set<String> instances =
                runtime.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                        .map(ProcessInstance::getId)
                        .collect(Collectors.toSet());
        return runtime.createIncidentQuery().incidentType(DecisionFailed.TECHNICAL_FAULT).list().stream()
                .filter(fault -> instances.contains(fault.getProcessInstanceId()))
                .map(org.camunda.bpm.engine.runtime.Incident::getConfiguration)
                .toList();
    }

    private ClockView clock(IncidentNumber number, Metric metric) {
        return promises.all(number).stream()
                .filter(each -> each.metric() == metric)
                .findFirst()
                .orElseThrow();
    }

    /** The file with something else in every rule before the named one. */
    private static String before(String file, String rule, String known, String other) throws IOException {
        String content = Files.readString(Path.of(file));
        int end = content.indexOf("<rule id=\"" + rule);
        assertThat(content.substring(0, end)).contains(known);
        return content.substring(0, end).replace(known, other) + content.substring(end);
    }

    private static String typed(String file, String input) throws IOException {
        String content = Files.readString(Path.of(file));
        String known = "id=\"" + input + "\" typeRef=\"string\"";
        assertThat(content).contains(known);
        return content.replace(known, "id=\"" + input + "\" " + NUMBER);
    }

    private void deploy(String file, String content) {
        String name = Path.of(file).getFileName().toString();
        deployments.deploy("failing", List.of(new ModelFile(name, content.getBytes(StandardCharsets.UTF_8))), "owner");
    }

    private void takeBack() {
        all().stream().filter(id -> !shipped.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
    }

    private Set<String> all() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }
}
