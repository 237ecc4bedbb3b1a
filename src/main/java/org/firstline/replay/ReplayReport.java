package org.firstline.replay;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.firstline.incident.IncidentView;
import org.firstline.shared.IncidentStatus;

/** What a replay found; lines of the log by their number in the file. */
final class ReplayReport {

    private static final int MOST = 40;

    private final EventLog log;
    private final Limits limits;
    private final LimitTally tally;
    private final Map<String, List<Long>> notApplied = new TreeMap<>();
    private final List<Long> otherPriority = new ArrayList<>();
    private final List<String> notClosed = new ArrayList<>();
    private final List<String> otherReopenings = new ArrayList<>();
    private final Attainment attainment = new Attainment();
    private int cases;
    private int changing;
    private int applied;
    private int reopened;
    private int drifting;
    private long faults;
    private Duration took = Duration.ZERO;

    ReplayReport(EventLog log, Limits limits, LimitTally tally) {
        this.log = log;
        this.limits = limits;
        this.tally = tally;
    }

    /** @param refusals the kinds of what could not be done; a row is applied when there is none */
    void played(LogRow row, boolean changes, List<String> refusals, IncidentView after) {
        if (changes) {
            changing++;
            applied += refusals.isEmpty() ? 1 : 0;
        }
        refusals.forEach(kind ->
                notApplied.computeIfAbsent(kind, each -> new ArrayList<>()).add(row.line()));
        if (after.priority() != row.priority()) {
            otherPriority.add(row.line());
        }
    }

    void ended(LogCase of, IncidentView incident, CasePromises promises) {
        cases++;
        attainment.add(of.last(), promises);
        reopened += incident.reopenCount() > 0 ? 1 : 0;
        if (incident.status() != IncidentStatus.CLOSED) {
            notClosed.add(of.last().caseNumber() + " " + incident.status());
        }
        if (incident.reopenCount() != of.last().reopenCount()) {
            otherReopenings.add(of.last().caseNumber());
        }
    }

    void end(int driftingIncidents, long openFaults, Duration duration) {
        drifting = driftingIncidents;
        faults = openFaults;
        took = duration;
    }

    /** Whether token and aggregate agree everywhere, and no job is left that failed. */
    boolean isSound() {
        return drifting == 0 && faults == 0;
    }

    /** For people, one finding a line. */
    String table() {
        ReportTable table = new ReportTable();
        table.count("Cases", cases, "");
        table.count("Rows", log.rows().size(), "");
        log.bad().forEach(bad -> table.text("  skipped", "line " + bad.line() + ": " + bad.reason()));
        table.count("Rows that change something", changing, "");
        table.count("  done", applied, percent(applied, changing));
        notApplied.forEach((kind, lines) -> table.count("  " + kind, lines.size(), lines(lines)));
        table.count("Rows that change nothing", log.rows().size() - changing, "a journal entry each");
        table.count("Cases closed", cases - notClosed.size(), rest(notClosed));
        table.count(
                "Priority as in the log",
                log.rows().size() - otherPriority.size(),
                otherPriority.isEmpty() ? "all rows" : "not in " + lines(otherPriority));
        table.count(
                "Reopened as often as in the log",
                cases - otherReopenings.size(),
                rest(otherReopenings) + "; reopened " + reopened);
        table.count("Drift", drifting, "incidents");
        table.count("Technical faults open", faults, "");
        limits(table);
        table.count("Seconds", took.toSeconds(), "");
        return table + System.lineSeparator() + attainment.table();
    }

    private void limits(ReportTable table) {
        if (limits == Limits.LOG) {
            table.text("Our own time limits", "off, but for alarms of promises");
        } else {
            table.text("Our own time limits", "and what the row after them meant");
        }
        tally.counts().forEach((limit, count) -> table.count("  " + limit, count, tally.meanings(limit)));
    }

    private static String percent(int part, int whole) {
        return whole == 0 ? "" : Percent.of(part, whole);
    }

    private static String rest(List<String> others) {
        return others.isEmpty() ? "all" : "not " + some(others);
    }

    private static String lines(List<Long> lines) {
        return "line " + some(lines);
    }

    private static String some(List<?> all) {
        String first = all.stream().sorted().limit(MOST).map(String::valueOf).collect(Collectors.joining(", "));
        return all.size() > MOST ? first + " and " + (all.size() - MOST) + " more" : first;
    }
}
