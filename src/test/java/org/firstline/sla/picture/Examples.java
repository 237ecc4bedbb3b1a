package org.firstline.sla.picture;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.firstline.sla.ClockEntry.Kind;
import org.firstline.sla.ClockView;
import org.firstline.sla.Metric;
import org.springframework.context.support.ResourceBundleMessageSource;

/** Incidents whose pictures are looked at. */
final class Examples {

    private static final Duration TWO_DAYS = Duration.ofHours(18);

    private Examples() {}

    /** The desk's own sentences. */
    static String say(String key, Locale locale, Object... details) {
        ResourceBundleMessageSource messages = new ResourceBundleMessageSource();
        messages.setBasename("messages");
        messages.setDefaultEncoding("UTF-8");
        messages.setFallbackToSystemLocale(false);
        return messages.getMessage(key, details, locale);
    }

    static String draw(String heading, List<ClockView> clocks, Instant now, Locale locale) {
        return new ClockPicture(Examples::say, Log::calendar).svg(heading, clocks, now, locale);
    }

    /** P3 by the portal, waits, becomes P2 when more than that goal is spent, is solved, rejected and solved again. */
    static List<ClockView> twoDays() {
        Instant now = Log.at("2026-06-02T18:00");
        return List.of(
                Log.start(Metric.RESPONSE, "", Log.terms(Duration.ofHours(4), null), "2026-06-01T09:00")
                        .add(Kind.STOP, "2026-06-01T10:30", "RESPONDED")
                        .at(now),
                Log.start(Metric.RESOLUTION, "", Log.terms(TWO_DAYS, 1), "2026-06-01T09:00")
                        .add(Kind.PAUSE, "2026-06-01T14:00", "REQUESTER")
                        .add(Kind.RESUME, "2026-06-02T10:00", null)
                        .terms(Kind.RETARGET, "2026-06-02T11:00", "PRIORITY", Log.terms(Duration.ofHours(4), null))
                        .reached(100, "2026-06-02T11:00", "RETARGET")
                        .add(Kind.STOP, "2026-06-02T15:00", "RESOLVED")
                        .terms(Kind.REOPEN, "2026-06-02T16:00", "RESUME", Log.terms(Duration.ofHours(4), null))
                        .add(Kind.STOP, "2026-06-02T17:00", "RESOLVED")
                        .at(now),
                Log.start(Metric.OLA, "FIRST workplace", Log.terms(Duration.ofHours(9), null), "2026-06-01T09:00")
                        .reached(50, "2026-06-01T13:30", "TIME")
                        .add(Kind.PAUSE, "2026-06-01T14:00", "REQUESTER")
                        .add(Kind.RESUME, "2026-06-02T10:00", null)
                        .reached(75, "2026-06-02T11:45", "TIME")
                        .add(Kind.STOP, "2026-06-02T12:15", "LEFT_LINE")
                        .at(now),
                Log.start(Metric.OLA, "SECOND network", Log.terms(Duration.ofHours(6), null), "2026-06-02T12:15")
                        .add(Kind.STOP, "2026-06-02T15:00", "LEFT_LINE")
                        .at(now));
    }

    /** Still going on: with a vendor since the second week. */
    static List<ClockView> threeWeeks(Instant now) {
        return List.of(
                Log.start(Metric.RESPONSE, "", Log.terms(Duration.ofHours(19), 1), "2026-06-01T16:00")
                        .reached(50, "2026-06-02T16:00", "TIME")
                        .add(Kind.STOP, "2026-06-02T16:30", "RESPONDED")
                        .at(now),
                Log.start(Metric.RESOLUTION, "", Log.terms(Duration.ofHours(80), null), "2026-06-01T16:00")
                        .add(Kind.PAUSE, "2026-06-02T16:30", "REQUESTER")
                        .add(Kind.RESUME, "2026-06-08T09:10", null)
                        .add(Kind.PAUSE, "2026-06-08T11:00", "REQUESTER")
                        .add(Kind.RESUME, "2026-06-08T15:10", null)
                        .reached(50, "2026-06-11T10:00", "TIME")
                        .reached(75, "2026-06-15T11:00", "TIME")
                        .at(now),
                Log.start(Metric.OLA, "SECOND network", Log.terms(Duration.ofHours(19), null), "2026-06-08T16:00")
                        .reached(50, "2026-06-09T16:00", "TIME")
                        .add(Kind.PAUSE, "2026-06-10T09:30", "VENDOR")
                        .at(now),
                Log.start(Metric.VENDOR, "Drukwerk BV", Log.terms(Duration.ofHours(38), null), "2026-06-10T09:30")
                        .reached(50, "2026-06-12T09:30", "TIME")
                        .reached(75, "2026-06-15T09:30", "TIME")
                        .reached(100, "2026-06-16T09:30", "TIME")
                        .at(now));
    }
}
