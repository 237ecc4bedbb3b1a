package org.firstline.web;

import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.springframework.util.MultiValueMap;

/** Lines of a page's form that people may leave empty, each column sent as so many values of one name. */
public final class FormRows {

    private static final Pattern TIME = Pattern.compile("(\\d{1,2})[:.](\\d{2})");

    private FormRows() {}

    /** A line of a form. */
    public interface Row {

        /** Whether it counts as not there. */
        boolean isEmpty();
    }

    /** The lines, and behind them as many empty ones as are missing to so many spare. */
    public static <T extends Row> List<T> withSpare(List<T> rows, T empty, int spare) {
        long there = rows.stream().filter(Row::isEmpty).count();
        return Stream.concat(rows.stream(), Stream.generate(() -> empty).limit(Math.max(0, spare - there)))
                .toList();
    }

    /** How many lines were sent: the most values that one of the columns has. */
    public static int count(MultiValueMap<String, String> sent, String... names) {
        return Arrays.stream(names)
                .mapToInt(name -> sent.getOrDefault(name, List.of()).size())
                .max()
                .orElse(0);
    }

    /** A time of the day as people type it, such as 9:00 or 9.00, in two digits each; anything else as it is. */
    public static String time(String typed) {
        Matcher parts = TIME.matcher(typed);
        return parts.matches()
                ? "%2s:%s".formatted(parts.group(1), parts.group(2)).replace(' ', '0')
                : typed;
    }

    /** The value of a column in a line, without white space around it; empty when it was not sent. */
    public static String value(MultiValueMap<String, String> sent, String name, int row) {
        List<String> values = sent.getOrDefault(name, List.of());
        return row < values.size() ? values.get(row).strip() : "";
    }
}
