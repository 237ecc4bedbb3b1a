package org.firstline.incident;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.firstline.calendar.Calendars;
import org.firstline.incident.PromiseView.Next;
import org.firstline.incident.PromiseView.Step;
import org.firstline.incident.process.LifeTimers;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Line;
import org.firstline.shared.WaitReason;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockEntry.Kind;
import org.firstline.sla.ClockView;
import org.firstline.sla.Metric;
import org.firstline.sla.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Says in a sentence what was promised to the requester, from where the incident stands and the log of its clocks. */
@Service
@Transactional(readOnly = true)
public class RequesterPromises {

    private static final int DAYS_BY_NAME = 6;

    private final Incidents incidents;
    private final Promises promises;
    private final LifeTimers timers;
    private final Calendars calendars;
    private final MessageSource messages;
    private final DeskClock clock;

    RequesterPromises(
            Incidents incidents,
            Promises promises,
            LifeTimers timers,
            Calendars calendars,
            MessageSource messages,
            DeskClock clock) {
        this.incidents = incidents;
        this.promises = promises;
        this.timers = timers;
        this.calendars = calendars;
        this.messages = messages;
        this.clock = clock;
    }

    /** How the promise stands now. */
    public PromiseView of(IncidentNumber number) {
        IncidentView incident = incidents.get(number);
        List<ClockView> clocks = promises.all(number);
        Optional<ClockView> resolution = open(clocks, Metric.RESOLUTION);
        Optional<ClockView> response = open(clocks, Metric.RESPONSE);
        Next next = next(incident, response, resolution);
        Map<Language, String> sentence = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            sentence.put(language, new Sentence(language.locale()).of(incident, response, resolution));
        }
        return new PromiseView(
                sentence,
                resolution.map(ClockView::runningSince).isPresent(),
                resolution.map(RequesterPromises::since).orElse(null),
                incident.waitReason(),
                response.or(() -> resolution).map(ClockView::dueAt).orElse(null),
                next);
    }

    private @Nullable Next next(IncidentView incident, Optional<ClockView> response, Optional<ClockView> resolution) {
        if (incident.status() == IncidentStatus.RESOLVED) {
            return new Next(Step.CONFIRMATION, timers.next(incident.number()).orElse(null));
        }
        if (incident.waitReason() == WaitReason.REQUESTER) {
            return new Next(
                    Step.REQUESTER_ANSWER, timers.next(incident.number()).orElse(null));
        }
        if (response.isPresent()) {
            return new Next(Step.RESPONSE, response.get().dueAt());
        }
        return resolution
                .map(promised -> new Next(Step.RESOLUTION, promised.dueAt()))
                .orElse(null);
    }

    private static Optional<ClockView> open(List<ClockView> clocks, Metric metric) {
        return clocks.stream()
                .filter(each -> each.metric() == metric && !each.hasStopped())
                .findFirst();
    }

    private static Instant since(ClockView open) {
        return open.log().stream()
                .filter(entry -> List.of(Kind.START, Kind.PAUSE, Kind.RESUME, Kind.REOPEN)
                        .contains(entry.kind()))
                .map(ClockEntry::at)
                .reduce((first, last) -> last)
                .orElse(open.startedAt());
    }

    /** In one language. */
    private final class Sentence {

        private final Locale locale;
        private final ZoneId zone = calendars.desk().zone();

        Sentence(Locale locale) {
            this.locale = locale;
        }

        String of(IncidentView incident, Optional<ClockView> response, Optional<ClockView> resolution) {
            return switch (incident.status()) {
                case RESOLVED, CLOSED, WITHDRAWN -> say("promise.over." + incident.status());
                default -> say("promise.where." + place(incident)) + " " + clock(incident, response, resolution);
            };
        }

        private String clock(IncidentView incident, Optional<ClockView> response, Optional<ClockView> resolution) {
            if (resolution.isEmpty()) {
                return say("promise.none");
            }
            ClockView promised = resolution.get();
            if (promised.pausedFor() != null) {
                return say("promise.paused." + promised.pausedFor(), time(since(promised)))
                        + afterwards(incident, promised);
            }
            String waits = incident.waitReason() == null ? "" : say("promise.waits." + incident.waitReason()) + " ";
            return waits + running(response, promised);
        }

        /** What comes next when the wait is over, and when it does not end. */
        private String afterwards(IncidentView incident, ClockView promised) {
            Duration left = promised.remaining();
            if (left.isNegative() || incident.waitReason() != WaitReason.REQUESTER) {
                return "";
            }
            String rest = say("promise.paused.left", left.toHours(), left.toMinutesPart());
            return timers.next(incident.number())
                    .map(at -> " " + rest + " " + say("promise.paused.next", time(at)))
                    .orElse(" " + rest);
        }

        private String running(Optional<ClockView> response, ClockView promised) {
            if (response.isPresent() && response.get().isBroken()) {
                return say("promise.late.RESPONSE", time(promised(response.get())));
            }
            if (promised.isBroken()) {
                return say("promise.late.RESOLUTION", time(promised(promised)));
            }
            return response.map(first -> say("promise.due.RESPONSE", time(first.dueAt()), time(promised.dueAt())))
                    .orElseGet(() -> say("promise.due.RESOLUTION", time(promised.dueAt())));
        }

        /** A promise that another goal broke was due before it broke. */
        private static @Nullable Instant promised(ClockView broken) {
            return broken.dueAt() == null ? broken.breachedAt() : broken.dueAt();
        }

        private String place(IncidentView incident) {
            return incident.line() == null ? Line.FIRST.name() : incident.line().name();
        }

        /** Days close by have a name, others a date. */
        private String time(@Nullable Instant at) {
            if (at == null) {
                return "–";
            }
            long away = Math.abs(ChronoUnit.DAYS.between(
                    clock.instant().atZone(zone).toLocalDate(), at.atZone(zone).toLocalDate()));
            String pattern = away <= DAYS_BY_NAME ? "EEE HH:mm" : "EEE d MMM HH:mm";
            return DateTimeFormatter.ofPattern(pattern, locale).withZone(zone).format(at);
        }

        private String say(String key, Object... details) {
            return messages.getMessage(key, details, locale);
        }
    }
}
