package org.firstline.calendar;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The definition of open time, asked minute by minute: slow, and too simple to be wrong. */
final class MinuteOracle {

    private final ZoneId zone;
    private final List<Segment> segments;
    private final Holidays holidays;

    MinuteOracle(ZoneId zone, List<Segment> segments, Holidays holidays) {
        this.zone = zone;
        this.segments = segments;
        this.holidays = holidays;
    }

    boolean isOpen(Instant instant) {
        LocalDateTime wall = LocalDateTime.ofInstant(instant, zone);
        LocalDate day = wall.toLocalDate();
        return isOpen(day, wall) || isOpen(day.minusDays(1), wall);
    }

    /** Whether a segment that starts on this day is running when the wall clock shows this time. */
    private boolean isOpen(LocalDate start, LocalDateTime wall) {
        int minute = wall.getHour() * 60 + wall.getMinute() + (wall.getDayOfYear() == start.getDayOfYear() ? 0 : 1440);
        for (Segment segment : segments) {
            if (segment.day() == start.getDayOfWeek() && segment.from() <= minute && minute < segment.to()) {
                return !holidays.contains(start);
            }
        }
        return false;
    }

    Duration between(Instant from, Instant to) {
        long minutes = 0;
        for (Instant minute = from; minute.isBefore(to); minute = minute.plusSeconds(60)) {
            if (isOpen(minute)) {
                minutes++;
            }
        }
        return Duration.ofMinutes(minutes);
    }

    /** Whole minutes; a stretch ends where a closed minute follows. */
    List<OpenStretch> openings(Instant from, Instant to) {
        List<OpenStretch> stretches = new ArrayList<>();
        Instant opened = null;
        for (Instant minute = from; !minute.isAfter(to); minute = minute.plusSeconds(60)) {
            boolean open = minute.isBefore(to) && isOpen(minute);
            if (open && opened == null) {
                opened = minute;
            } else if (!open && opened != null) {
                stretches.add(new OpenStretch(opened, minute));
                opened = null;
            }
        }
        return stretches;
    }

    Instant add(Instant from, Duration openTime) {
        Instant minute = from;
        for (long left = openTime.toMinutes(); left > 0; minute = minute.plusSeconds(60)) {
            if (isOpen(minute)) {
                left--;
            }
        }
        return minute;
    }

    Instant nextOpening(Instant from) {
        Instant minute = from;
        while (!isOpen(minute)) {
            minute = minute.plusSeconds(60);
        }
        return minute;
    }

    /** The end of the last minute that belongs to a segment of this day; null for a day without open time. */
    @Nullable
    Instant closing(LocalDate day) {
        if (segments.stream().noneMatch(segment -> segment.day() == day.getDayOfWeek())) {
            return null;
        }
        Instant last = null;
        Instant begin = day.minusDays(1).atStartOfDay(zone).toInstant();
        Instant end = day.plusDays(3).atStartOfDay(zone).toInstant();
        for (Instant minute = begin; minute.isBefore(end); minute = minute.plusSeconds(60)) {
            LocalDateTime wall = LocalDateTime.ofInstant(minute, zone);
            boolean near =
                    !wall.toLocalDate().isBefore(day) && !wall.toLocalDate().isAfter(day.plusDays(1));
            if (near && isOpen(day, wall)) {
                last = minute.plusSeconds(60);
            }
        }
        return last;
    }
}
