package org.firstline.assignment;

import java.util.Collection;
import java.util.Map;
import java.util.stream.Collectors;
import org.firstline.shared.Priority;

/**
 * How much work in progress somebody holds.
 *
 * @param incidents by priority; priorities without any may be missing
 */
public record Load(Map<Priority, Integer> incidents) {

    public static final Load NONE = new Load(Map.of());

    private static final Map<Priority, Integer> WEIGHTS =
            Map.of(Priority.P1, 3, Priority.P2, 2, Priority.P3, 1, Priority.P4, 1);

    public static Load of(Collection<HeldWork> work) {
        return new Load(
                work.stream().collect(Collectors.groupingBy(HeldWork::priority, Collectors.summingInt(each -> 1))));
    }

    public int count() {
        return incidents.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** A P1 weighs three, a P2 two, every other one. */
    public int weight() {
        return incidents.entrySet().stream()
                .mapToInt(each -> WEIGHTS.get(each.getKey()) * each.getValue())
                .sum();
    }
}
