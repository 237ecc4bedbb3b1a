package org.firstline.sla;

import java.util.List;
import java.util.Locale;
import org.firstline.calendar.Calendars;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.sla.picture.ClockPicture;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;

/** The clocks of an incident as a picture. */
@Service
public class ClockPictures {

    private final Promises promises;
    private final DeskClock clock;
    private final ClockPicture picture;

    ClockPictures(Promises promises, Calendars calendars, MessageSource messages, DeskClock clock) {
        this.promises = promises;
        this.clock = clock;
        this.picture =
                new ClockPicture((key, locale, details) -> messages.getMessage(key, details, locale), calendars::get);
    }

    /**
     * An SVG that needs nothing around it; one without rows for an incident without a promise.
     *
     * @param heading what stands above it, as it is
     */
    public String svg(IncidentNumber incident, String heading, Locale locale) {
        return picture.svg(heading, promises.all(incident), clock.instant(), locale);
    }

    /** As {@link #svg}, with what the requester was promised alone: first response and solution. */
    public String promised(IncidentNumber incident, String heading, Locale locale) {
        List<ClockView> theirs = promises.all(incident).stream()
                .filter(each -> each.metric().isPromise())
                .toList();
        return picture.svg(heading, theirs, clock.instant(), locale);
    }
}
