package org.firstline.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.TestDatabase;
import org.firstline.Trace;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.Refused;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.firstline.sla.ClockOutcome;
import org.firstline.sla.Promises;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A copy closes, wherever it stands, and follows its original. */
class DuplicateProcessTest extends DeskTest {

    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final String WORK = "userTask_handleInLine";
    private static final String CONFIRMATION = "userTask_awaitConfirmation";
    private static final Actor AGENT = Actor.agent("line1a");
    private static final Outcome RESOLVED = new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 12);
    private static final AtomicInteger REQUESTERS = new AtomicInteger();

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLinks links;

    @Autowired
    Duplicates duplicates;

    @Autowired
    Promises promises;

    @Autowired
    Drift drift;

    @Autowired
    ProcessDriver life;

    @Autowired
    Trace trace;

    @Autowired
    DeskClock clock;

    @Autowired
    TransactionTemplate transaction;

    private IncidentNumber original;
    private IncidentNumber copy;

    @BeforeEach
    void register() {
        clock.moveTo(TUESDAY);
        original = report();
        copy = report();
    }

    @AfterEach
    void leavesNoDrift() {
        assertThat(drift.look())
                .filteredOn(each -> List.of(original, copy).contains(each.number()))
                .isEmpty();
        clock.release();
    }

    @Test
    void closesTheCopyAndTellsItsRequester() {
        life.trace(copy);
        trace.takeSurvey(copy.value());
        LinkView link = duplicates.mark(copy, original, AGENT);
        assertThat(link.kind()).isEqualTo(LinkKind.DUPLICATE_OF);
        assertThat(link.number()).isEqualTo(original);
        assertThat(life.trace(copy))
                .containsExactly(
                        "subProcess_duplicate",
                        "startEvent_duplicateFound",
                        "serviceTask_tellOfDuplicate",
                        "endEvent_closedAsDuplicate");
        IncidentView closed = incidents.get(copy);
        assertThat(closed.status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(closed.closedAt()).isEqualTo(TUESDAY);
        assertThat(closed.resolutionCode()).isEqualTo(ResolutionCode.OTHER);
        assertThat(closed.solution()).contains(original.value());
        assertThat(closed.minutesSpent()).isZero();
        assertThat(closed.resolvedAt()).isNull();
        assertThat(life.openTasks(copy)).isEmpty();
        assertThat(mails(copy, "incident-duplicate")).isEqualTo(1);
        assertThat(incidents.get(original).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(linked(copy)).containsExactly("DUPLICATE_OF " + original);
        assertThat(linked(original)).containsExactly("DUPLICATED_BY " + copy);
    }

    @Test
    void asksForNoRating() {
        duplicates.mark(copy, original, AGENT);
        assertThat(trace.takeSurvey(copy.value())).isEmpty();
        life.complete(original, WORK, "line1a", RESOLVED);
        incidents.confirm(original, AGENT);
        assertThat(trace.takeSurvey(original.value())).isNotEmpty();
    }

    @Test
    void cancelsTheCopysClocks() {
        duplicates.mark(copy, original, AGENT);
        assertThat(promises.all(copy)).isNotEmpty().allSatisfy(each -> assertThat(each.outcome())
                .isEqualTo(ClockOutcome.CANCELLED));
        assertThat(promises.all(original))
                .anySatisfy(each -> assertThat(each.outcome()).isNull());
    }

    @Test
    void showsTheRequesterNothingOfTheOriginal() {
        duplicates.mark(copy, original, AGENT);
        assertThat(incidents
                        .journal(copy, List.of(Visibility.PUBLIC), null, 200)
                        .items())
                .allSatisfy(entry -> assertThat(entry.text()).doesNotContain(original.value()));
    }

    @Test
    void closesACopyThatWaits() {
        life.complete(copy, WORK, "line1a", new Outcome.Waits(WaitReason.VENDOR, "A drum is on its way."));
        life.trace(copy);
        duplicates.mark(copy, original, AGENT);
        assertThat(life.trace(copy)).endsWith("endEvent_closedAsDuplicate");
        assertThat(incidents.get(copy).waitReason()).isNull();
    }

    @Test
    void closesACopyWhoseSolutionAwaitsConfirmation() {
        life.complete(copy, WORK, "line1a", RESOLVED);
        duplicates.mark(copy, original, AGENT);
        assertThat(incidents.get(copy).status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(incidents.get(copy).resolvedAt()).isNull();
        assertThat(life.waitingJobs(copy)).isEmpty();
    }

    @Nested
    class Following {

        @Test
        void saysHowTheOriginalStands() {
            duplicates.mark(copy, original, AGENT);
            assertThat(links.original(copy)).contains(OriginalStanding.WORKED_ON);
            assertThat(links.original(original)).isEmpty();
            life.complete(original, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which printer?"));
            assertThat(links.original(copy)).contains(OriginalStanding.WAITING);
        }

        @Test
        void tellsWhenTheOriginalIsSolvedEachTime() {
            duplicates.mark(copy, original, AGENT);
            life.complete(original, WORK, "line1a", RESOLVED);
            assertThat(links.original(copy)).contains(OriginalStanding.SOLVED);
            assertThat(mails(copy, "original-solved")).isEqualTo(1);
            incidents.reject(original, "Still jams", AGENT);
            assertThat(links.original(copy)).contains(OriginalStanding.WORKED_ON);
            life.complete(original, WORK, "line1a", RESOLVED);
            assertThat(mails(copy, "original-solved")).isEqualTo(2);
            incidents.confirm(original, AGENT);
            assertThat(mails(copy, "original-solved")).isEqualTo(2);
            assertThat(mails(original, "original-solved")).isZero();
        }

        @Test
        void tellsWhenTheOriginalIsWithdrawn() {
            duplicates.mark(copy, original, AGENT);
            incidents.withdraw(original, "Bought a new one", AGENT);
            assertThat(links.original(copy)).contains(OriginalStanding.ENDED);
            assertThat(mails(copy, "original-ended")).isEqualTo(1);
        }

        @Test
        void callsNothingSolvedThatWasLeftForWantOfAnAnswer() {
            duplicates.mark(copy, original, AGENT);
            Outcome unanswered = new Outcome.Resolved("No answer.", ResolutionCode.NO_ANSWER, 0);
            life.complete(original, WORK, "line1a", unanswered);
            assertThat(mails(copy, "original-solved")).isZero();
            assertThat(mails(copy, "original-ended")).isEqualTo(1);
        }
    }

    @Nested
    class Chains {

        @Test
        void leadToTheRoot() {
            duplicates.mark(copy, original, AGENT);
            IncidentNumber third = report();
            assertThat(duplicates.mark(third, copy, AGENT).number()).isEqualTo(original);
            assertThat(incidents.get(third).solution()).contains(original.value());
            life.complete(original, WORK, "line1a", RESOLVED);
            assertThat(mails(third, "original-solved")).isEqualTo(1);
        }

        @Test
        void moveAlongWithTheOriginal() {
            duplicates.mark(copy, original, AGENT);
            IncidentNumber root = report();
            duplicates.mark(original, root, AGENT);
            assertThat(links.list(copy, null, 50).items())
                    .extracting(LinkView::kind, LinkView::number)
                    .containsExactly(tuple(LinkKind.DUPLICATE_OF, root));
            assertThat(links.list(root, null, 50).items())
                    .extracting(LinkView::number)
                    .containsExactlyInAnyOrder(original, copy);
            assertThat(incidents.get(copy).solution()).contains(root.value());
            assertThat(linked(copy)).containsExactly("DUPLICATE_OF " + original, "DUPLICATE_OF " + root);
            assertThat(mails(copy, "original-solved") + mails(copy, "original-ended"))
                    .isZero();
            life.complete(root, WORK, "line1a", RESOLVED);
            assertThat(mails(copy, "original-solved")).isEqualTo(1);
        }

        @Test
        void tellCopiesThatMoveToWhatIsSolvedAlready() {
            duplicates.mark(copy, original, AGENT);
            IncidentNumber root = report();
            life.complete(root, WORK, "line1a", RESOLVED);
            duplicates.mark(original, root, AGENT);
            assertThat(mails(copy, "original-solved")).isEqualTo(1);
        }

        @Test
        void neverBecomeCircles() {
            duplicates.mark(copy, original, AGENT);
            assertRefused(() -> duplicates.mark(original, copy, AGENT), StateRefused.class, "duplicate-of-its-copy");
            assertRefused(() -> duplicates.mark(original, original, AGENT), InputRefused.class, "link-to-self");
        }
    }

    @Nested
    class Refusing {

        @Test
        void anOriginalThatHasEnded() {
            incidents.withdraw(original, "Never mind", AGENT);
            assertRefused(() -> duplicates.mark(copy, original, AGENT), StateRefused.class, "original-over");
            assertThat(incidents.get(copy).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        }

        @Test
        void aCopyThatHasEnded() {
            incidents.withdraw(copy, "Never mind", AGENT);
            assertRefused(() -> duplicates.mark(copy, original, AGENT), StateRefused.class, "final");
        }

        @Test
        void whoHasNothingToDoWithIt() {
            assertRefused(
                    () -> duplicates.mark(copy, original, Actor.agent("line2a")),
                    NotAllowed.class,
                    "duplicate-not-yours");
        }

        @Test
        void aNumberThatNobodyHas() {
            IncidentNumber nobody = new IncidentNumber("INC-2026-999999999");
            assertRefused(() -> duplicates.mark(copy, nobody, AGENT), InputRefused.class, "unknown-incident");
            assertRefused(() -> links.relate(copy, nobody, AGENT), InputRefused.class, "unknown-incident");
        }
    }

    @Nested
    class Relating {

        @Test
        void isSeenAndJournaledFromBothSides() {
            LinkView link = links.relate(copy, original, AGENT);
            assertThat(links.list(original, null, 50).items())
                    .extracting(LinkView::id, LinkView::kind, LinkView::number)
                    .containsExactly(tuple(link.id(), LinkKind.RELATES_TO, copy));
            assertThat(linked(copy)).containsExactly("RELATES_TO " + original);
            assertThat(linked(original)).containsExactly("RELATES_TO " + copy);
            assertRefused(() -> links.relate(original, copy, AGENT), StateRefused.class, "linked-already");
            links.remove(original, link.id(), AGENT);
            assertThat(links.list(copy, null, 50).items()).isEmpty();
            assertThat(entries(copy, EntryKind.UNLINKED)).containsExactly("RELATES_TO " + original);
            assertThat(entries(original, EntryKind.UNLINKED)).containsExactly("RELATES_TO " + copy);
        }

        @Test
        void givesWayToADuplicateWhichStays() {
            links.relate(copy, original, AGENT);
            LinkView link = duplicates.mark(copy, original, AGENT);
            assertThat(links.list(copy, null, 50).items())
                    .extracting(LinkView::kind)
                    .containsExactly(LinkKind.DUPLICATE_OF);
            assertRefused(() -> links.remove(copy, link.id(), AGENT), StateRefused.class, "link-stays");
            assertRefused(() -> links.relate(copy, original, AGENT), StateRefused.class, "linked-already");
        }
    }

    /** The first holds its incidents' locks until the second waits for one of them. */
    @Nested
    class AtOnce {

        private final ExecutorService other = Executors.newCachedThreadPool();

        @AfterEach
        void stop() {
            other.shutdownNow();
        }

        @Test
        void twoMarksOfOneCopyLeaveOne() {
            IncidentNumber rival = report();
            Future<?> second =
                    whileHeld(() -> duplicates.mark(copy, original, AGENT), () -> duplicates.mark(copy, rival, AGENT));
            assertRefused(second, StateRefused.class, "final");
            assertThat(links.list(copy, null, 50).items())
                    .extracting(LinkView::number)
                    .containsExactly(original);
        }

        @Test
        void twoThatNameEachOtherLeaveOneOpen() {
            Future<?> second = whileHeld(
                    () -> duplicates.mark(copy, original, AGENT), () -> duplicates.mark(original, copy, AGENT));
            assertRefused(second, StateRefused.class, "duplicate-of-its-copy");
            assertThat(incidents.get(original).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        }

        @Test
        void anOriginalThatBecomesACopyLeadsToItsOwn() throws Exception {
            IncidentNumber third = report();
            Future<?> second = whileHeld(
                    () -> duplicates.mark(original, third, AGENT), () -> duplicates.mark(copy, original, AGENT));
            second.get();
            assertThat(links.list(copy, null, 50).items())
                    .extracting(LinkView::number)
                    .containsExactly(third);
        }

        @Test
        void anOriginalThatEndsMeanwhileTakesNoCopy() {
            Future<?> second = whileHeld(
                    () -> incidents.withdraw(original, "Never mind", AGENT),
                    () -> duplicates.mark(copy, original, AGENT));
            assertRefused(second, StateRefused.class, "original-over");
            assertThat(incidents.get(copy).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        }

        @Test
        void anOriginalThatEndsJustAfterwardsTellsItsCopy() throws Exception {
            Future<?> second = whileHeld(
                    () -> duplicates.mark(copy, original, AGENT),
                    () -> incidents.withdraw(original, "Never mind", AGENT));
            second.get();
            assertThat(mails(copy, "original-ended")).isEqualTo(1);
        }

        @Test
        void anOriginalThatEndsWhileItsOlderCopyIsRelatedComesFirst() {
            IncidentNumber younger = report();
            duplicates.mark(copy, younger, AGENT);
            Future<?> second = transaction.execute(status -> {
                incidents.note(younger, "Soon", Visibility.INTERNAL, AGENT);
                Future<?> relating = other.submit(() -> links.relate(copy, younger, AGENT));
                await().atMost(Duration.ofSeconds(10)).until(this::isSomebodyWaiting);
                incidents.withdraw(younger, "Never mind", AGENT);
                return relating;
            });
            assertRefused(second, StateRefused.class, "linked-already");
            assertThat(mails(copy, "original-ended")).isEqualTo(1);
        }

        private Future<?> whileHeld(Supplier<?> first, Supplier<?> second) {
            return transaction.execute(status -> {
                first.get();
                Future<?> waiting = other.submit(() -> second.get());
                await().atMost(Duration.ofSeconds(10)).until(this::isSomebodyWaiting);
                return waiting;
            });
        }

        private boolean isSomebodyWaiting() {
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
        }

        private void assertRefused(Future<?> second, Class<? extends Refused> how, String rule) {
            await().atMost(Duration.ofSeconds(10)).until(second::isDone);
            assertThatThrownBy(second::get)
                    .cause()
                    .isInstanceOf(how)
                    .asInstanceOf(type(Refused.class))
                    .returns(rule, Refused::rule);
        }
    }

    private IncidentNumber report() {
        return life.report("twice" + REQUESTERS.incrementAndGet() + "@example.org");
    }

    private static void assertRefused(ThrowingCallable action, Class<? extends Refused> how, String rule) {
        assertThatThrownBy(action)
                .isInstanceOf(how)
                .asInstanceOf(type(Refused.class))
                .returns(rule, Refused::rule);
    }

    private List<String> linked(IncidentNumber number) {
        return entries(number, EntryKind.LINKED);
    }

    private long mails(IncidentNumber number, String notification) {
        return entries(number, EntryKind.NOTIFIED).stream()
                .filter(text -> text.startsWith(notification + ": "))
                .count();
    }

    private List<String> entries(IncidentNumber number, EntryKind kind) {
        return incidents.journal(number, List.of(Visibility.values()), null, 200).items().stream()
                .filter(entry -> entry.kind() == kind)
                .map(JournalEntryView::text)
                .toList();
    }
}
