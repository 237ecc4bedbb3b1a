package org.firstline.sla.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.firstline.calendar.OpenStretch;
import org.firstline.calendar.ServiceCalendar;

/** A calendar's open time in a window, as far as it can be seen: closed time too narrow to draw counts as open here. */
final class OpenHours {

    private static final double NARROWEST = 2.5;

    private final Window window;
    private final List<OpenStretch> open = new ArrayList<>();

    OpenHours(ServiceCalendar calendar, Window window) {
        this.window = window;
        calendar.openings(window.from(), window.to()).forEach(this::add);
    }

    private void add(OpenStretch stretch) {
        int last = open.size() - 1;
        if (last >= 0 && window.widthOf(Duration.between(open.get(last).to(), stretch.from())) < NARROWEST) {
            open.set(last, new OpenStretch(open.get(last).from(), stretch.to()));
        } else {
            open.add(stretch);
        }
    }

    /** The bar cut where it opens and closes: as it is inside open time, with {@code idle} outside. */
    List<Bar> split(Bar bar, Fill idle) {
        List<Bar> parts = new ArrayList<>();
        Instant at = bar.from();
        for (OpenStretch stretch : open) {
            Instant from = at.isAfter(stretch.from()) ? at : stretch.from();
            Instant to = bar.to().isBefore(stretch.to()) ? bar.to() : stretch.to();
            if (from.isBefore(to)) {
                addUnlessEmpty(parts, new Bar(idle, at, from));
                parts.add(new Bar(bar.fill(), from, to));
                at = to;
            }
        }
        addUnlessEmpty(parts, new Bar(idle, at, bar.to()));
        return parts;
    }

    private static void addUnlessEmpty(List<Bar> bars, Bar bar) {
        if (bar.from().isBefore(bar.to())) {
            bars.add(bar);
        }
    }
}
