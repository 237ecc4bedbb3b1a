package org.firstline.assignment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.camunda.bpm.engine.ManagementService;
import org.firstline.DeskTest;
import org.firstline.incident.Incidents;
import org.firstline.incident.Tasks;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/**
 * A day of a team through the real desk: nobody has an offer twice, work is spread evenly, and nothing lies while somebody is
 * free. {@code -Dday.incidents=1000 -Dday.agents=50} is the day of {@code docs/benchmark.md}.
 */
class AssignmentDayIT extends DeskTest {

    private static final int INCIDENTS = Integer.getInteger("day.incidents", 100);
    private static final int AGENTS = Integer.getInteger("day.agents", 6);
    private static final int OFFER_MINUTES = 15;
    private static final int WIDEST_SPREAD = 3;

    @Autowired
    Incidents incidents;

    @Autowired
    Tasks tasks;

    @Autowired
    Assignment assignment;

    @Autowired
    Roster roster;

    @Autowired
    AgentLoad load;

    @Autowired
    ManagementService jobs;

    @Autowired
    DeskClock clock;

    @Autowired
    TestTeam teams;

    private final List<SimulatedDay.Report> days = new ArrayList<>();

    /** Nothing of the day may lie about where other tests look for what lies about. */
    @AfterEach
    void clearTheDesk() {
        days.forEach(day -> day.numbers.stream()
                .filter(number -> !incidents.get(number).status().isFinal())
                .forEach(number -> incidents.withdraw(number, "The day is over", Actor.requester("Jan Jansen"))));
        clock.release();
    }

    @Test
    void spreadsADaysWorkFairly() {
        SimulatedDay.Report report = day("fair", Strategy.LEAST_LOADED, LocalDate.of(2026, 6, 9));
        System.out.println(report);
        requireFair(report);
        assertThat(report.done).isEqualTo(INCIDENTS);
        assertThat(report.refused + report.overlooked).isPositive();
    }

    @Test
    void wouldTellADeskThatAssignsNobody() {
        SimulatedDay.Report report = day("queue", Strategy.QUEUE_ONLY, LocalDate.of(2026, 6, 10));
        System.out.println(report);
        assertThatThrownBy(() -> requireFair(report)).isInstanceOf(AssertionError.class);
    }

    private static void requireFair(SimulatedDay.Report report) {
        assertThat(report.doubleOffers).isEmpty();
        assertThat(report.longestIdleWait)
                .as("minutes in the queue while somebody is free")
                .isLessThanOrEqualTo(OFFER_MINUTES);
        assertThat(report.widestSpread()).as("%s", report.spreads).isLessThanOrEqualTo(WIDEST_SPREAD);
    }

    private SimulatedDay.Report day(String team, Strategy strategy, LocalDate day) {
        teams.add(team, strategy, OFFER_MINUTES, AGENTS);
        for (int each = 1; each <= AGENTS; each++) {
            String agent = team + "-" + each;
            teams.capacity(agent, 4);
            teams.shift(agent, each % 2 == 0 ? "08:00" : "09:00", each % 2 == 0 ? "17:30" : "18:00");
        }
        SimulatedDay.Report report =
                new SimulatedDay(incidents, tasks, assignment, roster, load, jobs, clock, team).run(day, INCIDENTS);
        days.add(report);
        return report;
    }
}
