package org.firstline.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.TaskService;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Visibility;
import org.firstline.survey.SurveyAnswer;
import org.firstline.survey.Surveys;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** What people write belongs to the journal: not a word of it stays in the engine, at rest or in its history. */
class EngineTextTest extends DeskTest {

    private static final String DECIDE = "userTask_decideOnBreachedIncident";
    private static final String MARKER = "Zwaluwstaart";
    private static final String LONG = MARKER + " ".repeat(10) + "x".repeat(20_000 - 2 * MARKER.length() - 10) + MARKER;

    @Autowired
    ProcessDriver life;

    @Autowired
    Incidents incidents;

    @Autowired
    FormService forms;

    @Autowired
    TaskService taskService;

    @Autowired
    Surveys surveys;

    @Autowired
    RepositoryService repository;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    DeskClock clock;

    @Test
    void keepsNoTextOfAnyFormOrField() {
        IncidentNumber number = incidents.report(
                new IncidentReport(
                        MARKER,
                        LONG,
                        Channel.API,
                        MARKER,
                        MARKER,
                        Level.LOW,
                        Level.LOW,
                        new Requester(MARKER, MARKER + "@example.org", MARKER, Language.EN),
                        MARKER,
                        null),
                Actor.agent("line1a"));
        submit(number, "userTask_handleInLine", Map.of("outcome", "WAIT", "waitReason", "REQUESTER", "question", LONG));
        submit(number, "userTask_waitForRequester", Map.of("outcome", "ANSWERED", "text", LONG));
        submit(number, "userTask_handleInLine", Map.of("outcome", "WAIT", "waitReason", "VENDOR", "reason", LONG));
        submit(number, "userTask_waitForVendor", Map.of("outcome", "ANSWERED", "text", LONG));
        submit(number, "userTask_handleInLine", Map.of("outcome", "WAIT", "waitReason", "CHANGE", "reason", LONG));
        submit(number, "userTask_waitForChange", Map.of("outcome", "ANSWERED", "text", LONG));
        submit(number, "userTask_handleInLine", Map.of("outcome", "WAIT", "waitReason", "PROBLEM", "reason", LONG));
        submit(number, "userTask_waitForProblem", Map.of("outcome", "ANSWERED", "text", LONG));
        Map<String, Object> nowhere = Map.of("outcome", "HAND_OVER", "reason", LONG, "nextTeam", MARKER);
        assertThatThrownBy(() -> submit(number, "userTask_handleInLine", nowhere))
                .hasMessageContaining(MARKER);
        submit(number, "userTask_handleInLine", Map.of("outcome", "HAND_OVER", "reason", LONG, "tried", LONG));
        submit(number, "userTask_handleInLine", Map.of("outcome", "HAND_OVER", "reason", LONG));
        submit(number, "userTask_investigateAsExpert", Map.of("outcome", "SEND_BACK", "reason", LONG));
        Map<String, Object> taught = new HashMap<>(solved());
        taught.putAll(Map.of("lesson", "TEACHABLE", "lessonText", LONG));
        submit(number, "userTask_handleInLine", taught);
        submit(number, "userTask_awaitConfirmation", Map.of("outcome", "REJECTED", "reason", LONG));
        incidents.note(number, LONG, Visibility.PUBLIC, Actor.agent("line1a"));
        incidents.note(number, LONG, Visibility.INTERNAL, Actor.agent("line1a"));
        incidents.reprioritise(number, Level.HIGH, Level.LOW, LONG, Actor.agent("line1a"));
        incidents.amend(
                number,
                before -> new Amendment(MARKER + 2, MARKER + 2, MARKER + 2, MARKER + 2, MARKER + 2, before.requester()),
                Actor.agent("line1a"));
        incidents.reply(number, LONG, Actor.requester(MARKER));
        submit(number, "userTask_handleInLine", solved());
        assertThat(engineColumnsWith(MARKER)).as("while it is open").isEmpty();
        incidents.reject(number, LONG, Actor.requester(MARKER));
        decide(number, Map.of("decision", "MORE_PEOPLE", "text", LONG));
        submit(number, "userTask_investigateAsExpert", solved());
        submit(number, "userTask_awaitConfirmation", Map.of("outcome", "WITHDRAWN", "reason", LONG));
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(engineColumnsWith(MARKER)).as("when it is over").isEmpty();
    }

