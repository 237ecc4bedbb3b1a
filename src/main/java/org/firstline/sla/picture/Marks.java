package org.firstline.sla.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockEntry.Kind;
import org.firstline.sla.ClockOutcome;
import org.firstline.sla.ClockView;
import org.firstline.sla.Terms;
import org.firstline.sla.domain.Cause;

/** The signs on a clock's row: what its log tells, when it is due, and what comes next. */
final class Marks {

    private final ClockView clock;
    private final ServiceCalendar calendar;
    private final Window window;
    private final Wording wording;
    private final List<Mark> marks = new ArrayList<>();

    private Marks(ClockView clock, ServiceCalendar calendar, Window window, Wording wording) {
        this.clock = clock;
        this.calendar = calendar;
        this.window = window;
        this.wording = wording;
    }

    /** Those in the window, earliest first. */
    static List<Mark> of(ClockView clock, ServiceCalendar calendar, Window window, Wording wording, Instant now) {
        Marks marks = new Marks(clock, calendar, window, wording);
        marks.happened();
        marks.due();
        marks.next(now);
        return marks.marks.stream()
                .filter(mark -> window.contains(mark.at()))
                .sorted((one, other) -> one.at().compareTo(other.at()))
                .toList();
    }

    private void happened() {
        boolean broken = false;
        int stops = (int)
                clock.log().stream().filter(entry -> entry.kind() == Kind.STOP).count();
        for (ClockEntry entry : clock.log()) {
            broken |= entry.kind() == Kind.BREACH;
            switch (entry.kind()) {
                case START, RESUME -> {}
                case PAUSE -> add(Symbol.PAUSE, entry);
                case THRESHOLD -> add(Symbol.THRESHOLD, entry);
                case RETARGET -> add(Symbol.RETARGET, entry);
                case REOPEN -> add(Symbol.REOPEN, entry);
                case BREACH -> addTimed(Symbol.BREACH, entry.at());
                case STOP -> addTimed(end(--stops == 0, broken), entry.at());
            }
        }
    }

    private Symbol end(boolean last, boolean broken) {
        if (last && clock.hasStopped() && clock.outcome() == ClockOutcome.CANCELLED) {
            return Symbol.CANCELLED;
        }
        return broken ? Symbol.LATE : Symbol.MET;
    }

    /** A flag where the time was up, is up, or would have been. */
    private void due() {
        Instant due = clock.dueAt();
        clock.log().stream()
                .filter(entry -> entry.kind() == Kind.BREACH && !Cause.RETARGET.equals(entry.reason()))
                .forEach(breach -> marks.add(new Mark(Symbol.DUE, breach.at(), "")));
        if (due != null && !due.equals(clock.breachedAt())) {
            addTimed(Symbol.DUE, due);
        }
        Instant stopped = clock.stoppedAt();
        if (stopped != null && clock.outcome() == ClockOutcome.MET && ranBefore(stopped)) {
            Duration left = clock.remaining();
            if (stopped.isBefore(window.to())
                    && calendar.between(stopped, window.to()).compareTo(left) >= 0) {
                addTimed(Symbol.DUE, calendar.add(stopped, left));
            }
        }
    }

    private boolean ranBefore(Instant stopped) {
        return Course.of(clock, stopped).stream()
                .anyMatch(bar -> bar.fill() == Fill.RUNNING && bar.to().equals(stopped));
    }

    private void next(Instant now) {
        Instant next = clock.nextThresholdAt();
        if (next == null || !next.isAfter(now)) {
            return;
        }
        Duration spent = clock.spent().plus(calendar.between(now, next));
        long percent = Math.round(
                100.0 * spent.toMillis() / clock.terms().goal().duration().toMillis());
        if (percent != Terms.ALL) {
            marks.add(new Mark(Symbol.NEXT_THRESHOLD, next, wording.say("event.THRESHOLD", String.valueOf(percent))));
        }
    }

    private void add(Symbol symbol, ClockEntry entry) {
        marks.add(new Mark(symbol, entry.at(), wording.event(entry)));
    }

    private void addTimed(Symbol symbol, Instant at) {
        marks.add(new Mark(symbol, at, wording.say("mark." + symbol, wording.shortMoment(at, window.length()))));
    }
}
