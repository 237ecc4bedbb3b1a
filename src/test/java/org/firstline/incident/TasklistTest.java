package org.firstline.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.BadUserRequestException;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.camunda.bpm.engine.task.Task;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What Tasklist does, by the engine calls that it makes and with the rights of its user. */
class TasklistTest extends DeskTest {

    private static final String WORK = "userTask_handleInLine";
    private static final Map<String, Object> SOLVED =
            Map.of("outcome", "RESOLVED", "solution", "New drum.", "resolutionCode", "FIXED", "minutesSpent", 5);

    @Autowired
    ProcessDriver life;

    @Autowired
    Incidents incidents;

    @Autowired
    Tasks tasks;

    @Autowired
    TaskService taskService;

    @Autowired
    RuntimeService runtime;

    @Autowired
    FormService formService;

    private IncidentNumber number;
    private Task task;

    @BeforeEach
    void registerUntaken() {
        number = life.report();
        task = life.task(number, WORK);
        tasks.release(task.getId(), Actor.agent(task.getAssignee()));
    }

    @Test
    void claimsAndReleasesForIncidentAndJournal() {
        does("line1b", () -> taskService.claim(task.getId(), "line1b"));
        assertThat(incidents.get(number).assignee()).isEqualTo("line1b");
        assertThat(last().author()).isEqualTo("line1b");
        assertThat(last().kind()).isEqualTo(EntryKind.ASSIGNED);

        does("line1b", () -> taskService.setAssignee(task.getId(), null));
        assertThat(incidents.get(number).assignee()).isNull();
        assertThat(last().kind()).isEqualTo(EntryKind.RELEASED);

        does("lead", () -> taskService.setAssignee(task.getId(), "line1a"));
        assertThat(incidents.get(number).assignee()).isEqualTo("line1a");
        assertThat(last().author()).isEqualTo("lead");
    }

    @Test
    void handsATaskOnlyToAColleague() {
        does("line1b", () -> taskService.claim(task.getId(), "line1b"));
        assertThatThrownBy(() -> does("line1b", () -> taskService.setAssignee(task.getId(), "line2a")))
                .isInstanceOf(BadUserRequestException.class)
                .hasMessageContaining("line2a is not in the team first-line");
        does("line1b", () -> taskService.setAssignee(task.getId(), "line1a"));
        assertThat(incidents.get(number).assignee()).isEqualTo("line1a");
    }

    @Test
    void handsAContactTaskOnlyToAColleague() {
        does("line1b", () -> submit(Map.of("outcome", "WAIT", "waitReason", "VENDOR", "reason", "Part ordered")));
        String wait = life.task(number, "userTask_waitForVendor").getId();
        for (String stranger : List.of("ghost", "owner", "line3a")) {
            assertThatThrownBy(() -> does("lead", () -> taskService.setAssignee(wait, stranger)))
                    .isInstanceOf(BadUserRequestException.class);
        }
        does("lead", () -> taskService.setAssignee(wait, "line1a"));
    }

    @Test
    void keepsOtherTeamsAway() {
        assertThatThrownBy(() -> does("line2a", () -> taskService.claim(task.getId(), "line2a")))
                .isInstanceOf(AuthorizationException.class);
        assertThatThrownBy(() -> does("line2a", () -> submit(SOLVED))).isInstanceOf(AuthorizationException.class);
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
    }

    @Test
    void submitsTheFormOfTheTask() {
        does("line1a", () -> taskService.claim(task.getId(), "line1a"));
        does("line1a", () -> submit(SOLVED));
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(incidents.get(number).minutesSpent()).isEqualTo(5);
    }

    @Test
    void givesAFreeTaskToWhoCompletesIt() {
        does("line1b", () -> submit(SOLVED));
        assertThat(incidents.get(number).assignee()).isEqualTo("line1b");
    }

    @Test
    void givesAFreeTaskToWhoMakesItWait() {
        does("line1b", () -> submit(Map.of("outcome", "WAIT", "waitReason", "VENDOR", "reason", "Part ordered")));
        life.complete(number, "userTask_waitForVendor", "line1a", new Outcome.Answered("Part is here"));
        assertThat(incidents.get(number).assignee()).isEqualTo("line1b");
    }

