package org.firstline.shared;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The only source of time, for us and for the engine: UTC, in whole milliseconds (the engine and every stored instant
 * keep no more). It moves only in tests, replay and rehearsal, where the job executor is off.
 */
public final class DeskClock extends Clock {

    private final Clock wall = Clock.systemUTC();
    private final Consumer<@Nullable Instant> engine;
    private volatile @Nullable Instant moved;

    /** @param engine is told each instant that the clock is moved to, and null when it runs with the wall again */
    public DeskClock(Consumer<@Nullable Instant> engine) {
        this.engine = engine;
    }

    /** Stands still at the given instant, for the engine too, until it is moved again. */
    public void moveTo(Instant instant) {
        Instant whole = instant.truncatedTo(ChronoUnit.MILLIS);
        moved = whole;
        engine.accept(whole);
    }

    /** Runs with the wall clock again. */
    public void release() {
        moved = null;
        engine.accept(null);
    }

    @Override
    public Instant instant() {
        Instant standing = moved;
        return standing != null ? standing : wall.instant().truncatedTo(ChronoUnit.MILLIS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    /** Wall-clock zones belong to the calendar module. */
    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("The desk's clock ticks in UTC; zones belong to calendars.");
    }
}
