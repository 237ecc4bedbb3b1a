package org.firstline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.runtime.Job;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.TestDatabase;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.incident.Tasks;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Two things at once: of each pair one comes first, and the other finds what it did. */
class OfferRacesTest extends DeskTest {

    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final String WORK = "userTask_handleInLine";
    private static final String EXPIRED = "boundaryEvent_offerExpired";
    private static final AtomicInteger TEAMS = new AtomicInteger();

    @Autowired
    Incidents incidents;

    @Autowired
    Tasks tasks;

    @Autowired
    Assignment assignment;

    @Autowired
    People people;

    @Autowired
    IdentityService identity;

    @Autowired
    TestTeam teams;

    @Autowired
    Teams allTeams;

    @Autowired
    ProcessDriver life;

    @Autowired
    ManagementService jobs;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    DeskClock clock;

    private final ExecutorService others = Executors.newCachedThreadPool();
    private String team;

    @BeforeEach
    void begin() {
        clock.moveTo(TUESDAY);
        team = "races" + TEAMS.incrementAndGet();
    }

    @AfterEach
    void end() {
        others.shutdownNow();
        clock.release();
    }

    @Test
    void anOfferThatExpiresWaitsForWhoIsTakingItAndLeavesItThere() throws Exception {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        Job timer = life.timer(number, EXPIRED);
        clock.moveTo(timer.getDuedate().toInstant());
        Future<?> expiring = transaction.execute(taking -> {
            tasks.claim(life.task(number, WORK).getId(), false, Actor.agent(team + "-1"));
            Future<?> fired = others.submit(() -> jobs.executeJob(timer.getId()));
            awaitSomebodyWaiting();
            return fired;
        });
        assertThatThrownBy(expiring::get).hasCauseInstanceOf(OptimisticLockingException.class);
        life.run(number, EXPIRED);
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(team + "-1");
        assertThat(assignment.decisions(number))
                .extracting(AssignmentDecision::end)
                .containsExactly(OfferEnd.ACCEPTED);
    }

    @Test
    void whoTakesAnOfferWhileItMovesOnFindsItTaken() throws Exception {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        String task = life.task(number, WORK).getId();
        Job timer = life.timer(number, EXPIRED);
        clock.moveTo(timer.getDuedate().toInstant());
        Future<?> taking = transaction.execute(expiring -> {
            jobs.executeJob(timer.getId());
            Future<?> claimed = others.submit(() -> tasks.claim(task, false, Actor.agent(team + "-1")));
            awaitSomebodyWaiting();
            return claimed;
        });
        assertThatThrownBy(taking::get).hasMessageContaining("task-taken");
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(team + "-2");
    }

    @Test
    void aTeamIsNotRetiredWhileWorkIsHandedToIt() throws Exception {
        teams.add(team, Strategy.LEAST_LOADED, 30, 1);
        teams.add(team + "b", Strategy.LEAST_LOADED, 30, 1);
        IncidentNumber number = report();
        Future<?> retiring = transaction.execute(handing -> {
            handOver(number);
            Future<?> retired = others.submit(() -> allTeams.retire(team + "b"));
            awaitSomebodyWaiting();
            return retired;
        });
        assertThatThrownBy(retiring::get).hasMessageContaining("team-has-work");
        assertThat(incidents.get(number).team()).isEqualTo(team + "b");
    }

    @Test
    void nothingIsHandedToATeamThatIsBeingRetired() throws Exception {
        teams.add(team, Strategy.LEAST_LOADED, 30, 1);
        teams.add(team + "b", Strategy.LEAST_LOADED, 30, 1);
        IncidentNumber number = report();
        Future<?> handing = transaction.execute(retiring -> {
            allTeams.retire(team + "b");
            Future<?> handed = others.submit(() -> handOver(number));
            awaitSomebodyWaiting();
            return handed;
        });
        assertThatThrownBy(handing::get).hasMessageContaining("unknown-team");
        assertThat(incidents.get(number).team()).isEqualTo(team);
    }

    @Test
    void workThatComesToATeamThatIsBeingRetiredGoesToTheLinesOwn() throws Exception {
        teams.add(team, Strategy.LEAST_LOADED, 30, 1);
        Future<IncidentNumber> reporting = transaction.execute(retiring -> {
            allTeams.retire(team);
            Future<IncidentNumber> reported = others.submit(this::report);
            awaitSomebodyWaiting();
            return reported;
        });
        assertThat(incidents.get(reporting.get()).team()).isEqualTo("first-line");
    }

    @Test
    void workThatComesWhileTheTeamChangesItsWayIsGivenOutInTheNewOne() throws Exception {
        teams.add(team, Strategy.QUEUE_ONLY, 30, 1);
        Future<IncidentNumber> reporting = transaction.execute(changing -> {
            allTeams.put(team, new TeamDefinition(team, List.of(Line.FIRST), Strategy.LEAST_LOADED, 30, null));
            Future<IncidentNumber> reported = others.submit(this::report);
            awaitSomebodyWaiting();
            return reported;
        });
        assertThat(incidents.get(reporting.get()).assignee()).isEqualTo(team + "-1");
    }

    private IncidentView handOver(IncidentNumber number) {
        return life.complete(number, WORK, "line1a", new Outcome.HandedOver("Needs more skill", team + "b"));
    }

