package org.firstline.report;

import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;

/** The figures as somebody would compute them who has the log and no desk. */
final class LogFigures {

    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd-MM-uuuu HH:mm");
    private static final ZoneId ZONE = ZoneId.of("Europe/Amsterdam");
    private static final Set<String> SPOKEN = Set.of("Phone", "Walk-in");
    private static final Map<String, String> REASONS = Map.of(
            "Awaiting User Info", "REQUESTER",
            "Awaiting Evidence", "REQUESTER",
            "Awaiting Vendor", "VENDOR",
            "Awaiting Change", "CHANGE",
            "Awaiting Problem", "PROBLEM");

    private final Instant asOf;
    private final Collection<List<Step>> cases;

    private LogFigures(Instant asOf, Collection<List<Step>> cases) {
        this.asOf = asOf;
        this.cases = cases;
    }

    static LogFigures of(Path file, Instant asOf) {
        Map<String, List<Step>> cases = new LinkedHashMap<>();
        CSVFormat format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (Reader reader = Files.newBufferedReader(file)) {
            for (CSVRecord row : format.parse(reader)) {
                List<Step> steps = cases.computeIfAbsent(row.get("number"), each -> new ArrayList<>());
                steps.add(step(row, steps));
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        return new LogFigures(asOf, cases.values());
    }

    private static Step step(CSVRecord row, List<Step> before) {
        Step last = before.isEmpty() ? null : before.get(before.size() - 1);
        Instant at = LocalDateTime.parse(row.get("sys_updated_at"), MINUTE)
                .atZone(ZONE)
                .toInstant();
        String team = row.get("assignment_group");
        boolean named = !team.equals("?");
        return new Step(
                last != null && at.isBefore(last.at()) ? last.at() : at,
                row.get("incident_state"),
                named || last == null ? team : last.team(),
                row.get("assigned_to"),
                row.get("contact_type"));
    }

    int created() {
        return cases.size();
    }

    int resolved() {
        return count(steps -> steps.stream().anyMatch(LogFigures::isSolution));
    }

    /** From the first row to the first that speaks to the requester. */
    List<Long> firstResponses() {
        return cases.stream()
                .flatMap(steps -> steps.stream()
                        .filter(step -> SPOKEN.contains(step.contact())
                                || isSolution(step)
                                || "REQUESTER".equals(REASONS.get(step.state()))
                                || step.contact().equals("Monitoring")
                                        && !step.person().equals("?"))
                        .limit(1)
                        .map(step -> seconds(steps.get(0).at(), step.at())))
                .sorted()
                .toList();
    }

    List<Long> resolutions() {
        return cases.stream()
                .filter(steps -> !isOpen(steps))
                .map(steps -> seconds(steps.get(0).at(), finalSolution(steps).at()))
                .sorted()
                .toList();
    }

    int resolvedInFirstContact() {
        return count(steps -> {
            int solution = firstSolution(steps);
            return solution >= 0
                    && steps.subList(0, solution + 1).stream()
                            .noneMatch(step -> REASONS.containsKey(step.state()) || !isFirstTeam(steps, step))
                    && steps.subList(solution, steps.size()).stream()
                            .filter(step -> seconds(steps.get(solution).at(), step.at()) <= 7 * 86_400)
                            .noneMatch(
                                    step -> !isSolution(step) && !step.state().equals("Closed"));
        });
    }

    int resolvedByFirstLine() {
        return count(steps -> firstSolution(steps) >= 0 && isFirstTeam(steps, finalSolution(steps)));
    }

    int escalated() {
        return count(steps -> steps.stream().anyMatch(step -> !isFirstTeam(steps, step)));
    }

    int reopened() {
        return count(steps -> {
            int solution = firstSolution(steps);
            return solution >= 0
                    && steps.subList(solution, steps.size()).stream()
                            .anyMatch(step -> !isSolution(step) && !step.state().equals("Closed"));
        });
    }

    /** Nobody can take what lies with a team without people. */
    Map<String, Long> waits() {
        Set<String> peopled = new HashSet<>();
        cases.forEach(steps -> steps.stream()
                .filter(step -> !step.person().equals("?"))
                .map(Step::team)
                .forEach(peopled::add));
        Map<String, Long> waits = new TreeMap<>();
        for (List<Step> steps : cases) {
            for (int index = 0; index < steps.size(); index++) {
                Step step = steps.get(index);
                Instant until = index + 1 < steps.size() ? steps.get(index + 1).at() : asOf;
                boolean queues = !isSolution(step) && !step.state().equals("Closed") && !peopled.contains(step.team());
                String reason = REASONS.getOrDefault(step.state(), queues && isNamed(step) ? "QUEUE" : "");
                waits.merge(reason, seconds(step.at(), until), Long::sum);
            }
        }
        waits.remove("");
        return waits;
    }

    List<Long> openAges() {
        return cases.stream()
                .filter(steps -> !last(steps).state().equals("Closed"))
                .map(steps -> Duration.between(steps.get(0).at(), asOf).toDays())
                .toList();
    }

    Map<LocalDate, Integer> growth() {
        Map<LocalDate, Integer> growth = new TreeMap<>();
        cases.forEach(steps -> growth.merge(day(steps.get(0)), 1, Integer::sum));
        cases.stream()
                .filter(steps -> !isOpen(steps))
                .forEach(steps -> growth.merge(day(finalSolution(steps)), -1, Integer::sum));
        return growth;
    }

    private int count(Predicate<List<Step>> condition) {
        return (int) cases.stream().filter(condition).count();
    }

    private static boolean isOpen(List<Step> steps) {
        return !isSolution(last(steps)) && !last(steps).state().equals("Closed");
    }

    private static boolean isSolution(Step step) {
        return step.state().equals("Resolved");
    }

    private static boolean isNamed(Step step) {
        return !step.team().equals("?");
    }

    private static boolean isFirstTeam(List<Step> steps, Step step) {
        String first = steps.stream()
                .filter(LogFigures::isNamed)
                .findFirst()
                .map(Step::team)
                .orElse("?");
        return !isNamed(step) || step.team().equals(first);
    }

    private static int firstSolution(List<Step> steps) {
        return steps.stream()
                .filter(LogFigures::isSolution)
                .findFirst()
                .map(steps::indexOf)
                .orElse(-1);
    }

    /** The row in which the last solution was proposed, not one that only repeats the state. */
    private static Step finalSolution(List<Step> steps) {
        Step found = steps.get(0);
        for (int index = 0; index < steps.size(); index++) {
            boolean repeats = index > 0 && isSolution(steps.get(index - 1));
            if (isSolution(steps.get(index)) && !repeats) {
                found = steps.get(index);
            }
        }
        return found;
    }

    private static Step last(List<Step> steps) {
        return steps.get(steps.size() - 1);
    }

    private static LocalDate day(Step step) {
        return step.at().atOffset(ZoneOffset.UTC).toLocalDate();
    }

    private static long seconds(Instant from, Instant to) {
        return Duration.between(from, to).toSeconds();
    }

    private record Step(Instant at, String state, String team, String person, String contact) {}
}
