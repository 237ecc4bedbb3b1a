package org.firstline.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.TestDatabase;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.JournalEntryView;
import org.firstline.incident.Outcome;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Level;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.firstline.sla.ClockEntry.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** Two things at the same moment, in both orders, each held still where it matters: nothing is lost, doubled or stale. */
class PromiseRacesTest extends DeskTest {

    /** Tuesday 2 June 2026, 10:00 in Amsterdam. */
    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");

    private static final Actor AGENT = Actor.agent("line1a");
    private static final Actor REQUESTER = Actor.requester("Jan de Vries");
    private static final String WORK = "userTask_handleInLine";

    @Autowired
    Incidents incidents;

    @Autowired
    Promises promises;

    @Autowired
    ProcessDriver life;

    @Autowired
    DeskClock clock;

    @Autowired
    ManagementService management;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    HeldAlarm alarms;

    private final ExecutorService other = Executors.newCachedThreadPool();
    private IncidentNumber number;

    @BeforeEach
    void register() {
        clock.moveTo(TUESDAY);
        number = life.report();
        incidents.note(number, "We are looking", Visibility.PUBLIC, AGENT);
        assertThat(life.fireAlarm(number)).as("the line’s own time comes first").isBefore(half());
        assertThat(life.alarm(number).getDuedate().toInstant()).isEqualTo(half());
    }

    @AfterEach
    void runAgain() {
        other.shutdownNow();
        clock.release();
    }

    @Test
    void anAlarmWaitsForAChangeOfPriorityAndFindsItselfMoved() throws Exception {
        Job alarm = life.alarm(number);
        clock.moveTo(alarm.getDuedate().toInstant());
        Future<?> firing = transaction.execute(changing -> {
            incidents.reprioritise(number, Level.LOW, Level.LOW, "One printer", AGENT);
            Future<?> fired = fire(alarm);
            awaitSomebodyWaiting();
            return fired;
        });
        assertThatThrownBy(firing::get)
                .isInstanceOf(ExecutionException.class)
                .hasCauseInstanceOf(OptimisticLockingException.class);
        assertThat(steps())
                .as("the alarm was set for a goal that no longer counts")
                .isEmpty();
        assertThat(management
                        .createJobQuery()
                        .jobId(alarm.getId())
                        .singleResult()
                        .getRetries())
                .as("no retry was lost")
                .isEqualTo(alarm.getRetries());
        life.fireAlarm(number);
        assertThat(steps()).as("tried again, it finds the clock elsewhere").isEmpty();
        assertThat(life.alarm(number).getDuedate().toInstant()).isEqualTo(half());
        life.fireAlarm(number);
        assertThat(steps()).as("half of the old goal is no news any more").containsExactly(75);
    }

    @Test
    void aChangeOfPriorityWaitsForAnAlarmAndMovesTheNext() throws Exception {
        Job alarm = life.alarm(number);
        clock.moveTo(alarm.getDuedate().toInstant());
        HeldAlarm.Hold hold = alarms.holdNext();
        Future<?> firing = fire(alarm);
        hold.awaitArrival();
        Future<?> changing =
                other.submit(() -> incidents.reprioritise(number, Level.LOW, Level.LOW, "One printer", AGENT));
        awaitSomebodyWaiting();
        hold.letGo();
        firing.get();
        changing.get();
        assertThat(steps()).containsExactly(50);
        assertThat(life.alarm(number).getDuedate().toInstant())
                .isEqualTo(resolution().nextThresholdAt());
    }

    @Test
    void oneOfTwoNodesTells() throws Exception {
        Job alarm = life.alarm(number);
        clock.moveTo(alarm.getDuedate().toInstant());
        HeldAlarm.Hold hold = alarms.holdNext();
        Future<?> first = fire(alarm);
        hold.awaitArrival();
        Future<?> second = fire(alarm);
        awaitSomebodyWaiting();
        hold.letGo();
        first.get();
        assertThatThrownBy(second::get).hasCauseInstanceOf(OptimisticLockingException.class);
        assertThat(steps()).containsExactly(50);
        assertThat(life.watches(number)).isOne();
    }