    @Test
    void keepsASubmittedFactFromLeadingElsewhere() {
        IncidentNumber other = life.report();
        Map<String, Object> forged = new java.util.HashMap<>(SOLVED);
        forged.putAll(Map.of("incident", other.value(), "team", "third-line", "line", "THIRD"));
        does("line1a", () -> submit(forged));
        assertThat(incidents.get(other).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(incidents.reject(number, "No", Actor.requester("Jan")).team())
                .isEqualTo("first-line");
    }

    @Test
    void keepsASubmittedColleagueFromGettingTheWork() {
        Map<String, Object> forged =
                new java.util.HashMap<>(Map.of("outcome", "WAIT", "waitReason", "VENDOR", "reason", "Part ordered"));
        forged.putAll(Map.of("assignee", "line1a", "category", "Zwaluwstaart", "impact", "HIGH"));
        does("line1b", () -> submit(forged));
        life.complete(number, "userTask_waitForVendor", "line1a", new Outcome.Answered("Part is here"));
        assertThat(incidents.get(number).assignee()).isEqualTo("line1b");
        assertThat(runtime.createVariableInstanceQuery()
                        .variableValueEquals("category", "Zwaluwstaart")
                        .count())
                .isZero();
    }

    @Test
    void keepsTextsOfUnknownFieldsOutOfTheEngine() {
        Map<String, Object> form = new java.util.HashMap<>(SOLVED);
        form.put("remark", "x".repeat(101));
        assertThatThrownBy(() -> does("line1a", () -> submit(form)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("remark");
        form.put("remark", new java.util.ArrayList<>(List.of("x")));
        assertThatThrownBy(() -> does("line1a", () -> submit(form)))
                .isInstanceOf(FormFieldValidationException.class)
                .hasMessageContaining("remark");
        form.put("remark", "x".repeat(100));
        does("line1a", () -> submit(form));
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED);
    }

    @Test
    void refusesAColleaguesTask() {
        does("line1a", () -> taskService.claim(task.getId(), "line1a"));
        for (String other : List.of("line1b", "lead")) {
            assertThatThrownBy(() -> does(other, () -> submit(SOLVED)))
                    .isInstanceOf(FormFieldValidationException.class);
        }
        does("lead", () -> taskService.setAssignee(task.getId(), "lead"));
        does("lead", () -> submit(SOLVED));
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED);
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "-, -, -, outcome",
                "CLOSED, -, -, outcome",
                "RESOLVED, -, FIXED, solution",
                "RESOLVED, Done, -, resolutionCode",
                "RESOLVED, Done, MAGIC, resolutionCode",
                "HAND_OVER, -, -, reason",
                "WAIT, -, -, waitReason",
            })
    void refusesAFormWithTheFieldThatIsWrong(String outcome, String solution, String code, String field) {
        Map<String, Object> form = new java.util.HashMap<>();
        form.put("outcome", outcome);
        form.put("solution", solution);
        form.put("resolutionCode", code);
        form.put("minutesSpent", 5);
        assertThatThrownBy(() -> does("line1a", () -> submit(form)))
                .isInstanceOfSatisfying(
                        FormFieldValidationException.class,
                        refused -> assertThat((String) refused.getDetail()).isEqualTo(field));
        assertThat(life.openTasks(number)).containsExactly(WORK);
    }

    @ParameterizedTest
    @CsvSource({"-1", "10001", "1.5", "many"})
    void refusesMinutesThatAreNone(String minutes) {
        Map<String, Object> form = new java.util.HashMap<>(SOLVED);
        form.put("minutesSpent", minutes);
        assertThatThrownBy(() -> does("line1a", () -> submit(form)))
                .isInstanceOfSatisfying(
                        FormFieldValidationException.class,
                        refused -> assertThat((String) refused.getDetail()).isEqualTo("minutesSpent"));
    }

    private void submit(Map<String, Object> form) {
        formService.submitTaskForm(task.getId(), form);
    }

    private void does(String user, Runnable action) {
        life.as(user, () -> {
            action.run();
            return user;
        });
    }

    private JournalEntryView last() {
        List<JournalEntryView> journal = incidents
                .journal(number, List.of(Visibility.values()), null, 200)
                .items();
        return journal.get(journal.size() - 1);
    }
}
