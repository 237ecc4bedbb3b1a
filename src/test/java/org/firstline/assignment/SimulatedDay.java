package org.firstline.assignment;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.incident.TaskQuery;
import org.firstline.incident.TaskView;
import org.firstline.incident.Tasks;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.ResolutionCode;

/**
 * A working day of one team, minute by minute, through the real desk: incidents arrive with two peaks, agents work at one thing
 * at a time, take what they are offered when they are free, refuse some and overlook some.
 */
final class SimulatedDay {

    static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final LocalTime OPENS = LocalTime.of(8, 0);
    private static final int MINUTES = 10 * 60;
    /** Of a hundred offers. */
    private static final int REFUSED = 3;

    private static final int OVERLOOKED = 3;

    private final Incidents incidents;
    private final Tasks tasks;
    private final Assignment assignment;
    private final Roster roster;
    private final AgentLoad load;
    private final ManagementService jobs;
    private final DeskClock clock;
    private final String team;
    private final Random random = new Random(17);

    private final TreeMap<Integer, Integer> arrivals = new TreeMap<>();
    private final Map<String, Worker> workers = new LinkedHashMap<>();
    private final Map<IncidentNumber, Integer> minutesWithSomebodyFree = new HashMap<>();
    private final Report report = new Report();

    SimulatedDay(
            Incidents incidents,
            Tasks tasks,
            Assignment assignment,
            Roster roster,
            AgentLoad load,
            ManagementService jobs,
            DeskClock clock,
            String team) {
        this.incidents = incidents;
        this.tasks = tasks;
        this.assignment = assignment;
        this.roster = roster;
        this.load = load;
        this.jobs = jobs;
        this.clock = clock;
        this.team = team;
    }

    /** Incidents arrive until two hours before the end; what is open then is worked off. */
    Report run(LocalDate day, int howMany) {
        Instant begin = day.atTime(OPENS).atZone(ZONE).toInstant();
        for (int each = 0; each < howMany; each++) {
            arrivals.merge(arrivalMinute(), 1, Integer::sum);
        }
        roster.of(team).forEach(agent -> workers.put(agent.agent(), new Worker(agent.agent())));
        for (int minute = 0; minute < MINUTES; minute++) {
            clock.moveTo(begin.plus(Duration.ofMinutes(minute)));
            IntStream.range(0, arrivals.getOrDefault(minute, 0)).forEach(each -> arrive());
            expireOffers();
            List<TaskView> open = open();
            int now = minute;
            workers.values().forEach(worker -> worker.act(now, open));
            look(minute);
        }
        report.decisions(assignment);
        return report;
    }

    /** Two peaks, at a quarter and at three fifths of the eight hours in which people report. */
    private int arrivalMinute() {
        double peak = random.nextBoolean() ? 0.25 : 0.6;
        double place = peak + random.nextGaussian() * 0.17;
        return place < 0 || place > 1 ? arrivalMinute() : (int) (place * (MINUTES - 120));
    }

    private void arrive() {
        Level[] levels = {Level.LOW, Level.LOW, Level.MEDIUM, Level.MEDIUM, Level.MEDIUM, Level.HIGH};
        Level impact = levels[random.nextInt(levels.length)];
        Level urgency = levels[random.nextInt(levels.length)];
        Requester requester =
                new Requester("Jan Jansen", "day-" + report.numbers.size() + "@example.org", null, Language.NL);
        report.numbers.add(incidents.report(
                new IncidentReport(
                        "Printer jams", "", Channel.API, "PRINTING", null, impact, urgency, requester, null, team),
                Actor.agent("line1a")));
    }

    private void expireOffers() {
        jobs
                .createJobQuery()
                .activityId("boundaryEvent_offerExpired")
                .duedateLowerThan(java.util.Date.from(clock.instant().plusMillis(1)))
                .list()
                .stream()
                .map(Job::getId)
                .forEach(jobs::executeJob);
    }

    private List<TaskView> open() {
        return tasks.list(new TaskQuery(null, null, null, team, null, 200)).items().stream()
                .filter(task -> task.outcomes().contains("RESOLVED"))
                .toList();
    }

    private void look(int minute) {
        List<RosteredAgent> onShift = roster.of(team).stream()
                .filter(agent -> agent.onShift(clock.instant()))
                .toList();
        Map<String, Load> loads = onShift.isEmpty()
                ? Map.of()
                : load.of(onShift.stream().map(RosteredAgent::agent).toList());
        waiting(onShift, loads);
        if (minute % 60 == 0 && minute > 0) {
            report.spread(minute / 60, onShift, loads);
        }
    }