    @Test
    void aSolutionEndsTheWatchUnderAnAlarmThatIsComing() throws Exception {
        Job alarm = life.alarm(number);
        clock.moveTo(alarm.getDuedate().toInstant());
        Future<?> firing = transaction.execute(changing -> {
            life.complete(number, WORK, "line1a", new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 5));
            Future<?> fired = fire(alarm);
            awaitSomebodyWaiting();
            return fired;
        });
        assertThatThrownBy(firing::get).hasCauseInstanceOf(OptimisticLockingException.class);
        assertThat(life.watches(number)).isZero();
        assertThat(resolution().outcome()).isEqualTo(ClockOutcome.MET);
    }

    @Test
    void anAlarmThatIsLateFindsAPauseAndTellsWhatWasReachedBeforeIt() {
        Instant due = life.alarm(number).getDuedate().toInstant();
        clock.moveTo(due.plusMillis(700));
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which one?"));
        assertThat(resolution().log())
                .extracting(ClockEntry::kind)
                .containsExactly(Kind.START, Kind.THRESHOLD, Kind.PAUSE);
        assertThat(steps()).isEmpty();
        assertThat(resolution().log().get(1).at()).isEqualTo(due);
        assertThat(life.alarm(number).getDuedate().toInstant())
                .as("nobody has been told yet")
                .isEqualTo(due);
        life.ringAlarm(number);
        assertThat(life.alarm(number).getDuedate().toInstant()).isEqualTo(Watch.NEVER);
        assertThat(steps()).containsExactly(50);
    }

    @Test
    void aReplyWaitsForAPauseThatExpiresAndLosesNothing() throws Exception {
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which one?"));
        Job expiry = life.timer(number, "boundaryEvent_requesterStayedSilent");
        clock.moveTo(expiry.getDuedate().toInstant());
        Future<?> expiring = transaction.execute(changing -> {
            incidents.reply(number, "The left one", REQUESTER);
            Future<?> fired = fire(expiry);
            awaitSomebodyWaiting();
            return fired;
        });
        assertThatThrownBy(expiring::get).hasCauseInstanceOf(OptimisticLockingException.class);
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(resolution().runningSince()).isEqualTo(clock.instant());
        assertThat(life.waitingJobs(number))
                .as("the wait is over, its limit with it")
                .containsExactly("boundaryEvent_offerExpired");
    }

    @Test
    void aPauseThatExpiredBeforeTheReplyStaysExpired() throws Exception {
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which one?"));
        Job expiry = life.timer(number, "boundaryEvent_requesterStayedSilent");
        clock.moveTo(expiry.getDuedate().toInstant());
        Future<IncidentView> replying = transaction.execute(expiring -> {
            management.executeJob(expiry.getId());
            Future<IncidentView> reply = other.submit(() -> incidents.reply(number, "The left one", REQUESTER));
            awaitSomebodyWaiting();
            return reply;
        });
        assertThat(replying.get().status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(journal()).extracting(JournalEntryView::kind).contains(EntryKind.REPLY);
        assertThat(resolution().outcome()).isEqualTo(ClockOutcome.MET);
        assertThat(life.watches(number)).isZero();
    }

    private Future<?> fire(Job job) {
        return other.submit(() -> management.executeJob(job.getId()));
    }

    /** Until a session of the desk stands still before a row that another holds. */
    private static void awaitSomebodyWaiting() {
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            try (Connection administrator = TestDatabase.server().administrator();
                    ResultSet waits = administrator
                            .createStatement()
                            .executeQuery("select count(*) from information_schema.INNODB_TRX"
                                    + " where trx_state = 'LOCK WAIT'")) {
                waits.next();
                return waits.getInt(1) > 0;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    /** The steps of which somebody was told. */
    private List<Integer> steps() {
        return alarms.told(number);
    }

    private Instant half() {
        return Objects.requireNonNull(resolution().nextThresholdAt());
    }

    private ClockView resolution() {
        return promises.all(number).stream()
                .filter(each -> each.metric() == Metric.RESOLUTION)
                .findFirst()
                .orElseThrow();
    }

    private List<JournalEntryView> journal() {
        return incidents
                .journal(number, List.of(Visibility.values()), null, 200)
                .items();
    }
}
