package org.firstline.sla.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockView;
import org.jspecify.annotations.Nullable;

/** When a clock ran and when it stood, from its log; and what is still to come. Open time is not looked at yet. */
final class Course {

    private final List<Bar> bars = new ArrayList<>();
    private final @Nullable Instant brokenAt;
    private Fill fill = Fill.RUNNING;
    private Instant since;

    private Course(ClockView clock) {
        this.brokenAt = clock.breachedAt();
        this.since = clock.log().get(0).at();
    }

    static List<Bar> of(ClockView clock, Instant now) {
        Course course = new Course(clock);
        clock.log().forEach(course::follow);
        if (!clock.hasStopped()) {
            course.end(now);
        }
        Instant due = clock.dueAt();
        if (due != null && due.isAfter(now)) {
            course.bars.add(new Bar(Fill.AHEAD, now, due));
        }
        return course.bars.stream().flatMap(course::cutWhereBroken).toList();
    }

    private void follow(ClockEntry entry) {
        switch (entry.kind()) {
            case START, RESUME, REOPEN -> change(Fill.RUNNING, entry.at());
            case PAUSE -> change(Fill.PAUSED, entry.at());
            case STOP -> change(Fill.STOPPED, entry.at());
            case RETARGET, THRESHOLD, BREACH -> {}
        }
    }

    private void change(Fill next, Instant at) {
        end(at);
        fill = next;
        since = at;
    }

    private void end(Instant at) {
        if (since.isBefore(at)) {
            bars.add(new Bar(fill, since, at));
        }
    }

    private Stream<Bar> cutWhereBroken(Bar bar) {
        if (bar.fill() != Fill.RUNNING || brokenAt == null || !brokenAt.isBefore(bar.to())) {
            return Stream.of(bar);
        }
        if (!brokenAt.isAfter(bar.from())) {
            return Stream.of(new Bar(Fill.OVERTIME, bar.from(), bar.to()));
        }
        return Stream.of(new Bar(Fill.RUNNING, bar.from(), brokenAt), new Bar(Fill.OVERTIME, brokenAt, bar.to()));
    }
}
