package org.firstline.replay;

import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.firstline.incident.Drift;
import org.firstline.incident.IncidentQuery;
import org.firstline.replay.LogCase.Changes;
import org.firstline.replay.process.DueJobs;
import org.firstline.shared.DeskClock;
import org.springframework.stereotype.Component;

/** Plays a log row by row: the clock on the row, what was due before it done, then what the row says. */
@Component
class Replay {

    private final DeskFacades desk;
    private final Cast cast;
    private final DueJobs jobs;
    private final Drift drift;
    private final DeskClock clock;

    Replay(DeskFacades desk, Cast cast, DueJobs jobs, Drift drift, DeskClock clock) {
        this.desk = desk;
        this.cast = cast;
        this.jobs = jobs;
        this.drift = drift;
        this.clock = clock;
    }

    /** @throws ReplayRefused when the database holds incidents */
    ReplayReport play(EventLog log, Limits limits, Progress progress) {
        refuseUsedDatabase();
        long started = System.nanoTime();
        LimitTally tally = new LimitTally(desk.incidents());
        ReplayReport report = new ReplayReport(log, limits, tally);
        try {
            new Run(log, limits, tally, report).play(progress);
        } finally {
            clock.release();
        }
        report.end(drift.look().size(), jobs.openFaults(), Duration.ofNanos(System.nanoTime() - started));
        return report;
    }

    private void refuseUsedDatabase() {
        IncidentQuery any = new IncidentQuery(null, null, null, null, null, null, 1);
        if (!desk.incidents().list(any).items().isEmpty()) {
            throw new ReplayRefused("The database holds incidents already: give replay an empty one.");
        }
    }

    /** One replay. */
    private final class Run {

        private final EventLog log;
        private final Limits limits;
        private final LimitTally tally;
        private final ReplayReport report;
        private final LogDesk people;
        private final RowPlayer player;
        private final Map<String, String> firstTeams = new HashMap<>();
        private final Map<String, LogCase> cases = new HashMap<>();

        Run(EventLog log, Limits limits, LimitTally tally, ReplayReport report) {
            this.log = log;
            this.limits = limits;
            this.tally = tally;
            this.report = report;
            this.people = new LogDesk(desk, cast.add(log.rows()));
            this.player = new RowPlayer(people);
            log.rows().stream()
                    .filter(row -> row.team() != null)
                    .forEach(row -> firstTeams.putIfAbsent(row.caseNumber(), row.team()));
        }

        void play(Progress progress) {
            for (LogRow row : log.rows()) {
                runJobs(row);
                clock.moveTo(row.at());
                play(row);
                jobs.runWithoutTimers(row.at());
                progress.played(row);
            }
            cases.values().forEach(each -> report.ended(each, people.get(each), people.promises(each)));
        }

        private void runJobs(LogRow row) {
            if (limits == Limits.DESK) {
                jobs.runWithTimers(row.at(), tally);
            } else {
                jobs.runWithAlarms(row.at(), tally);
            }
        }

        private void play(LogRow row) {
            LogCase known = cases.get(row.caseNumber());
            Changes changes = known == null ? Changes.first(row) : known.changes(row);
            if (known == null) {
                known = people.register(row, firstTeams.get(row.caseNumber()));
                cases.put(row.caseNumber(), known);
            } else {
                tally.follows(known, row);
            }
            List<String> refusals = player.play(known, row, changes);
            known.follow(row);
            report.played(row, changes.any(), refusals, people.get(known));
        }
    }
}