    @Test
    void keepsNothingOfThePhoneForm() {
        Map<String, Object> form = new HashMap<>(Map.of("title", MARKER, "description", LONG, "channel", "PHONE"));
        form.putAll(Map.of("requesterName", MARKER, "requesterPhone", "+31 20 555 0100", "requesterLanguage", "nl"));
        form.putAll(Map.of("requesterEmail", MARKER + "@example.org", "category", "PRINTING"));
        form.putAll(Map.of("impact", "LOW", "urgency", "LOW"));
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("register-by-phone")
                .latestVersion()
                .singleResult()
                .getId();
        life.as("line1a", () -> forms.submitStartForm(definition, form));
        IncidentQuery newest = new IncidentQuery(null, null, null, null, MARKER, null, 1);
        assertThat(incidents.list(newest).items())
                .singleElement()
                .satisfies(incident -> assertThat(incident.description()).isEqualTo(LONG));
        assertThat(engineColumnsWith(MARKER)).isEmpty();
    }

    @Test
    void keepsNothingOfTheSurvey() {
        IncidentNumber number = life.report();
        submit(number, "userTask_handleInLine", solved());
        incidents.confirm(number, Actor.requester(MARKER));
        life.run(number, "serviceTask_inviteRequester");
        surveys.answer(surveys.issueToken(number), new SurveyAnswer(1, 1, 1, LONG));
        submit(number, "userTask_recoverService", Map.of("text", LONG));
        assertThat(engineColumnsWith(MARKER)).isEmpty();
    }

    @Test
    void findsTextThatIsThere() {
        assertThat(engineColumnsWith("support-line")).isNotEmpty();
    }

    private static Map<String, Object> solved() {
        return Map.of("outcome", "RESOLVED", "solution", LONG, "resolutionCode", "OTHER", "minutesSpent", 1);
    }

    /** What a lead writes when the promise is broken. */
    private void decide(IncidentNumber number, Map<String, Object> form) {
        clock.moveTo(clock.instant().plus(Duration.ofDays(60)));
        try {
            for (int step = 0; life.task(number, DECIDE) == null && step < 10; step++) {
                life.ringAlarm(number);
            }
            submit(number, DECIDE, form);
        } finally {
            clock.release();
        }
    }

    private void submit(IncidentNumber number, String taskKey, Map<String, Object> form) {
        String task = life.task(number, taskKey).getId();
        life.as("lead", () -> {
            taskService.setAssignee(task, "lead");
            forms.submitTaskForm(task, form);
            return task;
        });
    }

    private List<String> engineColumnsWith(String text) {
        List<String> found = new ArrayList<>();
        sql.query(
                """
                select table_name, column_name, data_type from information_schema.columns
                where table_schema = database() and table_name like 'ACT\\_%'
                  and data_type in ('varchar', 'char', 'text', 'mediumtext', 'longtext', 'blob', 'longblob', 'mediumblob')
                """,
                row -> {
                    String column = "%s.%s".formatted(row.getString(1), row.getString(2));
                    byte[] pattern = ("%" + text + "%").getBytes(StandardCharsets.UTF_8);
                    Integer rows = sql.queryForObject(
                            "select count(*) from `%s` where cast(`%s` as binary) like ?"
                                    .formatted(row.getString(1), row.getString(2)),
                            Integer.class,
                            (Object) pattern);
                    if (rows != null && rows > 0) {
                        found.add(column);
                    }
                });
        return found;
    }
}
