package org.firstline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.engine.EngineAccess;
import org.firstline.identity.Role;
import org.firstline.incident.Drift;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.incident.Tasks;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What happens to work between the team's queue and the agent who takes it. */
class OffersTest extends DeskTest {

    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final Instant FRIDAY_EVENING = Instant.parse("2026-06-05T15:20:00Z");
    private static final String WORK = "userTask_handleInLine";
    private static final String EXPIRED = "boundaryEvent_offerExpired";
    private static final Instant NEVER = Instant.parse("9999-12-31T00:00:00Z");
    private static final AtomicInteger TEAMS = new AtomicInteger();

    @Autowired
    Incidents incidents;

    @Autowired
    Tasks tasks;

    @Autowired
    Assignment assignment;

    @Autowired
    AssignmentSentences sentences;

    @Autowired
    AgentLoad load;

    @Autowired
    EngineAccess engine;

    @Autowired
    TaskService taskService;

    @Autowired
    TestTeam teams;

    @Autowired
    Teams allTeams;

    @Autowired
    ProcessDriver life;

    @Autowired
    ManagementService jobs;

    @Autowired
    Drift drift;

    @Autowired
    DeskClock clock;

    private String team;

    @BeforeEach
    void begin() {
        clock.moveTo(TUESDAY);
        team = "offers" + TEAMS.incrementAndGet();
    }

    @AfterEach
    void leavesNoDrift() {
        assertThat(drift.look())
                .filteredOn(each -> team.equals(incidents.get(each.number()).team()))
                .isEmpty();
        clock.release();
    }

