package org.firstline.sla;

import java.util.List;
import java.util.stream.Stream;

/**
 * What a clock counts against, and in which open time.
 *
 * @param calendar the calendar's id, and the version of it that counts
 * @param decision the version of the service-level table that said so; 0 for the default that stands in for a table that failed
 * @param ladder percentages of the goal at which somebody may have to know, ascending, each once; 100 is always among them
 */
public record Terms(Goal goal, String calendar, int calendarVersion, int decision, List<Integer> ladder) {

    public static final int ALL = 100;

    public Terms {
        ladder = Stream.concat(ladder.stream(), Stream.of(ALL))
                .distinct()
                .sorted()
                .toList();
    }
}
