package org.firstline.sla.domain;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A step of the ladder that was reached and that nobody has been told of yet; stored as {@code 75@1767225600000}, with an
 * {@code R} behind it when a retarget reached it.
 */
record Untold(int percent, Instant at, boolean byRetarget) {

    private static final String BETWEEN = ",";
    private static final String RETARGET = "R";

    static String write(List<Untold> all) {
        return all.stream()
                .map(each -> each.percent + "@" + each.at.toEpochMilli() + (each.byRetarget ? RETARGET : ""))
                .collect(Collectors.joining(BETWEEN));
    }

    static List<Untold> read(String text) {
        return Arrays.stream(text.split(BETWEEN))
                .filter(each -> !each.isEmpty())
                .map(Untold::readOne)
                .toList();
    }

    private static Untold readOne(String text) {
        boolean byRetarget = text.endsWith(RETARGET);
        String[] parts = text.substring(0, text.length() - (byRetarget ? 1 : 0)).split("@");
        return new Untold(Integer.parseInt(parts[0]), Instant.ofEpochMilli(Long.parseLong(parts[1])), byRetarget);
    }
}