    @Test
    void whoLeavesWhileTheyAreGivenWorkLeavesItToOthers() throws Exception {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        String task = life.task(number, WORK).getId();
        Future<?> leaving = transaction.execute(giving -> {
            tasks.assign(task, team + "-2", team + "-1");
            Future<?> left = others.submit(() -> {
                people.leave(team + "-2", team);
            });
            awaitSomebodyWaiting();
            return left;
        });
        leaving.get();
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(team + "-1");
    }

    @Test
    void whoIsJustLeavingIsGivenNothing() throws Exception {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        String task = life.task(report(), WORK).getId();
        List<Future<?>> giving = new ArrayList<>();
        transaction.executeWithoutResult(leaving -> {
            people.leave(team + "-2", team);
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void beforeCommit(boolean readOnly) {
                    giving.add(others.submit(() -> {
                        tasks.assign(task, team + "-2", team + "-1");
                    }));
                    awaitSomebodyWaiting();
                }
            });
        });
        assertThatThrownBy(giving.get(0)::get).hasMessageContaining("not-in-team");
    }

    /** The role and not the team: the row of the team stays, and still nobody gets work meanwhile. */
    @Test
    void whoIsNoAgentAnyMoreIsGivenNothing() throws Exception {
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        IncidentNumber number = report();
        String task = life.task(number, WORK).getId();
        Future<?> leaving = transaction.execute(giving -> {
            tasks.assign(task, team + "-2", team + "-1");
            Future<?> left = others.submit(() -> identity.deleteMembership(team + "-2", Role.AGENT.group()));
            awaitSomebodyWaiting();
            return left;
        });
        leaving.get();
        assertThat(life.task(number, WORK).getAssignee()).isEqualTo(team + "-1");
    }

    @Test
    void twoWhoLeaveTheSameTeamsAtOnceWaitForEachOther() throws Exception {
        String other = team + "b";
        teams.add(team, Strategy.QUEUE_ONLY, 30, 1);
        teams.add(other, Strategy.QUEUE_ONLY, 30, 1);
        List.of(team, other).forEach(each -> {
            teams.member(each, each + "-lead", Role.LEAD, Role.AGENT);
            people.join(team + "-1", each);
            people.join(other + "-1", each);
        });
        List<IncidentNumber> all = List.of(reportTo(other), report(), report(), reportTo(other));
        for (int each = 0; each < all.size(); each++) {
            String task = life.task(all.get(each), WORK).getId();
            tasks.claim(task, true, Actor.agent((each < 2 ? team : other) + "-1"));
        }
        List<Future<?>> leaving = new ArrayList<>();
        transaction.executeWithoutResult(holding -> {
            allTeams.locked(team);
            allTeams.locked(other);
            leaving.add(others.submit(() -> {
                people.removeUser(team + "-1");
            }));
            leaving.add(others.submit(() -> {
                people.removeUser(other + "-1");
            }));
            awaitWaiting(2);
        });
        for (Future<?> left : leaving) {
            left.get();
        }
        assertThat(all).allMatch(each -> life.task(each, WORK).getAssignee() == null);
    }

    @Test
    void nobodyGetsMoreThanTheyCanHoldWhenManyArriveAtOnce() throws Exception {
        teams.add(team, Strategy.LEAST_LOADED, 30, 4);
        for (int agent = 1; agent <= 4; agent++) {
            teams.capacity(team + "-" + agent, 2);
        }
        List<Future<IncidentNumber>> reports = new ArrayList<>();
        for (int each = 0; each < 10; each++) {
            reports.add(others.submit(this::report));
        }
        List<String> agents = new ArrayList<>();
        for (Future<IncidentNumber> reported : reports) {
            agents.add(String.valueOf(incidents.get(reported.get()).assignee()));
        }
        assertThat(agents)
                .containsExactlyInAnyOrder(
                        team + "-1",
                        team + "-1",
                        team + "-2",
                        team + "-2",
                        team + "-3",
                        team + "-3",
                        team + "-4",
                        team + "-4",
                        "null",
                        "null");
    }

    /** Until a session of the desk stands still before a row that another holds. */
    private static void awaitSomebodyWaiting() {
        awaitWaiting(1);
    }

    private static void awaitWaiting(int sessions) {
        await().atMost(Duration.ofSeconds(10)).until(() -> {
            try (Connection administrator = TestDatabase.server().administrator();
                    ResultSet waits = administrator
                            .createStatement()
                            .executeQuery("select count(*) from information_schema.INNODB_TRX"
                                    + " where trx_state = 'LOCK WAIT'")) {
                waits.next();
                return waits.getInt(1) >= sessions;
            } catch (SQLException failure) {
                throw new IllegalStateException(failure);
            }
        });
    }

    private IncidentNumber report() {
        return reportTo(team);
    }

    private IncidentNumber reportTo(String team) {
        Requester requester = new Requester("Jan de Vries", "jan@example.org", null, Language.NL);
        return incidents.report(
                new IncidentReport(
                        "Printer jams", "", Channel.API, "PRINTING", null, Level.LOW, Level.LOW, requester, null, team),
                Actor.agent("line1a"));
    }
}
