package org.firstline.sla.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** Time during which a clock ran, half-open; stored as {@code 1767225600000-1767229200000}. */
record Stretch(Instant from, Instant to) {

    private static final String BETWEEN = ",";

    static String write(List<Stretch> stretches) {
        return stretches.stream()
                .map(each -> each.from.toEpochMilli() + "-" + each.to.toEpochMilli())
                .collect(Collectors.joining(BETWEEN));
    }

    static List<Stretch> read(String text) {
        return Arrays.stream(text.split(BETWEEN))
                .filter(each -> !each.isEmpty())
                .map(Stretch::readOne)
                .toList();
    }

    private static Stretch readOne(String text) {
        String[] ends = text.split("-");
        return new Stretch(
                Instant.ofEpochMilli(Long.parseLong(ends[0])), Instant.ofEpochMilli(Long.parseLong(ends[1])));
    }
}
