package org.firstline.sla.picture;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import org.firstline.shared.Line;
import org.firstline.shared.WaitReason;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockView;
import org.firstline.sla.Goal;
import org.firstline.sla.Reopening;
import org.jspecify.annotations.Nullable;

/** What a picture says, in one language and with the times of one zone. */
final class Wording {

    private final Words words;
    private final Locale locale;
    private final ZoneId zone;

    Wording(Words words, Locale locale, ZoneId zone) {
        this.words = words;
        this.locale = locale;
        this.zone = zone;
    }

    String say(String key, Object... details) {
        return words.say("clock.picture." + key, locale, details);
    }

    /** By one of the patterns that the language has. */
    String time(String pattern, Instant at) {
        return DateTimeFormatter.ofPattern(say("pattern." + pattern), locale)
                .withZone(zone)
                .format(at);
    }

    String moment(Instant at) {
        return time("moment", at);
    }

    /** Without the date where the weekday alone is clear. */
    String shortMoment(Instant at, Duration among) {
        return time(among.compareTo(Duration.ofDays(6)) < 0 ? "weekday-hour" : "moment", at);
    }

    String span(Window window) {
        String first = time("year", window.first());
        String last = time("year", window.last());
        String days = first.equals(last) ? first : say("span.days", first, last);
        return say(window.cut() ? "span.cut" : "span", days, zone.getId());
    }

    /** In whole minutes, rounded down: nothing is said to be longer than it is. */
    String duration(Duration duration) {
        long minutes = duration.toMinutes();
        long hours = minutes / 60;
        String rest = String.valueOf(minutes % 60);
        if (minutes == 0) {
            return say(duration.isZero() ? "duration.minutes" : "duration.less", "0");
        }
        if (hours == 0) {
            return say("duration.minutes", rest);
        }
        return say(minutes % 60 == 0 ? "duration.hours" : "duration.both", String.valueOf(hours), rest);
    }

    String goal(Goal goal) {
        String time = duration(goal.duration());
        Integer days = goal.workingDays();
        if (days == null) {
            return time;
        }
        return say(days == 1 ? "goal.day" : "goal.days", time, String.valueOf(days));
    }

    String name(ClockView clock) {
        return say("metric." + clock.metric() + (clock.subject().isEmpty() ? "" : ".of"), subject(clock));
    }

    /** A stay is of a line and a team, {@code FIRST workplace}; the line is said in words. */
    private String subject(ClockView clock) {
        String[] parts = clock.subject().split(" ", 2);
        boolean isLine =
                Arrays.stream(Line.values()).anyMatch(line -> line.name().equals(parts[0]));
        return isLine && parts.length == 2 ? say("line." + parts[0], parts[1]) : clock.subject();
    }

    /** How the clock stands, in a sentence. */
    String standing(ClockView clock) {
        String name = name(clock);
        String goal = goal(clock.terms().goal());
        if (clock.outcome() != null && clock.hasStopped()) {
            return say("standing." + clock.outcome(), name, goal, duration(clock.spent()));
        }
        if (clock.pausedFor() != null) {
            return say("standing.paused", name, goal, left(clock), reason(clock.pausedFor()));
        }
        Instant due = clock.dueAt();
        if (due == null) {
            return say("standing.endless", name, goal, left(clock));
        }
        String key = isOver(clock) ? "standing.over" : "standing.running";
        return say(key, name, goal, left(clock), moment(due));
    }

    private static boolean isOver(ClockView clock) {
        return clock.remaining().isNegative();
    }

    private String left(ClockView clock) {
        boolean over = isOver(clock);
        String left = say(over ? "over" : "left", duration(clock.remaining().abs()));
        return clock.isBroken() && !over ? say("left.broken", left) : left;
    }

    /** What happened, without the time. */
    String event(ClockEntry entry) {
        return switch (entry.kind()) {
            case START, RESUME, STOP -> say("event." + entry.kind());
            case PAUSE -> reason(entry.reason());
            case RETARGET -> retargeted(entry);
            case THRESHOLD -> say("event.THRESHOLD", String.valueOf(entry.percent()));
            case BREACH -> say("event.BREACH");
            case REOPEN -> say(Reopening.RESTART.name().equals(entry.reason()) ? "event.REOPEN.anew" : "event.REOPEN");
        };
    }

    private String retargeted(ClockEntry entry) {
        return entry.terms() == null
                ? say("event.RETARGET")
                : say("event.RETARGET.to", duration(entry.terms().goal().duration()));
    }

    private String reason(@Nullable String code) {
        boolean known =
                Arrays.stream(WaitReason.values()).anyMatch(each -> each.name().equals(code));
        if (known) {
            return say("reason." + code);
        }
        return code == null ? say("paused") : say("reason.other", code);
    }
}
