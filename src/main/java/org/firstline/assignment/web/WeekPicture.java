package org.firstline.assignment.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.firstline.assignment.Presence;
import org.firstline.calendar.OpenStretch;
import org.firstline.calendar.WallClock;
import org.firstline.calendar.WallClock.Midnight;

/** The days of this week, and who is there on each, from midnight to midnight of one zone. */
final class WeekPicture {

    private static final int DAY = 24 * 60;

    private final WallClock clock;
    private final List<Midnight> days;

    WeekPicture(ZoneId zone, Instant now) {
        this.clock = new WallClock(zone);
        this.days = clock.week(now);
    }

    List<LocalDate> days() {
        return days.stream().limit(7).map(Midnight::day).toList();
    }

    List<Day> of(Presence presence) {
        List<Day> week = new ArrayList<>();
        for (int day = 0; day < 7; day++) {
            Instant from = days.get(day).at();
            Instant to = days.get(day + 1).at();
            week.add(new Day(
                    days.get(day).day(),
                    presence.during(from, to).stream()
                            .map(each -> bar(each, from, to))
                            .toList()));
        }
        return week;
    }

    private Bar bar(OpenStretch there, Instant from, Instant to) {
        String end = there.to().equals(to)
                ? "24:00"
                : clock.shown(there.to()).toLocalTime().toString();
        return new Bar(
                minute(there.from(), from, to),
                minute(there.to(), from, to),
                clock.shown(there.from()).toLocalTime() + "–" + end);
    }

    /** A day that is longer or shorter than others is as wide. */
    private static long minute(Instant at, Instant from, Instant to) {
        return Duration.between(from, at).toMillis()
                * DAY
                / Duration.between(from, to).toMillis();
    }

    record Day(LocalDate date, List<Bar> there) {}

    /** @param from of the 1440 parts of the day */
    record Bar(long from, long to, String text) {}
}