    @Test
    void movesOnWithTheSameTaskWhenNobodyTakesIt() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 3);
        IncidentNumber number = report();
        Task offered = life.task(number, WORK);
        assertThat(offered.getAssignee()).isEqualTo(agent(1));
        life.trace(number);

        Instant expired = life.fire(number, EXPIRED);

        assertThat(expired).isEqualTo(TUESDAY.plus(Duration.ofMinutes(30)));
        assertThat(life.trace(number))
                .containsExactly(EXPIRED, "serviceTask_offerToNextAgent", "endEvent_offeredAgain");
        Task moved = life.task(number, WORK);
        assertThat(moved.getId()).isEqualTo(offered.getId());
        assertThat(moved.getAssignee())
                .isEqualTo(agent(2))
                .isEqualTo(incidents.get(number).assignee());
        assertThat(journal(number)).containsSubsequence("OFFER_EXPIRED " + agent(1), "ASSIGNED " + agent(2));
        assertThat(ends(number)).containsExactly(OfferEnd.EXPIRED, null);
        assertThat(life.timer(number, EXPIRED).getDuedate()).isEqualTo(TUESDAY.plus(Duration.ofMinutes(60)));
    }

    @Test
    void liesInTheQueueWhenEverybodyWasAskedAndBeginsAnewAfterThat() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        teams.member(team, team + "-lead", Role.AGENT, Role.LEAD);
        IncidentNumber number = report();
        life.fire(number, EXPIRED);
        life.fire(number, EXPIRED);
        assertThat(life.task(number, WORK).getAssignee()).isNull();
        assertThat(incidents.get(number).assignee()).isNull();
        assertThat(decisions(number).get(2).candidates())
                .extracting(Candidate::objection)
                .containsOnly(Objection.HAD_OFFER);
        assertThat(sentence(number, 2))
                .isEqualTo("Nobody could be given it, so it lies in the team’s queue. Not offered to the others: Agent "
                        + agent(1) + " was asked before; Agent " + agent(2) + " was asked before.");

        life.fire(number, EXPIRED);
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(agent(1));
        assertThat(decisions(number)).extracting(AssignmentDecision::round).containsExactly(1, 1, 1, 2);
    }

    @Test
    void tellsTheTeamsLeadOnceThatNobodyIsThere() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 0);
        teams.member(team, team + "-lead", Role.AGENT, Role.LEAD);
        IncidentNumber number = report();
        life.fire(number, EXPIRED);
        life.fire(number, EXPIRED);
        assertThat(decisions(number)).as("nobody again is no news").hasSize(1);
        assertThat(journal(number))
                .filteredOn(entry -> entry.contains("nobody-eligible"))
                .hasSize(1);
    }

    @Test
    void tellsTheTeamsLeadOncePerStayHoweverOftenItAsks() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 1);
        teams.member(team, team + "-lead", Role.AGENT, Role.LEAD);
        IncidentNumber number = report();
        for (int look = 0; look < 4; look++) {
            life.fire(number, EXPIRED);
        }
        assertThat(decisions(number)).extracting(AssignmentDecision::round).containsExactly(1, 1, 2, 2, 3);
        assertThat(journal(number))
                .filteredOn(entry -> entry.contains("nobody-eligible"))
                .hasSize(1);
    }

    @Test
    void staysWithWhoTakesIt() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        tasks.claim(life.task(number, WORK).getId(), false, Actor.agent(agent(1)));
        assertThat(life.timer(number, EXPIRED).getDuedate()).isEqualTo(NEVER);

        life.run(number, EXPIRED);

        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(agent(1));
        assertThat(ends(number)).containsExactly(OfferEnd.ACCEPTED);
        assertThat(life.timer(number, EXPIRED).getDuedate()).isEqualTo(NEVER);
    }

    @Test
    void isTakenByWhoWritesInItsJournalAndByWhoResolvesIt() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber noted = report();
        incidents.note(noted, "Looking at it", Visibility.INTERNAL, Actor.agent(agent(1)));
        assertThat(ends(noted)).containsExactly(OfferEnd.ACCEPTED);
        assertThat(life.timer(noted, EXPIRED).getDuedate()).isEqualTo(NEVER);

        IncidentNumber resolved = report();
        life.complete(resolved, WORK, agent(2), new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 3));
        assertThat(ends(resolved)).containsExactly(OfferEnd.ACCEPTED);
        assertThat(life.waitingJobs(resolved)).doesNotContain(EXPIRED);
    }

    @Test
    void isNotTakenByWhomItWasOfferedWhenAManagerDoesIt() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        String task = life.task(number, WORK).getId();
        life.as("manager", () -> {
            engine.asDesk(() -> taskService.complete(
                    task,
                    Map.of(
                            "outcome", "RESOLVED",
                            "solution", "New drum.",
                            "resolutionCode", "FIXED",
                            "minutesSpent", 3)));
            return task;
        });
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.RESOLVED);
        assertThat(ends(number)).containsExactly(OfferEnd.OVERTAKEN);
        assertThat(sentence(number, 0)).endsWith("Then somebody else had it.");
    }

    @Test
    void isNoLongerOfferedWhenAColleagueTakesItOver() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        tasks.claim(life.task(number, WORK).getId(), true, Actor.agent(agent(2)));
        assertThat(ends(number)).containsExactly(OfferEnd.OVERTAKEN, OfferEnd.ACCEPTED);
        assertThat(sentence(number, 1)).isEqualTo("Agent " + agent(2) + " took it, or a colleague gave it to them.");
        assertThat(life.timer(number, EXPIRED).getDuedate()).isEqualTo(NEVER);

        tasks.release(life.task(number, WORK).getId(), Actor.agent(agent(2)));
        assertThat(ends(number)).containsExactly(OfferEnd.OVERTAKEN, OfferEnd.RELEASED);
    }

    @Test
    void staysWithAColleagueWhoTookItOverWheneverTheTimerGoesOff() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        String task = life.task(number, WORK).getId();
        tasks.claim(task, false, Actor.agent(agent(1)));
        tasks.claim(task, true, Actor.agent(agent(2)));
        life.run(number, EXPIRED);
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(agent(2));
    }

    @Test
    void isOverWhenTheRequesterWithdraws() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        incidents.withdraw(number, "Found another", Actor.requester("Jan"));
        assertThat(ends(number)).containsExactly(OfferEnd.OVERTAKEN);
    }

    @Test
    void goesToTheNextWhenItIsRefusedAndNotBackInThisStay() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        String task = life.task(number, WORK).getId();
        assertThatThrownBy(() -> tasks.refuse(task, "No time", Actor.agent(agent(2))))
                .isInstanceOf(NotAllowed.class);

        tasks.refuse(task, "Not my printer", Actor.agent(agent(1)));

        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(agent(2));
        assertThat(journal(number)).containsSubsequence("OFFER_REFUSED Not my printer", "ASSIGNED " + agent(2));
        life.fire(number, EXPIRED);
        life.fire(number, EXPIRED);
        assertThat(life.task(number, WORK).getAssignee())
                .as("the second round leaves out who refused")
                .isEqualTo(agent(2));
    }

    @Test
    void cannotBeRefusedOnceTaken() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        String task = life.task(number, WORK).getId();
        tasks.claim(task, false, Actor.agent(agent(1)));
        assertThatThrownBy(() -> tasks.refuse(task, "No time", Actor.agent(agent(1))))
                .isInstanceOf(StateRefused.class);
    }

    @Test
    void isOfferedToTheOthersSomeTimeAfterItWasGivenBack() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        String task = life.task(number, WORK).getId();
        tasks.claim(task, false, Actor.agent(agent(1)));
        tasks.release(task, Actor.agent(agent(1)));
        assertThat(life.task(number, WORK).getAssignee()).isNull();
        life.fire(number, EXPIRED);
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(agent(2));
        assertThat(ends(number)).containsExactly(OfferEnd.RELEASED, null);
    }

    @Test
    void liesInTheQueueOfATeamThatTakesItsWorkItself() {
        teams.add(team, Strategy.QUEUE_ONLY, 30, 2);
        IncidentNumber number = report();
        assertThat(life.task(number, WORK).getAssignee()).isNull();
        assertThat(life.timer(number, EXPIRED).getDuedate()).isEqualTo(NEVER);
        assertThat(journal(number)).noneMatch(entry -> entry.contains("nobody-eligible"));
        tasks.claim(life.task(number, WORK).getId(), false, Actor.agent(agent(2)));
        tasks.release(life.task(number, WORK).getId(), Actor.agent(agent(2)));
        assertThat(life.timer(number, EXPIRED).getDuedate()).isEqualTo(NEVER);
    }

    @Test
    void isOfferedOnceTheTeamNoLongerTakesItsWorkItselfTheMostUrgentFirst() {
        teams.add(team, Strategy.QUEUE_ONLY, 30, 2);
        IncidentNumber older = report(Level.LOW);
        IncidentNumber newer = report(Level.LOW);
        IncidentNumber urgent = report(Level.HIGH);
        IncidentNumber taken = report(Level.HIGH);
        tasks.claim(life.task(taken, WORK).getId(), false, Actor.agent(agent(2)));

        settings(Strategy.LEAST_LOADED, 30);

        assertThat(List.of(due(urgent), due(older), due(newer)))
                .isSorted()
                .allMatch(due -> due.isBefore(TUESDAY.plusSeconds(1)));
        assertThat(due(taken)).isEqualTo(NEVER);
        List.of(urgent, older, newer).forEach(each -> life.fire(each, EXPIRED));
        assertThat(life.task(urgent, WORK).getAssignee()).isEqualTo(agent(1));
        assertThat(sentence(urgent, 1)).startsWith("Offered to Agent " + agent(1));
        assertThat(life.task(older, WORK).getAssignee()).isNotNull();
        assertThat(life.task(newer, WORK).getAssignee()).isNotNull();
        assertThat(due(newer)).isBefore(TUESDAY.plus(Duration.ofMinutes(31)));
    }

    @Test
    void saysThatNobodyIsThereOnceTheTeamNoLongerTakesItsWorkItself() {
        teams.add(team, Strategy.QUEUE_ONLY, 30, 0);
        teams.member(team, team + "-lead", Role.AGENT, Role.LEAD);
        IncidentNumber number = report();
        settings(Strategy.LEAST_LOADED, 30);
        life.fire(number, EXPIRED);
        assertThat(sentence(number, 1)).startsWith("Nobody could be given it");
        assertThat(due(number)).isAfter(TUESDAY.plus(Duration.ofMinutes(29)));
        assertThat(journal(number))
                .as("a queue that lay there is no news")
                .noneMatch(entry -> entry.contains("nobody-eligible"));
    }

    @Test
    void waitsInTheQueueNoLongerThanOneOfferWhoeverBecomesFree() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 3);
        teams.shift(agent(1), "11:15", "17:00");
        teams.absent(agent(2), TUESDAY.minusSeconds(60), TUESDAY.plus(Duration.ofMinutes(100)));
        teams.capacity(agent(1), 1);
        teams.capacity(agent(3), 0);
        List<IncidentNumber> all = List.of(report(), report(), report(), report());

        fireAll(all);
        assertThat(holders(all)).as("at half past ten").isEmpty();
        teams.capacity(agent(3), 1);
        fireAll(all);
        assertThat(holders(all)).as("at eleven").containsExactly(agent(3));
        fireAll(all);
        assertThat(holders(all)).as("at half past eleven").containsExactlyInAnyOrder(agent(1), agent(3));
        fireAll(all);
        assertThat(holders(all)).as("at noon").containsExactlyInAnyOrder(agent(1), agent(2), agent(2), agent(3));
    }

    @Test
    void isOfferedToANewMemberWithinTheTimeOfOneOffer() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 0);
        IncidentNumber number = report();
        teams.member(team, agent(1), Role.AGENT);
        assertThat(life.fire(number, EXPIRED)).isEqualTo(TUESDAY.plus(Duration.ofMinutes(30)));
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(agent(1));
    }

    @Test
    void doesNotWaitOutATimeThatTheTeamHasShortened() {
        teams.add(team, Strategy.LEAST_LOADED, 10_000, 0);
        IncidentNumber number = report();
        teams.member(team, agent(1), Role.AGENT);
        settings(Strategy.LEAST_LOADED, 30);
        life.fire(number, EXPIRED);
        assertThat(clock.instant()).isBefore(TUESDAY.plus(Duration.ofMinutes(31)));
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(agent(1));
    }

    @Test
    void staysForGoodWhenTheTeamsOffersNeverExpire() {
        teams.add(team, Strategy.LEAST_LOADED, null, 1);
        IncidentNumber number = report();
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(agent(1));
        assertThat(life.timer(number, EXPIRED).getDuedate()).isEqualTo(NEVER);
    }

    @Test
    void expiresInWorkingMinutesButForAP1InEveryMinute() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        clock.moveTo(FRIDAY_EVENING);
        IncidentNumber ordinary = report();
        IncidentNumber urgent = report(Level.HIGH);
        assertThat(life.timer(ordinary, EXPIRED).getDuedate())
                .as("ten minutes on Friday, twenty on Monday")
                .isEqualTo(Instant.parse("2026-06-08T06:20:00Z"));
        assertThat(life.timer(urgent, EXPIRED).getDuedate()).isEqualTo(FRIDAY_EVENING.plus(Duration.ofMinutes(30)));
    }

    @Test
    void passesOverWhoIsOffShiftOrAbsentOrFullAndSaysSo() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 4);
        teams.shift(agent(1), "13:00", "17:00");
        teams.absent(agent(2), TUESDAY.minusSeconds(60), TUESDAY.plus(Duration.ofDays(1)));
        teams.capacity(agent(3), 0);
        IncidentNumber number = report();
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(agent(4));
        assertThat(decisions(number).get(0).candidates())
                .extracting(Candidate::agent, Candidate::objection)
                .containsExactlyInAnyOrder(
                        tuple(agent(4), null),
                        tuple(agent(1), Objection.OFF_SHIFT),
                        tuple(agent(2), Objection.ABSENT),
                        tuple(agent(3), Objection.AT_CAPACITY));
        assertThat(sentence(number, 0))
                .startsWith("Offered to Agent " + agent(4)
                        + ": nobody else could take it. The offer stands until Tue 2 Jun 10:30.")
                .contains(
                        "is off shift until Tue 2 Jun 13:00",
                        "is absent until Wed 3 Jun 10:00",
                        "has as much as they can hold");
        assertThat(sentences.of(decisions(number).get(0), Locale.forLanguageTag("nl")))
                .startsWith("Aangeboden aan Agent " + agent(4) + ": niemand anders kon het nemen.");
    }

    @Test
    void givesAnEmptyHandsAgentTheNextAndCountsWhatIsInProgressOnly() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber first = report();
        IncidentNumber second = report();
        assertThat(life.task(second, WORK).getAssignee()).isEqualTo(agent(2));
        life.complete(first, WORK, agent(1), new Outcome.Waits(WaitReason.VENDOR, "Parts"));
        assertThat(load.of(List.of(agent(1)))).isEmpty();
        assertThat(life.task(report(), WORK).getAssignee()).isEqualTo(agent(1));
    }

    @Test
    void goesToWhoHelpedTheRequesterLastWhenNobodyIsBetter() {
        teams.add(team, Strategy.BEST_AGENT, 30, 3);
        String email = team + "@example.org";
        IncidentNumber before = report(Level.MEDIUM, email);
        String task = life.task(before, WORK).getId();
        tasks.claim(task, true, Actor.agent(agent(3)));
        life.complete(before, WORK, agent(3), new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 3));

        IncidentNumber again = report(Level.MEDIUM, email);
        assertThat(life.task(again, WORK).getAssignee()).isEqualTo(agent(3));
        assertThat(sentence(again, 0))
                .contains("nobody of the 3 who could take it is better, and helped this requester last");
        assertThat(sentences.of(decisions(again).get(0), Locale.forLanguageTag("nl")))
                .contains("hielp deze melder het laatst");
        assertThat(life.task(report(Level.MEDIUM, email), WORK).getAssignee())
                .as("who has less is better")
                .isNotEqualTo(agent(3));
    }

    @Test
    void comesBackAfterAWaitToWhoHadItUnlessTheyAreAbsent() {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        life.complete(number, WORK, agent(1), new Outcome.Waits(WaitReason.REQUESTER, "Which one?"));
        incidents.reply(number, "The red one", Actor.requester("Jan"));
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(agent(1));
        assertThat(sentence(number, 1)).isEqualTo("Stays with Agent " + agent(1) + ", who had it before.");
        assertThat(life.timer(number, EXPIRED).getDuedate()).isEqualTo(NEVER);

        life.complete(number, WORK, agent(1), new Outcome.Waits(WaitReason.REQUESTER, "And now?"));
        teams.absent(agent(1), TUESDAY.minusSeconds(60), TUESDAY.plus(Duration.ofDays(9)));
        incidents.reply(number, "Still red", Actor.requester("Jan"));
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(agent(2));
    }

    private void settings(Strategy strategy, int offerMinutes) {
        allTeams.put(team, new TeamDefinition(team, List.of(Line.FIRST), strategy, offerMinutes, null));
    }

    private Instant due(IncidentNumber number) {
        return life.timer(number, EXPIRED).getDuedate().toInstant();
    }

    /** Those that lie in the queue. */
    private void fireAll(List<IncidentNumber> numbers) {
        numbers.stream()
                .filter(each -> life.task(each, WORK).getAssignee() == null)
                .forEach(each -> life.fire(each, EXPIRED));
    }

    private List<String> holders(List<IncidentNumber> numbers) {
        return numbers.stream()
                .map(each -> life.task(each, WORK).getAssignee())
                .filter(Objects::nonNull)
                .toList();
    }

    private IncidentNumber report() {
        return report(Level.MEDIUM);
    }

    private IncidentNumber report(Level level) {
        return report(level, "jan@example.org");
    }

    private IncidentNumber report(Level level, String email) {
        Requester requester = new Requester("Jan de Vries", email, null, Language.NL);
        return incidents.report(
                new IncidentReport(
                        "Printer jams", "", Channel.API, "PRINTING", null, level, level, requester, null, team),
                Actor.agent("line1a"));
    }

    private String agent(int number) {
        return team + "-" + number;
    }

    private List<AssignmentDecision> decisions(IncidentNumber number) {
        return assignment.decisions(number);
    }

    private List<OfferEnd> ends(IncidentNumber number) {
        return decisions(number).stream().map(AssignmentDecision::end).toList();
    }

    private String sentence(IncidentNumber number, int decision) {
        return sentences.of(decisions(number).get(decision), Locale.ENGLISH);
    }

    private List<String> journal(IncidentNumber number) {
        return incidents.journal(number, List.of(Visibility.values()), null, 200).items().stream()
                .map(entry -> entry.kind() + " " + entry.text())
                .toList();
    }
}
