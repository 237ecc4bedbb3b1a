package org.firstline.replay;

import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.replay.process.DueJobs.TimerWatch;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;

/** Counts which of our time limits came before the log's desk did something, and what that then meant. */
final class LimitTally implements TimerWatch {

    private final Incidents incidents;
    private final Map<IncidentNumber, IncidentView> before = new HashMap<>();
    private final Map<IncidentNumber, String> cameFirst = new HashMap<>();
    private final Map<String, Integer> counts = new TreeMap<>();
    private final Map<String, Map<String, Integer>> meanings = new HashMap<>();

    LimitTally(Incidents incidents) {
        this.incidents = incidents;
    }

    @Override
    public void comes(IncidentNumber number, String timer) {
        before.put(number, incidents.get(number));
    }

    @Override
    public void came(IncidentNumber number, String timer) {
        counts.merge(timer, 1, Integer::sum);
        IncidentView was = before.remove(number);
        if (was != null && was.status() != incidents.get(number).status()) {
            String earlier = cameFirst.put(number, timer);
            if (earlier != null) {
                count(earlier, "another limit came next");
            }
        }
    }

    /** A row of the case comes now. */
    void follows(LogCase of, LogRow row) {
        if (cameFirst.containsKey(of.number()) && row.state() != of.last().state()) {
            String timer = cameFirst.remove(of.number());
            count(timer, meaning(incidents.get(of.number()).status(), row.state()));
        }
    }

    /** How often each limit came, as {@code process: event}. */
    Map<String, Integer> counts() {
        return counts;
    }

    /** What the next row of the case then meant, in words with their counts; empty for a limit that moves nothing. */
    String meanings(String timer) {
        return meanings.getOrDefault(timer, Map.of()).entrySet().stream()
                .map(meaning -> meaning.getKey() + " " + meaning.getValue())
                .collect(Collectors.joining(", "));
    }

    private static String meaning(IncidentStatus ours, LogState logged) {
        if (!logged.isOpen()) {
            return ours == IncidentStatus.IN_PROGRESS ? "work went on" : "the log agreed";
        }
        if (ours.isFinal()) {
            return "too late: closed";
        }
        return ours == IncidentStatus.RESOLVED ? "reopened by the log" : "work went on";
    }

    private void count(String timer, String meaning) {
        meanings.computeIfAbsent(timer, each -> new TreeMap<>()).merge(meaning, 1, Integer::sum);
    }
}
