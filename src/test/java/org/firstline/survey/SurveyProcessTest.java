package org.firstline.survey;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.task.Task;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.incident.Tasks;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.NotFound;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.util.AopTestUtils;
import org.springframework.test.util.ReflectionTestUtils;

/** Every path of a survey, as the ordered trace of what its token enters. */
class SurveyProcessTest extends DeskTest {

    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final String INVITATION = "serviceTask_inviteRequester";
    private static final SurveyAnswer CONTENT = new SurveyAnswer(5, 4, 3, "");
    private static final SurveyAnswer LOW = new SurveyAnswer(5, 2, 3, "It took a week 🐌");
    private static final AtomicInteger REQUESTERS = new AtomicInteger();

    @Autowired
    Incidents incidents;

    @Autowired
    Surveys surveys;

    @Autowired
    ProcessDriver life;

    @Autowired
    TaskService taskService;

    @Autowired
    Tasks tasks;

    @Autowired
    IdentityService identityService;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeskClock clock;

    private String email = "";

    @BeforeEach
    void begin() {
        clock.moveTo(TUESDAY);
        email = "survey" + REQUESTERS.incrementAndGet() + "@example.org";
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void neverKeepsTheClosingWaiting() {
        IncidentNumber number = closed(email);
        assertThat(life.surveyTrace(number)).containsExactly("startEvent_incidentClosed");
        assertThat(life.waitingJobs(number)).containsExactly(INVITATION);
    }

    @Test
    void invitesTheRequesterAndKeepsTheirAnswer() {
        IncidentNumber number = invited(email);
        assertThat(life.surveyTrace(number))
                .containsExactly("startEvent_incidentClosed", INVITATION, "gateway_invited", "receiveTask_awaitAnswer");
        String token = surveys.issueToken(number);
        assertThat(surveys.open(token)).hasValue(new SurveyView(number, "Printer jams", Language.EN));

        surveys.answer(token, CONTENT);
        assertThat(life.surveyTrace(number)).containsExactly("gateway_anyRatingLow", "endEvent_surveyAnswered");
        assertThat(jdbc.sql("select speed, effectiveness, friendliness, comment from survey_answer where incident = ?")
                        .param(number.value())
                        .query()
                        .singleRow())
                .containsAllEntriesOf(Map.of("speed", 5, "effectiveness", 4, "friendliness", 3, "comment", ""));
        assertThat(journal(number)).endsWith("NOTE LEADS Survey: speed 5, effectiveness 4, friendliness 3");
    }

    @Test
    void takesOneAnswerThroughWhicheverLink() {
        IncidentNumber number = invited(email);
        String first = surveys.issueToken(number);
        String second = surveys.issueToken(number);
        surveys.answer(first, CONTENT);
        assertThat(surveys.open(first)).isEmpty();
        assertThat(surveys.open(second)).isEmpty();
        assertThatThrownBy(() -> surveys.answer(second, LOW)).isInstanceOf(NotFound.class);
    }

    @Test
    void callsTheLeadAfterALowRating() {
        IncidentNumber number = invited(email);
        life.surveyTrace(number);
        surveys.answer(surveys.issueToken(number), LOW);
        assertThat(life.surveyTrace(number)).containsExactly("gateway_anyRatingLow", "userTask_recoverService");
        assertThat(journal(number))
                .endsWith("NOTE LEADS Survey: speed 5, effectiveness 2, friendliness 3\nIt took a week 🐌");
        Task task = life.task(number, "userTask_recoverService");
        assertThat(task.getDueDate().toInstant()).isEqualTo("2026-06-04T08:00:00Z");

        life.as("lead", () -> {
            taskService.complete(
                    task.getId(), Map.of("text", "A new printer on Monday.", "incident", "INC-2026-999999"));
            return task;
        });
        assertThat(life.surveyTrace(number)).containsExactly("endEvent_requesterSpokenTo");
        assertThat(journal(number)).endsWith("NOTE INTERNAL A new printer on Monday.");
        assertThat(jdbc.sql("select count(*) from ACT_RU_VARIABLE where NAME_ = 'text'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void takesWhatWasAgreedFromTheApiToo() {
        IncidentNumber number = invited(email);
        surveys.answer(surveys.issueToken(number), LOW);
        String task = life.task(number, "userTask_recoverService").getId();

        assertThatThrownBy(() -> life.as(
                        "lead", () -> tasks.complete(task, new Outcome.Rejected("Calmed"), Actor.agent("lead"))))
                .isInstanceOf(InputRefused.class);
        life.as("lead", () -> tasks.complete(task, new Outcome.Answered("Calmed"), Actor.agent("lead")));
        assertThat(life.openTasks(number)).isEmpty();
        assertThat(journal(number)).endsWith("NOTE INTERNAL Calmed");
    }

    @Test
    void letsTheLeadWriteDownWhatWasAgreed() {
        IncidentNumber number = invited(email);
        surveys.answer(surveys.issueToken(number), LOW);
        Task task = life.task(number, "userTask_recoverService");
        assertThatThrownBy(() -> life.as("lead", () -> {
                    taskService.complete(task.getId(), Map.of("text", " "));
                    return task;
                }))
                .hasStackTraceContaining("required");
        assertThat(life.openTasks(number)).containsExactly("userTask_recoverService");
    }

    @Test
    void remindsOnceAndExpires() {
        IncidentNumber number = invited(email);
        String token = surveys.issueToken(number);
        life.surveyTrace(number);
        assertThat(life.fire(number, "boundaryEvent_noAnswerYet")).isEqualTo("2026-06-09T08:00:00Z");
        assertThat(life.surveyTrace(number))
                .containsExactly(
                        "boundaryEvent_noAnswerYet", "serviceTask_remindOfSurvey", "endEvent_requesterReminded");
        assertThat(notified(number)).containsExactly("survey-invitation", "survey-reminder");

        clock.moveTo(Instant.parse("2026-06-16T07:59:59Z"));
        assertThat(surveys.open(token)).isPresent();
        assertThat(life.fire(number, "boundaryEvent_invitationExpired")).isEqualTo("2026-06-16T08:00:00Z");
        assertThat(life.surveyTrace(number))
                .containsExactly("boundaryEvent_invitationExpired", "endEvent_surveyExpired");
        assertThat(surveys.open(token)).isEmpty();
    }

    @Test
    void expiresWithTheLinkEvenWhenNoTimerHasRun() {
        IncidentNumber number = invited(email);
        String token = surveys.issueToken(number);
        clock.moveTo(TUESDAY.plus(Duration.ofDays(14)));
        assertThat(surveys.open(token)).isEmpty();
        assertThatThrownBy(() -> surveys.answer(token, CONTENT)).isInstanceOf(NotFound.class);
    }

    @Test
    void asksNobodyTwiceIn30Days() {
        invited(email);
        IncidentNumber second = closed(" " + email.toUpperCase() + " ");
        assertNotAsked(second, "asked less than 30 days ago");
        clock.moveTo(TUESDAY.plus(Duration.ofDays(30)));
        assertThat(notified(invited(email))).containsExactly("survey-invitation");
    }

    @Test
    void asksNobodyWithoutAddress() {
        assertNotAsked(closed(null), "no e-mail address");
    }

    @Test
    void asksNobodyWhileMailIsOffAndThenNobodyCountsAsAsked() {
        Object target = AopTestUtils.getTargetObject(surveys);
        Object channel = ReflectionTestUtils.getField(target, "channel");
        InvitationChannel off = () -> false;
        ReflectionTestUtils.setField(target, "channel", off);
        try {
            assertNotAsked(closed(email), "mail is switched off");
        } finally {
            ReflectionTestUtils.setField(target, "channel", channel);
        }
        assertThat(notified(invited(email))).containsExactly("survey-invitation");
    }

    @Test
    void asksNobodyAboutTheirOwnWork() {
        User agent = identityService.createUserQuery().userId("line1a").singleResult();
        agent.setEmail("Sanne" + email);
        identityService.saveUser(agent);
        IncidentNumber number = report("sanne" + email);
        incidents.note(number, "Mine", Visibility.INTERNAL, Actor.agent("line1a"));
        taskService.setAssignee(life.task(number, "userTask_handleInLine").getId(), "line1a");
        close(number);
        assertNotAsked(number, "the requester solved it");
    }

    @Test
    void asksNobodyAboutAWithdrawnIncident() {
        IncidentNumber number = report(email);
        incidents.withdraw(number, "", Actor.requester("Zoë"));
        assertThat(life.surveyTrace(number)).isEmpty();
        assertThat(life.waitingJobs(number)).isEmpty();
    }

    private void assertNotAsked(IncidentNumber number, String why) {
        life.run(number, INVITATION);
        assertThat(life.surveyTrace(number))
                .containsExactly("startEvent_incidentClosed", INVITATION, "gateway_invited", "endEvent_noSurveyDue");
        assertThat(journal(number)).endsWith("NOT_NOTIFIED INTERNAL survey-invitation: " + why);
        assertThat(notified(number)).isEmpty();
    }

    private IncidentNumber invited(String address) {
        IncidentNumber number = closed(address);
        life.run(number, INVITATION);
        return number;
    }

    private IncidentNumber closed(@Nullable String address) {
        IncidentNumber number = report(address);
        close(number);
        return number;
    }

    private void close(IncidentNumber number) {
        life.complete(number, "userTask_handleInLine", "line1a", new Outcome.Resolved("Drum", ResolutionCode.FIXED, 5));
        incidents.confirm(number, Actor.requester("Zoë"));
    }

    private IncidentNumber report(@Nullable String address) {
        Requester requester = new Requester("Zoë", address, "+31 20 555 0100", Language.EN);
        return incidents.report(
                new IncidentReport(
                        "Printer jams",
                        "",
                        Channel.PHONE,
                        "PRINTING",
                        null,
                        Level.LOW,
                        Level.LOW,
                        requester,
                        null,
                        null),
                Actor.agent("line1a"));
    }

    private List<String> notified(IncidentNumber number) {
        return jdbc.sql("select event from notification_outbox where incident = ? and event like 'survey%' order by id")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private List<String> journal(IncidentNumber number) {
        return incidents.journal(number, List.of(Visibility.values()), null, 200).items().stream()
                .map(entry -> entry.kind() + " " + entry.visibility() + " " + entry.text())
                .toList();
    }
}
