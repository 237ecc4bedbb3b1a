package org.firstline.replay;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.format.ResolverStyle;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firstline.shared.Channel;
import org.firstline.shared.Level;
import org.firstline.shared.Priority;
import org.jspecify.annotations.Nullable;

/** Understands the cells of a row by the names in the heading. */
final class RowParser {

    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("d-M-uuuu H:mm").withResolverStyle(ResolverStyle.STRICT);
    private static final String UNKNOWN = "?";
    /** What the narrowest column of ours that takes a text of the log can hold. */
    private static final int LONGEST = 100;

    private static final List<String> NEEDED = List.of(
            "number",
            "incident_state",
            "reopen_count",
            "made_sla",
            "caller_id",
            "sys_updated_at",
            "contact_type",
            "location",
            "category",
            "subcategory",
            "u_symptom",
            "impact",
            "urgency",
            "priority",
            "assignment_group",
            "assigned_to");

    private final List<String> heading;
    private final ZoneId zone;

    /** @throws ReplayRefused when a column is missing */
    RowParser(List<String> heading, ZoneId zone) {
        List<String> missing =
                NEEDED.stream().filter(column -> !heading.contains(column)).toList();
        if (!missing.isEmpty()) {
            throw new ReplayRefused(
                    "The log's first line does not name the column(s) " + String.join(", ", missing) + ".");
        }
        this.heading = heading;
        this.zone = zone;
    }

    /** @throws Unreadable with the reason, for the row's reader */
    LogRow row(long line, List<String> cells) {
        if (cells.size() != heading.size()) {
            throw new Unreadable(cells.size() + " columns instead of " + heading.size());
        }
        Cells row = new Cells(cells);
        return new LogRow(
                line,
                row.required("number"),
                instant(row.required("sys_updated_at")),
                state(row.required("incident_state")),
                Level.values()[row.rank("impact", Level.values().length)],
                Level.values()[row.rank("urgency", Level.values().length)],
                Priority.values()[row.rank("priority", Priority.values().length)],
                count(row.required("reopen_count")),
                row.known("assignment_group"),
                row.known("assigned_to"),
                flag(row.known("made_sla")),
                new LogRow.Origin(
                        row.known("caller_id"),
                        channel(row.text("contact_type")),
                        row.known("category"),
                        row.known("subcategory"),
                        row.known("u_symptom"),
                        row.known("location")));
    }

    /** Where the clock was put back, the first of the two instants. */
    private Instant instant(String text) {
        try {
            return LocalDateTime.parse(text.replace('/', '-'), MINUTE)
                    .atZone(zone)
                    .toInstant();
        } catch (DateTimeParseException noDate) {
            throw new Unreadable("no date and time, day first: " + text);
        }
    }

    private static LogState state(String text) {
        return LogState.of(text).orElseThrow(() -> new Unreadable("unknown state: " + text));
    }

    private static int count(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException noNumber) {
            throw new Unreadable("no count: " + text);
        }
    }

    private static @Nullable Boolean flag(@Nullable String text) {
        if (text == null) {
            return null;
        }
        return switch (text.toUpperCase(Locale.ROOT)) {
            case "TRUE" -> true;
            case "FALSE" -> false;
            default -> throw new Unreadable("neither true nor false: " + text);
        };
    }

    private static Channel channel(String text) {
        return switch (text) {
            case "Phone", "IVR" -> Channel.PHONE;
            case "Email" -> Channel.EMAIL;
            case "Self service" -> Channel.PORTAL;
            case "Walk-in" -> Channel.WALK_IN;
            case "Chat" -> Channel.CHAT;
            case "Monitoring" -> Channel.MONITORING;
            default -> Channel.API;
        };
    }

    private final class Cells {

        private final List<String> cells;

        Cells(List<String> cells) {
            this.cells = cells;
        }

        String text(String column) {
            return cells.get(heading.indexOf(column)).strip();
        }

        @Nullable
        String known(String column) {
            return Optional.of(text(column))
                    .filter(text -> !text.isEmpty() && !text.equals(UNKNOWN))
                    .map(text -> text.substring(0, Math.min(text.length(), LONGEST)))
                    .orElse(null);
        }

        String required(String column) {
            return Optional.ofNullable(known(column)).orElseThrow(() -> new Unreadable("no " + column));
        }

        /** The log writes degrees as "1 - High": 0 for the first. */
        int rank(String column, int degrees) {
            int rank = Character.digit(required(column).charAt(0), 10) - 1;
            if (rank < 0 || rank >= degrees) {
                throw new Unreadable("unknown " + column + ": " + text(column));
            }
            return rank;
        }
    }

    /** Why a row is not understood. */
    static final class Unreadable extends RuntimeException {

        Unreadable(String reason) {
            super(reason);
        }
    }
}
