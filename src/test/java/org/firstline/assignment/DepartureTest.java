package org.firstline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.task.Task;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.identity.People;
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
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/** Whoever leaves, by whatever way, leaves no work behind. */
class DepartureTest extends DeskTest {

    private static final String WORK = "userTask_handleInLine";
    private static final AtomicInteger TEAMS = new AtomicInteger();

    @Autowired
    Incidents incidents;

    @Autowired
    Tasks tasks;

    @Autowired
    TestTeam teams;

    @Autowired
    People people;

    @Autowired
    Memberships memberships;

    @Autowired
    IdentityService identity;

    @Autowired
    ProcessDriver life;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    Drift drift;

    @Autowired
    DeskClock clock;

    private String team;

    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-06-02T08:00:00Z"));
        team = "leaving" + TEAMS.incrementAndGet();
        teams.add(team, Strategy.LEAST_LOADED, 30, 2);
        teams.member(team, team + "-lead", Role.LEAD, Role.AGENT);
        people.address(team + "-lead", team + "-lead@example.org");
    }

    @AfterEach
    void leavesNoDrift() {
        assertThat(drift.look())
                .filteredOn(each -> team.equals(incidents.get(each.number()).team()))
                .isEmpty();
        clock.release();
    }

    @Test
    void givesTheirWorkToOthersAndTellsTheLead() {
        IncidentNumber first = report();
        IncidentNumber second = report();
        IncidentNumber third = report();
        assertThat(List.of(holder(first), holder(second), holder(third))).containsExactly(agent(1), agent(2), agent(1));
        tasks.claim(life.task(first, WORK).getId(), false, Actor.agent(agent(1)));

        people.leave(agent(1), team);

        assertThat(List.of(holder(first), holder(second), holder(third))).containsOnly(agent(2));
        assertThat(incidents.get(first).assignee()).isEqualTo(agent(2));
        assertThat(journal(first))
                .containsSubsequence(
                        "ASSIGNED " + agent(1),
                        "RELEASED Agent " + agent(1) + " (" + agent(1) + ")",
                        "ASSIGNED " + agent(2),
                        "NOTIFIED work-left: " + team + "-lead");
        assertThat(journal(third)).noneMatch(entry -> entry.contains("work-left"));
        assertThat(members()).containsExactlyInAnyOrder(agent(2), team + "-lead");
    }

    @Test
    void leavesWorkInTheQueueWhenNobodyElseIsThere() {
        people.leave(agent(2), team);
        IncidentNumber number = report();
        assertThat(holder(number)).isEqualTo(agent(1));

        people.removeUser(agent(1));

        assertThat(holder(number)).isNull();
        assertThat(incidents.get(number).assignee()).isNull();
        assertThat(journal(number))
                .contains("RELEASED Agent " + agent(1) + " (" + agent(1) + ")")
                .anyMatch(entry -> entry.startsWith("NOTIFIED nobody-eligible"));
        assertThat(people.find(agent(1))).isEmpty();
    }

    /** Admin calls the same service. */
    @Test
    void followsWhateverRemovesThem() {
        IncidentNumber number = report();
        teams.capacity(agent(1), 5);
        identity.deleteUser(agent(1));
        assertThat(holder(number)).isEqualTo(agent(2));
        assertThat(members()).doesNotContain(agent(1));
        assertThat(jdbc.sql("select count(*) from assignment_agent where agent = ?")
                        .param(agent(1))
                        .query(Integer.class)
                        .single())
                .isZero();

        identity.deleteMembership(agent(2), Role.AGENT.group());
        assertThat(holder(number)).isNull();
        assertThat(members()).contains(agent(2));

        identity.createMembership("line1b", team);
        assertThat(members()).contains("line1b");
        identity.deleteMembership("line1b", team);
        assertThat(members()).doesNotContain("line1b");
    }

    @Test
    void passesOnWhatComesBackFromAWait() {
        IncidentNumber number = report();
        life.complete(number, WORK, agent(1), new Outcome.Waits(WaitReason.REQUESTER, "Which one?"));
        people.removeUser(agent(1));
        incidents.reply(number, "The red one", Actor.requester("Jan"));
        assertThat(holder(number)).isEqualTo(agent(2));
    }

    @Test
    void leavesALeadsWorkWithThem() {
        IncidentNumber number = report();
        String task = life.task(number, WORK).getId();
        tasks.claim(task, true, Actor.agent(team + "-lead"));
        people.leave(team + "-lead", team);
        assertThat(holder(number)).isEqualTo(team + "-lead");
    }

    @Test
    void changesNothingWhenTheRemovalFails() {
        IncidentNumber number = report();
        transaction.executeWithoutResult(status -> {
            people.leave(agent(1), team);
            status.setRollbackOnly();
        });
        assertThat(holder(number)).isEqualTo(agent(1));
        assertThat(members()).contains(agent(1));
    }

    @Test
    void catchesUpWithWhatNobodyTold() {
        IncidentNumber number = report();
        jdbc.sql("delete from ACT_ID_MEMBERSHIP where USER_ID_ = ? and GROUP_ID_ = ?")
                .params(agent(1), team)
                .update();
        jdbc.sql("delete from assignment_member where team = ? and agent = ?")
                .params(team, agent(2))
                .update();
        memberships.catchUp();
        assertThat(members()).containsExactlyInAnyOrder(agent(2), team + "-lead");
        assertThat(holder(number)).isEqualTo(agent(2));
    }

    private IncidentNumber report() {
        Requester requester = new Requester("Jan de Vries", "jan@example.org", null, Language.NL);
        return incidents.report(
                new IncidentReport(
                        "Printer jams",
                        "",
                        Channel.API,
                        "PRINTING",
                        null,
                        Level.MEDIUM,
                        Level.MEDIUM,
                        requester,
                        null,
                        team),
                Actor.agent("line1a"));
    }

    private String holder(IncidentNumber number) {
        Task task = life.task(number, WORK);
        return task.getAssignee();
    }

    private String agent(int number) {
        return team + "-" + number;
    }

    private List<String> members() {
        return jdbc.sql("select agent from assignment_member where team = ?")
                .param(team)
                .query(String.class)
                .list();
    }

    private List<String> journal(IncidentNumber number) {
        return incidents.journal(number, List.of(Visibility.values()), null, 200).items().stream()
                .map(entry -> entry.kind() + " " + entry.text())
                .toList();
    }
}
