package org.firstline.replay;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import org.firstline.shared.Priority;
import org.jspecify.annotations.Nullable;

/** How many promises were kept, ours beside the log's own, by the priority that a case had last. */
final class Attainment {

    private static final String KEPT = "%-10s%7s%20s%20s%20s%20s";
    private static final String AGREEMENT = "%-10s%7s%12s%12s%12s%12s";

    private final List<Ended> cases = new ArrayList<>();
    private final StringBuilder lines = new StringBuilder();

    void add(LogRow last, CasePromises promises) {
        cases.add(new Ended(last.priority(), promises, last.madeSla()));
    }

    String table() {
        lines.setLength(0);
        line(KEPT, "Kept", "cases", "response", "resolution", "only by a pause", "the log's made_sla");
        perPriority(this::kept);
        line(
                "The clocks are this desk's; made_sla is the log's company's own word, by other goals and another calendar.");
        line("A clock that has not stopped, or was cancelled, is in no fraction.");
        line("");
        line(AGREEMENT, "Resolution", "cases", "both kept", "only ours", "only theirs", "neither");
        perPriority(this::agreement);
        return lines.toString();
    }

    private void perPriority(Function<List<Ended>, String> cells) {
        for (Priority priority : Priority.values()) {
            row(priority.name(), cells, each -> each.priority() == priority);
        }
        row("all", cells, each -> true);
    }

    private void row(String label, Function<List<Ended>, String> cells, Predicate<Ended> filter) {
        List<Ended> of = cases.stream().filter(filter).toList();
        line("%-10s%s", "  " + label, cells.apply(of));
    }

    private String kept(List<Ended> of) {
        List<Ended> resolved =
                of.stream().filter(each -> each.ours().resolution() != null).toList();
        return "%7d%20s%20s%20s%20s"
                .formatted(
                        of.size(),
                        share(of, each -> each.ours().response()),
                        share(of, each -> each.ours().resolution()),
                        share(resolved, each -> each.ours().onlyByPause()),
                        share(of, Ended::theirs));
    }

    private String agreement(List<Ended> of) {
        List<Ended> known = of.stream()
                .filter(each -> each.ours().resolution() != null && each.theirs() != null)
                .toList();
        return "%7d%12d%12d%12d%12d"
                .formatted(
                        known.size(),
                        count(known, true, true),
                        count(known, true, false),
                        count(known, false, true),
                        count(known, false, false));
    }

    private static long count(List<Ended> of, boolean ours, boolean theirs) {
        return of.stream()
                .filter(each -> Objects.equals(each.ours().resolution(), ours) && Objects.equals(each.theirs(), theirs))
                .count();
    }

    private static String share(List<Ended> of, Function<Ended, @Nullable Boolean> kept) {
        List<Boolean> known = of.stream().map(kept).filter(Objects::nonNull).toList();
        long yes = known.stream().filter(each -> each).count();
        return known.isEmpty() ? "0/0" : "%d/%d  %8s".formatted(yes, known.size(), Percent.of(yes, known.size()));
    }

    private void line(String format, Object... cells) {
        lines.append(String.format(Locale.ROOT, format, cells).stripTrailing()).append(System.lineSeparator());
    }

    /** @param theirs null where the log does not say */
    private record Ended(
            Priority priority, CasePromises ours, @Nullable Boolean theirs) {}
}
