package org.firstline.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.RuntimeService;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.Priority;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Every path of an incident's life, as the ordered trace of what its token enters. */
class IncidentProcessTest extends DeskTest {

    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final String WORK = "userTask_handleInLine";
    private static final String EXPERT = "userTask_investigateAsExpert";
    private static final String CONFIRMATION = "userTask_awaitConfirmation";
    private static final Outcome RESOLVED = new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 12);
    private static final Actor REQUESTER = Actor.requester("Jan de Vries");

    @Autowired
    Incidents incidents;

    @Autowired
    Tasks tasks;

    @Autowired
    Drift drift;

    @Autowired
    ProcessDriver life;

    @Autowired
    DeskClock clock;

    @Autowired
    RuntimeService runtimeService;

    private IncidentNumber number;

    @BeforeEach
    void register() {
        clock.moveTo(TUESDAY);
        number = life.report();
    }

    @AfterEach
    void leavesNoDrift() {
        assertThat(drift.look())
                .filteredOn(each -> each.number().equals(number))
                .isEmpty();
        clock.release();
    }

    @Test
    void registersPrioritisesRoutesAndAssignsInOneGo() {
        assertThat(life.trace(number))
                .containsExactly(
                        "startEvent_incidentReported",
                        "businessRuleTask_decidePriority",
                        "serviceTask_setPriority",
                        "serviceTask_setServiceLevel",
                        "serviceTask_confirmReceipt",
                        "gateway_beforeRouting",
                        "gateway_teamNamed",
                        "businessRuleTask_decideRoute",
                        "gateway_routeKnown",
                        "serviceTask_routeToTeam",
                        "gateway_line",
                        "callActivity_firstLine",
                        "startEvent_incidentArrived",
                        "gateway_beforeAssigning",
                        "serviceTask_assignAgent",
                        WORK);
        IncidentView incident = incidents.get(number);
        assertThat(incident.status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(incident.priority()).isEqualTo(Priority.P3);
        assertThat(incident.line()).isEqualTo(Line.FIRST);
        assertThat(incident.team()).isEqualTo("first-line");
        assertThat(incident.assignee()).isNotNull();
        assertThat(kinds())
                .containsExactly(
                        EntryKind.REGISTERED,
                        EntryKind.PRIORITISED,
                        EntryKind.NOTIFIED,
                        EntryKind.ROUTED,
                        EntryKind.STATUS,
                        EntryKind.ASSIGNED);
    }

    @Test
    void resolvesAndClosesWhenTheRequesterConfirms() {
        life.trace(number);
        IncidentView resolved = life.complete(number, WORK, "line1a", RESOLVED);
        assertThat(resolved.status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(resolved.resolvedAt()).isEqualTo(TUESDAY);
        assertThat(resolved.solution()).isEqualTo("New drum.");
        assertThat(life.trace(number))
                .containsExactly(
                        "gateway_outcome",
                        "gateway_resolved",
                        "endEvent_resolved",
                        "gateway_lineEnded",
                        "gateway_lineOutcome",
                        "serviceTask_proposeSolution",
                        CONFIRMATION);

        assertThat(incidents.confirm(number, REQUESTER).status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(life.trace(number))
                .startsWith("boundaryEvent_solutionConfirmed", "gateway_beforeClosing", "endEvent_closed");
        assertThat(incidents.get(number).closedAt()).isEqualTo(TUESDAY);
        assertThatThrownBy(() -> incidents.reply(number, "Thanks", REQUESTER)).isInstanceOf(StateRefused.class);
    }

    @Nested
    class AwaitingConfirmation {

        @BeforeEach
        void resolve() {
            life.complete(number, WORK, "line1a", RESOLVED);
            life.trace(number);
        }

        @Test
        void goesBackToItsTeamWhenRejected() {
            IncidentView reopened = incidents.reject(number, "Still jams", REQUESTER);
            assertThat(life.trace(number))
                    .containsExactly(
                            "boundaryEvent_solutionRejected",
                            "gateway_rejected",
                            "gateway_refusedBefore",
                            "gateway_backToRouting",
                            "gateway_beforeRouting",
                            "gateway_teamNamed",
                            "gateway_routeKnown",
                            "serviceTask_routeToTeam",
                            "gateway_line",
                            "callActivity_firstLine",
                            "startEvent_incidentArrived",
                            "gateway_beforeAssigning",
                            "serviceTask_assignAgent",
                            WORK);
            assertThat(reopened.status()).isEqualTo(IncidentStatus.IN_PROGRESS);
            assertThat(reopened.reopenCount()).isEqualTo(1);
            assertThat(reopened.solution()).isNull();
            assertThat(reopened.resolvedAt()).isNull();
        }

        @Test
        void goesToTheNextLineWhenRejectedAgain() {
            incidents.reject(number, "Still jams", REQUESTER);
            life.complete(number, WORK, "line1a", RESOLVED);
            life.trace(number);
            IncidentView raised = incidents.reject(number, "And again", REQUESTER);
            assertThat(life.trace(number))
                    .startsWith(
                            "boundaryEvent_solutionRejected",
                            "gateway_rejected",
                            "gateway_refusedBefore",
                            "serviceTask_raiseToNextLine",
                            "gateway_backToRouting",
                            "gateway_beforeRouting",
                            "gateway_teamNamed",
                            "businessRuleTask_decideRoute");
            assertThat(raised.line()).isEqualTo(Line.SECOND);
            assertThat(raised.team()).isEqualTo("second-line");
            assertThat(raised.contactTeam()).isEqualTo("first-line");
        }

        @Test
        void isRecordedByTheFirstLineOnThePhone() {
            assertThat(life.task(number, CONFIRMATION).getAssignee()).isNull();
            assertThat(life.complete(number, CONFIRMATION, "line1b", new Outcome.Confirmed())
                            .status())
                    .isEqualTo(IncidentStatus.CLOSED);
            assertThat(life.trace(number)).startsWith("gateway_confirmed", "gateway_beforeClosing", "endEvent_closed");
            assertThat(entry(EntryKind.CONFIRMED).spokenFor()).isNotNull();
        }

        @Test
        void isRejectedOnThePhone() {
            IncidentView reopened =
                    life.complete(number, CONFIRMATION, "line1b", new Outcome.Rejected("No, still jams"));
            assertThat(reopened.reopenCount()).isEqualTo(1);
            assertThat(life.trace(number))
                    .startsWith("gateway_confirmed", "gateway_rejected", "gateway_refusedBefore")
                    .endsWith(WORK);
        }

        @Test
        void isWithdrawnOnThePhone() {
            assertThat(life.complete(number, CONFIRMATION, "line1b", new Outcome.Withdrawn("Left the company"))
                            .status())
                    .isEqualTo(IncidentStatus.WITHDRAWN);
            assertThat(life.trace(number)).containsExactly("gateway_confirmed", "endEvent_withdrawnAfterSolution");
        }

        @Test
        void remindsAfterThreeWorkingDaysAndClosesAfterFive() {
            assertThat(life.fire(number, "boundaryEvent_noAnswerYet")).isEqualTo("2026-06-05T08:00:00Z");
            assertThat(life.trace(number))
                    .containsExactly(
                            "boundaryEvent_noAnswerYet", "serviceTask_remindRequester", "endEvent_requesterReminded");
            assertThat(life.openTasks(number)).containsExactly(CONFIRMATION);

            assertThat(life.fire(number, "boundaryEvent_requesterStayedSilent")).isEqualTo("2026-06-09T08:00:00Z");
            assertThat(life.trace(number))
                    .startsWith("boundaryEvent_requesterStayedSilent", "gateway_beforeClosing", "endEvent_closed");
            assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.CLOSED);
        }
    }

    @Nested
    class BetweenLines {

        @Test
        void climbsToTheSecondAndThirdLineAndComesBackDown() {
            life.trace(number);
            IncidentView second = handOver(WORK, null);
            assertThat(second.line()).isEqualTo(Line.SECOND);
            assertThat(second.team()).isEqualTo("second-line");
            assertThat(second.contactTeam()).isEqualTo("first-line");
            assertThat(life.trace(number))
                    .startsWith("gateway_outcome", "endEvent_handedOver", "gateway_lineEnded", "gateway_lineOutcome")
                    .contains("gateway_backToRouting", "businessRuleTask_decideRoute", "callActivity_secondLine")
                    .endsWith(WORK);

            assertThat(handOver(WORK, null).line()).isEqualTo(Line.THIRD);
            assertThat(life.trace(number))
                    .contains("callActivity_thirdLine")
                    .endsWith("serviceTask_assignExpert", EXPERT);

            IncidentView back = life.complete(number, EXPERT, "line3a", new Outcome.SentBack("Not ours"));
            assertThat(back.line()).isEqualTo(Line.SECOND);
            assertThat(life.trace(number))
                    .startsWith("gateway_outcome", "endEvent_sentBack")
                    .doesNotContain("businessRuleTask_decideRoute");

            assertThat(life.complete(number, WORK, "line2a", new Outcome.SentBack("Known"))
                            .line())
                    .isEqualTo(Line.FIRST);
            assertThatThrownBy(() -> life.complete(number, WORK, "line1a", new Outcome.SentBack("Down")))
                    .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(refused.rule())
                            .isEqualTo("send-back-at-first"));
        }

        @Test
        void goesToANamedTeam() {
            life.trace(number);
            IncidentView third = handOver(WORK, "third-line");
            assertThat(third.line()).isEqualTo(Line.THIRD);
            assertThat(life.trace(number)).doesNotContain("businessRuleTask_decideRoute");
        }

        @ParameterizedTest
        @CsvSource({"nowhere, unknown-team", "first-line, same-team"})
        void refusesATeamThatCannotTakeIt(String team, String rule) {
            assertThatThrownBy(() -> handOver(WORK, team))
                    .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(refused.rule())
                            .isEqualTo(rule));
            assertThat(incidents.get(number).team()).isEqualTo("first-line");
        }

        @Test
        void needsATeamFromTheThirdLine() {
            handOver(WORK, "third-line");
            assertThatThrownBy(() -> handOver(EXPERT, null))
                    .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(refused.rule())
                            .isEqualTo("team-needed"));
        }

        @Test
        void resolvesInTheThirdLineAndIsConfirmedByTheFirst() {
            handOver(WORK, "third-line");
            life.complete(number, EXPERT, "line3a", RESOLVED);
            assertThat(life.complete(number, CONFIRMATION, "line1a", new Outcome.Confirmed())
                            .status())
                    .isEqualTo(IncidentStatus.CLOSED);
        }

        @Test
        void routesAgainWhenTheCategoryChangesUntaken() {
            tasks.release(
                    life.task(number, WORK).getId(),
                    Actor.agent(incidents.get(number).assignee()));
            life.trace(number);
            incidents.amend(number, IncidentProcessTest::toNetwork, Actor.agent("line1a"));
            assertThat(life.trace(number))
                    .startsWith("boundaryEvent_categoryChanged", "endEvent_toRouteAgain")
                    .contains("businessRuleTask_decideRoute")
                    .endsWith(WORK);
        }

        @Test
        void routesAgainWhenTheCategoryChangesWhileTheWorkIsOnlyOffered() {
            life.trace(number);
            incidents.amend(number, IncidentProcessTest::toNetwork, Actor.agent("lead"));
            assertThat(life.trace(number))
                    .contains("boundaryEvent_categoryChanged", "businessRuleTask_decideRoute", WORK);
        }

        @Test
        void staysWithWhoHasItWhenTheCategoryChanges() {
            String assignee = incidents.get(number).assignee();
            tasks.claim(life.task(number, WORK).getId(), false, Actor.agent(assignee));
            life.trace(number);
            incidents.amend(number, IncidentProcessTest::toNetwork, Actor.agent("line1a"));
            assertThat(life.trace(number)).isEmpty();
            assertThat(incidents.get(number).assignee()).isEqualTo(assignee);
        }

        private IncidentView handOver(String task, String team) {
            return life.complete(number, task, "line1a", new Outcome.HandedOver("Needs more skill", team));
        }
    }

    @Nested
    class Waiting {

        @ParameterizedTest
        @EnumSource(WaitReason.class)
        void endsWhenTheDeskRecordsTheAnswer(WaitReason reason) {
            IncidentView waiting = waitFor(reason);
            assertThat(waiting.status()).isEqualTo(IncidentStatus.WAITING);
            assertThat(waiting.waitReason()).isEqualTo(reason);
            String before = waiting.assignee();
            life.trace(number);

            IncidentView back = life.complete(number, taskOf(reason), "line1b", new Outcome.Answered("It is blue"));
            assertThat(back.status()).isEqualTo(IncidentStatus.IN_PROGRESS);
            assertThat(back.waitReason()).isNull();
            assertThat(back.assignee()).as("who had it before keeps it").isEqualTo(before);
            assertThat(life.trace(number))
                    .endsWith("gateway_waitOutcome", "gateway_beforeAssigning", "serviceTask_assignAgent", WORK);
        }

        @ParameterizedTest
        @CsvSource({
            "REQUESTER, incident.requesterReplied, boundaryEvent_requesterReplied",
            "VENDOR, incident.vendorAnswered, boundaryEvent_vendorAnswered",
            "CHANGE, incident.changeCompleted, boundaryEvent_changeCompleted",
            "PROBLEM, incident.problemSolved, boundaryEvent_problemSolved"
        })
        void endsByMessage(WaitReason reason, String message, String boundary) {
            waitFor(reason);
            life.trace(number);
            runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(number.value())
                    .setVariables(Map.of("outcome", "ANSWERED"))
                    .correlate();
            assertThat(life.trace(number)).startsWith(boundary).endsWith(WORK);
            assertThat(incidents.get(number).waitReason()).isNull();
        }

        @ParameterizedTest
        @CsvSource({
            "VENDOR, boundaryEvent_vendorStayedSilent, 2026-06-05T08:00:00Z",
            "CHANGE, boundaryEvent_changeTookTooLong, 2026-06-16T08:00:00Z",
            "PROBLEM, boundaryEvent_problemTookTooLong, 2026-06-16T08:00:00Z"
        })
        void comesBackWhenItsLimitPasses(WaitReason reason, String timer, Instant due) {
            waitFor(reason);
            life.trace(number);
            assertThat(life.fire(number, timer)).isEqualTo(due);
            assertThat(life.trace(number))
                    .startsWith(timer, "gateway_waitLimitReached", "serviceTask_reportWaitLimit")
                    .endsWith(WORK);
            assertThat(kinds()).contains(EntryKind.WAIT_LIMIT, EntryKind.WAIT_ENDED);
        }

        @Test
        void remindsTheRequesterTwiceAndThenProposesToLeaveIt() {
            waitFor(WaitReason.REQUESTER);
            life.trace(number);
            assertThat(life.fire(number, "boundaryEvent_noAnswerYet")).isEqualTo("2026-06-04T08:00:00Z");
            assertThat(life.fire(number, "boundaryEvent_stillNoAnswer")).isEqualTo("2026-06-08T08:00:00Z");
            assertThat(life.fire(number, "boundaryEvent_requesterStayedSilent")).isEqualTo("2026-06-09T08:00:00Z");
            assertThat(life.trace(number))
                    .containsSubsequence(
                            "boundaryEvent_noAnswerYet",
                            "serviceTask_remindRequester",
                            "boundaryEvent_stillNoAnswer",
                            "serviceTask_remindRequester",
                            "boundaryEvent_requesterStayedSilent",
                            "serviceTask_proposeResolution",
                            "endEvent_resolutionProposed",
                            "gateway_waitOutcome",
                            "gateway_resolved",
                            CONFIRMATION);
            assertThat(incidents.get(number).resolutionCode()).isEqualTo(ResolutionCode.NO_ANSWER);
            assertThat(incidents.get(number).solution()).contains("geen antwoord");
            assertThat(incidents.get(number).question())
                    .as("over before the solution is mailed")
                    .isNull();
            assertThat(kinds()).containsSubsequence(EntryKind.WAIT_ENDED, EntryKind.RESOLVED, EntryKind.STATUS);
        }

        @Test
        void endsWhenTheRequesterReplies() {
            waitFor(WaitReason.REQUESTER);
            IncidentView back = incidents.reply(number, "The blue one", REQUESTER);
            assertThat(back.status()).isEqualTo(IncidentStatus.IN_PROGRESS);
            assertThat(entry(EntryKind.REPLY).text()).isEqualTo("The blue one");
            assertThat(entry(EntryKind.REPLY).visibility()).isEqualTo(Visibility.PUBLIC);
        }

        @Test
        void endsInWithdrawalOnThePhone() {
            waitFor(WaitReason.VENDOR);
            life.trace(number);
            assertThat(life.complete(number, "userTask_waitForVendor", "line1a", new Outcome.Withdrawn("Not needed"))
                            .status())
                    .isEqualTo(IncidentStatus.WITHDRAWN);
            assertThat(life.trace(number))
                    .endsWith("endEvent_withdrawn", "gateway_lineEnded", "gateway_lineOutcome", "endEvent_withdrawn");
        }

        @Test
        void happensInTheThirdLineToo() {
            life.complete(number, WORK, "line1a", new Outcome.HandedOver("Expert", "third-line"));
            life.complete(number, EXPERT, "line3a", new Outcome.Waits(WaitReason.CHANGE, "CHG-1"));
            assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.WAITING);
            life.complete(number, "userTask_waitForChange", "line1a", new Outcome.Answered("Done"));
            assertThat(life.openTasks(number)).containsExactly(EXPERT);
        }

        private IncidentView waitFor(WaitReason reason) {
            return life.complete(number, WORK, "line1a", new Outcome.Waits(reason, "Which printer?"));
        }

        private String taskOf(WaitReason reason) {
            String name = reason.name();
            return "userTask_waitFor" + name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
        }
    }

    @Nested
    class AtAnyMoment {

        @Test
        void isWithdrawnWhereverItRests() {
            withdraws();
            register();
            life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which?"));
            withdraws();
            register();
            life.complete(number, WORK, "line1a", new Outcome.HandedOver("Expert", "third-line"));
            withdraws();
            register();
            life.complete(number, WORK, "line1a", RESOLVED);
            withdraws();
        }

        @Test
        void changesPriorityWithoutMoving() {
            life.trace(number);
            clock.moveTo(TUESDAY.plus(Duration.ofHours(1)));
            IncidentView urgent =
                    incidents.reprioritise(number, Level.HIGH, Level.HIGH, "Whole floor", Actor.agent("line1a"));
            assertThat(urgent.priority()).isEqualTo(Priority.P1);
            assertThat(life.trace(number))
                    .containsExactly(
                            "subProcess_reprioritisation",
                            "startEvent_incidentReprioritised",
                            "businessRuleTask_decidePriorityAgain",
                            "serviceTask_setPriorityAgain",
                            "serviceTask_setServiceLevelAgain",
                            "endEvent_prioritySetAgain");
            assertThat(life.openTasks(number)).containsExactly(WORK);
            assertThat(life.task(number, WORK).getPriority())
                    .as("P1, and nobody has spoken to the requester within its 15 minutes")
                    .isEqualTo(98);
            assertThat(runtimeService.getVariable(life.task(number, WORK).getExecutionId(), "priority"))
                    .as("what the card in Tasklist shows")
                    .isEqualTo("P1");
        }

        private void withdraws() {
            life.trace(number);
            assertThat(incidents.withdraw(number, "Solved itself", REQUESTER).status())
                    .isEqualTo(IncidentStatus.WITHDRAWN);
            assertThat(life.trace(number))
                    .containsExactly(
                            "subProcess_withdrawal", "startEvent_incidentWithdrawn", "endEvent_withdrawnOnRequest");
            assertThat(life.openTasks(number)).isEmpty();
        }
    }

    private static Amendment toNetwork(Amendment now) {
        return new Amendment(now.title(), "NETWORK", now.subcategory(), now.service(), now.site(), now.requester());
    }

    private List<EntryKind> kinds() {
        return journal().stream().map(JournalEntryView::kind).toList();
    }

    private JournalEntryView entry(EntryKind kind) {
        return journal().stream()
                .filter(each -> each.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    private List<JournalEntryView> journal() {
        return incidents
                .journal(number, List.of(Visibility.values()), null, 200)
                .items();
    }
}
