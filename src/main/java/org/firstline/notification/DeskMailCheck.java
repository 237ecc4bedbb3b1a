package org.firstline.notification;

import java.time.Instant;
import java.util.Optional;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentStatus;
import org.firstline.sla.ClockView;
import org.firstline.sla.Promises;
import org.firstline.sla.Terms;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Looks at a mail to the desk's people just before it leaves: it may have waited for a night, and the incident went on. */
@Component
class DeskMailCheck {

    private final Incidents incidents;
    private final Promises promises;
    private final QuietHours quietHours;
    private final DeskClock clock;

    DeskMailCheck(Incidents incidents, Promises promises, QuietHours quietHours, DeskClock clock) {
        this.incidents = incidents;
        this.promises = promises;
        this.quietHours = quietHours;
        this.clock = clock;
    }

    /** Mails to requesters leave as they were written. */
    Verdict of(OutboxEntry mail, MailContent content) {
        if (!MailTemplates.isForDesk(mail.event())) {
            return new Verdict.Send(content);
        }
        IncidentView incident = incidents.get(mail.incident());
        if (incident.status() == IncidentStatus.RESOLVED || incident.status().isFinal()) {
            return new Verdict.Withdraw("the incident is " + incident.status());
        }
        Verdict verdict = content.step() == null ? new Verdict.Send(content) : of(mail, content, content.step());
        Instant until = quietHours.end(incident.priority());
        return verdict instanceof Verdict.Send && until.isAfter(clock.instant()) ? new Verdict.Wait(until) : verdict;
    }

    /** When the promise breaks, or since when it is broken; null while the clock stands still. */
    static @Nullable Instant due(ClockView clock) {
        return clock.breachedAt() != null ? clock.breachedAt() : clock.dueAt();
    }

    private Verdict of(OutboxEntry mail, MailContent content, PromiseStep step) {
        Optional<ClockView> now = promises.all(mail.incident()).stream()
                .filter(each -> each.place() == step.clock() && !each.hasStopped())
                .findFirst();
        if (now.isEmpty()) {
            return new Verdict.Withdraw("the clock has stopped");
        }
        if (!isPast(now.get(), step.percent())) {
            return new Verdict.Withdraw("the clock has a new goal");
        }
        return new Verdict.Send(content.with(step.due(due(now.get()))));
    }

    private static boolean isPast(ClockView clock, int percent) {
        long goal = clock.terms().goal().duration().toMillis();
        return clock.spent().toMillis() * Terms.ALL >= goal * percent;
    }
}