    /** Who waits in the queue, and for how many minutes in a row there has been somebody who could have been asked. */
    private void waiting(List<RosteredAgent> onShift, Map<String, Load> loads) {
        for (TaskView task : open()) {
            if (task.assignee() != null) {
                minutesWithSomebodyFree.remove(task.incident());
                continue;
            }
            report.queued.add(task.incident());
            List<String> asked = assignment.decisions(task.incident()).stream()
                    .map(AssignmentDecision::agent)
                    .toList();
            boolean somebodyFree = onShift.stream()
                    .filter(agent -> !asked.contains(agent.agent()))
                    .anyMatch(agent -> agent.capacity() == null
                            || loads.getOrDefault(agent.agent(), Load.NONE).count() < agent.capacity());
            int minutes = somebodyFree ? minutesWithSomebodyFree.merge(task.incident(), 1, Integer::sum) : 0;
            if (!somebodyFree) {
                minutesWithSomebodyFree.remove(task.incident());
            }
            report.longestIdleWait = Math.max(report.longestIdleWait, minutes);
        }
    }

    private final class Worker {

        private final String agent;
        private int busyUntil;
        private TaskView current;
        private final List<IncidentNumber> overlooked = new ArrayList<>();

        Worker(String agent) {
            this.agent = agent;
        }

        void act(int minute, List<TaskView> open) {
            if (current != null && minute >= busyUntil) {
                tasks.complete(
                        current.id(), new Outcome.Resolved("Done.", ResolutionCode.FIXED, 10), Actor.agent(agent));
                current = null;
                report.done++;
            }
            List<TaskView> mine = open.stream()
                    .filter(task -> agent.equals(task.assignee()))
                    .filter(task -> !overlooked.contains(task.incident()))
                    .sorted(Comparator.comparing(TaskView::createdAt))
                    .toList();
            mine.stream().filter(task -> task.offeredUntil() != null).forEach(this::answer);
            if (current == null) {
                tasks.list(new TaskQuery(null, agent, null, team, null, 200)).items().stream()
                        .filter(task ->
                                task.offeredUntil() == null && task.outcomes().contains("RESOLVED"))
                        .min(Comparator.comparing(TaskView::createdAt))
                        .ifPresent(task -> {
                            current = task;
                            busyUntil = minute + 5 + random.nextInt(20);
                        });
            }
        }

        /** Most are taken at once, to be worked on when the hands are free. */
        private void answer(TaskView task) {
            int luck = random.nextInt(100);
            if (luck < REFUSED) {
                tasks.refuse(task.id(), "In a meeting", Actor.agent(agent));
                report.refused++;
            } else if (luck < REFUSED + OVERLOOKED) {
                overlooked.add(task.incident());
                report.overlooked++;
            } else {
                tasks.claim(task.id(), false, Actor.agent(agent));
            }
        }
    }

    /** What the day was like. */
    static final class Report {

        final List<IncidentNumber> numbers = new ArrayList<>();
        final List<Integer> spreads = new ArrayList<>();
        final java.util.Set<IncidentNumber> queued = new java.util.HashSet<>();
        final List<String> doubleOffers = new ArrayList<>();
        int done;
        int refused;
        int overlooked;
        int longestIdleWait;
        int offers;

        private void spread(int hour, List<RosteredAgent> onShift, Map<String, Load> loads) {
            List<Integer> weights = onShift.stream()
                    .map(agent -> loads.getOrDefault(agent.agent(), Load.NONE).weight())
                    .sorted()
                    .toList();
            if (!weights.isEmpty()) {
                spreads.add(weights.get(weights.size() - 1) - weights.get(0));
            }
        }

        /** In one round nobody is asked twice, and while an offer stands nobody else has one of the same incident. */
        private void decisions(Assignment assignment) {
            for (IncidentNumber number : numbers) {
                List<AssignmentDecision> offered = assignment.decisions(number).stream()
                        .filter(decision -> decision.agent() != null)
                        .toList();
                offers += offered.size();
                long different = offered.stream()
                        .map(decision -> decision.stay() + "/" + decision.round() + "/" + decision.agent())
                        .distinct()
                        .count();
                boolean standing = offered.stream()
                        .limit(Math.max(0, offered.size() - 1))
                        .anyMatch(decision -> decision.end() == null || decision.end() == OfferEnd.ACCEPTED);
                if (different != offered.size() || standing) {
                    doubleOffers.add(number.value());
                }
            }
        }

        int widestSpread() {
            return spreads.stream().mapToInt(Integer::intValue).max().orElse(0);
        }

        @Override
        public String toString() {
            return "%d incidents, %d done, %d offers, %d refused, %d overlooked, %d lay in the queue; spread at the full hours %s; "
                            .formatted(numbers.size(), done, offers, refused, overlooked, queued.size(), spreads)
                    + "longest time in the queue while somebody was free %d min; double offers %s"
                            .formatted(longestIdleWait, doubleOffers);
        }
    }
}
