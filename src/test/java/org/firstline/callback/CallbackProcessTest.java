package org.firstline.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.Trace;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of a callback, as the ordered trace of what its token enters. */
class CallbackProcessTest extends DeskTest {

    /** Ten in the morning in Amsterdam. */
    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");

    private static final Instant AT_ONE = Instant.parse("2026-06-02T11:00:00Z");
    private static final String TIME = "timerEvent_timeToCall";

    @Autowired
    Callbacks callbacks;

    @Autowired
    CallbackSlots slots;

    @Autowired
    Incidents incidents;

    @Autowired
    CallbackDriver driver;

    @Autowired
    ProcessDriver life;

    @Autowired
    Trace trace;

    @Autowired
    TaskService taskService;

    @Autowired
    DeskClock clock;

    @BeforeEach
    void begin() {
        clock.moveTo(TUESDAY);
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void bringsTheTaskTenMinutesBeforeThePromisedHour() {
        Callback callback = requested(null);
        assertThat(trace.take(callback.number().value()))
                .containsExactly("startEvent_callbackRequested", "gateway_callPlanned", TIME);
        assertThat(callback.slot()).isEqualTo(new Slot(AT_ONE, AT_ONE.plusSeconds(3600)));
        assertThat(driver.task(callback)).isNull();

        assertThat(driver.fire(callback, TIME)).isEqualTo(AT_ONE.minusSeconds(600));
        Task task = task(callback);
        assertThat(task.getDueDate()).isEqualTo(callback.slot().to());
        assertThat(taskService.getIdentityLinksForTask(task.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("first-line");
    }

    @Test
    void becomesAnIncidentWhoseResponseIsTheCall() {
        Callback callback = called(null);
        driver.submit(
                callback,
                Map.of("outcome", "INCIDENT", "title", "VPN drops 🔌", "category", "NETWORK", "impact", "HIGH"));

        assertThat(trace.take(callback.number().value()))
                .endsWith("gateway_reached", "serviceTask_registerAsIncident", "endEvent_incidentRegistered");
        Callback over = callbacks.get(callback.number());
        assertThat(over.state()).isEqualTo(CallbackState.REACHED);
        assertThat(over.attempts()).hasSize(1).allMatch(CallbackAttempt::reached);
        IncidentView incident = incidents.get(Objects.requireNonNull(over.incident()));
        assertThat(incident.channel()).isEqualTo(Channel.CALLBACK);
        assertThat(incident.title()).isEqualTo("VPN drops 🔌");
        assertThat(incident.requester().phone()).isEqualTo("+31 6 12345678");
        assertThat(incident.firstResponseAt()).isEqualTo(clock.instant());
        assertThat(publicEntries(incident.number())).contains(EntryKind.CALLED_BACK);
    }

    @Test
    void answersAndTellsTheIncidentThatItWasAbout() {
        IncidentNumber about = life.report();
        Callback callback = called(about);
        driver.submit(callback, Map.of("outcome", "ANSWERED", "answer", "The part comes on Friday."));

        assertThat(trace.take(callback.number().value()))
                .endsWith("gateway_reached", "serviceTask_recordCallbackAnswer", "endEvent_answered");
        assertThat(publicEntries(about)).contains(EntryKind.CALLED_BACK);
        assertThat(incidents.get(about).firstResponseAt()).isEqualTo(clock.instant());
        assertThat(callbacks.get(callback.number()).attempts().get(0).note()).isEqualTo("The part comes on Friday.");
        assertThat(callbacks.about(about)).extracting(Callback::number).containsExactly(callback.number());
    }

    @Test
    void triesThreeTimesTwoOpenHoursApartAndGivesUp() {
        Callback callback = called(null);
        driver.submit(callback, Map.of("outcome", "NOT_REACHED", "voicemail", true, "note", "Rings out"));
        assertThat(trace.take(callback.number().value()))
                .endsWith(
                        "gateway_reached",
                        "serviceTask_recordAttempt",
                        "gateway_tryAgain",
                        "serviceTask_planNextCall",
                        "gateway_callPlanned",
                        TIME);
        Instant second = callbacks.get(callback.number()).slot().from();
        assertThat(second).isEqualTo(clock.instant().plusSeconds(7200));

        driver.fire(callback, TIME);
        driver.submit(callback, Map.of("outcome", "NOT_REACHED"));
        assertThat(callbacks.get(callback.number()).slot().from()).isEqualTo(Instant.parse("2026-06-03T06:00:00Z"));
        driver.fire(callback, TIME);
        driver.submit(callback, Map.of("outcome", "NOT_REACHED"));

        assertThat(trace.take(callback.number().value())).endsWith("serviceTask_giveUpCallback", "endEvent_notReached");
        Callback over = callbacks.get(callback.number());
        assertThat(over.state()).isEqualTo(CallbackState.NOT_REACHED);
        assertThat(over.attempts()).extracting(CallbackAttempt::voicemail).containsExactly(true, false, false);
    }

    @Test
    void aPromisedHourThatPassesIsCountedAndMakesTheTaskUrgent() {
        CallbackFigures before = callbacks.figures(TUESDAY, TUESDAY.plusSeconds(1));
        Callback callback = called(null);
        assertThat(driver.fire(callback, "boundaryEvent_promisedHourOver"))
                .isEqualTo(callback.slot().to());
        assertThat(trace.take(callback.number().value()))
                .endsWith("serviceTask_reportMissedCallback", "endEvent_missReported");
        assertThat(task(callback).getPriority()).isEqualTo(90);
        Callback missed = callbacks.get(callback.number());
        assertThat(missed.missed()).isEqualTo(1);
        assertThat(missed.missedAt()).isEqualTo(clock.instant());

        driver.submit(callback, Map.of("outcome", "ANSWERED", "answer", "Sorry for the delay."));
        CallbackFigures after = callbacks.figures(TUESDAY, TUESDAY.plusSeconds(1));
        assertThat(after.missed()).isEqualTo(before.missed() + 1);
        assertThat(after.requested()).isEqualTo(before.requested() + 1);
        assertThat(after.reached()).isEqualTo(before.reached() + 1);
        assertThat(after.attempts()).isEqualTo(before.attempts() + 1);
    }

    @Test
    void isWithdrawnBeforeAndAfterTheTaskAppears() {
        Callback early = requested(null);
        assertThat(callbacks.withdraw(early.number(), Actor.requester("Sam")).state())
                .isEqualTo(CallbackState.WITHDRAWN);
        assertThat(trace.take(early.number().value())).endsWith("startEvent_callbackWithdrawn", "endEvent_withdrawn");

        Callback late = called(null);
        callbacks.withdraw(late.number(), Actor.requester("Sam"));
        assertThat(driver.task(late)).isNull();
        assertThatThrownBy(() -> callbacks.withdraw(late.number(), Actor.requester("Sam")))
                .isInstanceOf(StateRefused.class);
    }

    @Test
    void refusesWhatThePhoneCallCannotHaveBeen() {
        Callback callback = called(null);
        assertRefused(callback, Map.of("outcome", "INCIDENT", "title", ""), "title");
        assertRefused(callback, Map.of("outcome", "ANSWERED"), "answer");
        assertRefused(callback, Map.of("outcome", "CARRIER_PIGEON"), "outcome");
        assertThat(task(callback)).isNotNull();
        assertThat(callbacks.get(callback.number()).attempts()).isEmpty();
        assertThatThrownBy(() -> callbacks.get(new CallbackNumber("CB-2026-999999")))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void whatAFormSubmitsBesidesTheOutcomeCountsForNothing() {
        Callback callback = called(null);
        driver.submit(
                callback,
                Map.of(
                        "outcome",
                        "NOT_REACHED",
                        "team",
                        "nosuch",
                        "callback",
                        "CB-2026-000001",
                        "attempts",
                        9,
                        "zz",
                        "x"));
        driver.fire(callback, TIME);
        Task next = task(callback);
        assertThat(taskService.getVariables(next.getId()))
                .containsEntry("team", "first-line")
                .containsEntry("callback", callback.number().value())
                .containsEntry("attempts", 1)
                .doesNotContainKey("zz")
                .doesNotContainEntry("outcome", "NOT_REACHED");
        assertThat(taskService.getIdentityLinksForTask(next.getId()))
                .extracting(link -> link.getGroupId())
                .containsExactly("first-line");
    }

    @Test
    void isMadeByWhoeverClaimedItAndByNobodyOfAnotherTeam() {
        Callback callback = called(null);
        String id = task(callback).getId();
        taskService.setAssignee(id, "line1b");
        Map<String, Object> reached = Map.of("outcome", "ANSWERED", "answer", "Done.");
        assertThatThrownBy(() -> life.as("line1a", () -> {
                    taskService.complete(id, reached);
                    return id;
                }))
                .hasMessageContaining("line1b");
        assertThatThrownBy(() -> taskService.setAssignee(id, "line3a")).hasMessageContaining("line3a");
        assertThat(callbacks.get(callback.number()).isOver()).isFalse();
    }

    @Test
    void offersWholeOpenHoursOnly() {
        assertThat(slots.offered().get(0).from()).isEqualTo(Instant.parse("2026-06-02T09:00:00Z"));
        for (String slot : List.of(
                "2026-06-02T07:00:00Z",
                "2026-06-02T08:15:00Z",
                "2026-06-02T11:30:00Z",
                "2026-06-06T10:00:00Z",
                "2026-09-01T10:00:00Z")) {
            assertThatThrownBy(() -> driver.request(Instant.parse(slot), null))
                    .as(slot)
                    .isInstanceOf(InputRefused.class)
                    .extracting(refused -> ((InputRefused) refused).field())
                    .isEqualTo("slot");
        }
    }

    private Callback requested(@Nullable IncidentNumber about) {
        return driver.request(AT_ONE, about);
    }

    private Callback called(@Nullable IncidentNumber about) {
        Callback callback = requested(about);
        driver.fire(callback, TIME);
        return callback;
    }

    private void assertRefused(Callback callback, Map<String, Object> form, String field) {
        assertThatThrownBy(() -> driver.submit(callback, form)).hasMessageContaining(field);
        taskService.setAssignee(task(callback).getId(), null);
    }

    private Task task(Callback callback) {
        return Objects.requireNonNull(driver.task(callback));
    }

    private List<EntryKind> publicEntries(IncidentNumber number) {
        return incidents.journal(number, List.of(Visibility.PUBLIC), null, 200).items().stream()
                .map(entry -> entry.kind())
                .toList();
    }
}
