package org.firstline.notification;

import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.firstline.assignment.NobodyEligible;
import org.firstline.calendar.Calendars;
import org.firstline.engine.DeskLanguage;
import org.firstline.identity.Contact;
import org.firstline.identity.People;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.SolutionRefusedAgain;
import org.firstline.incident.TeamCalledUpon;
import org.firstline.incident.TeamChangedOften;
import org.firstline.incident.WorkLeft;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;
import org.firstline.sla.ClockView;
import org.firstline.sla.Crossing;
import org.firstline.sla.LadderStep.Audience;
import org.firstline.sla.PromiseChanged;
import org.firstline.sla.Promises;
import org.firstline.sla.Terms;
import org.firstline.sla.ThresholdReached;
import org.firstline.vendor.VendorSilent;
import org.firstline.vendor.VendorSpoke;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what people of the desk are to be told into the outbox, in the transaction of its cause; the journal says who is told. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class DeskMails {

    private final Incidents incidents;
    private final Promises promises;
    private final People people;
    private final Audiences audiences;
    private final Calendars calendars;
    private final QuietHours quietHours;
    private final DeskLanguage language;
    private final MailDesk desk;
    private final Outbox outbox;

    DeskMails(
            Incidents incidents,
            Promises promises,
            People people,
            Audiences audiences,
            Calendars calendars,
            QuietHours quietHours,
            DeskLanguage language,
            MailDesk desk,
            Outbox outbox) {
        this.incidents = incidents;
        this.promises = promises;
        this.people = people;
        this.audiences = audiences;
        this.calendars = calendars;
        this.quietHours = quietHours;
        this.language = language;
        this.desk = desk;
        this.outbox = outbox;
    }

    @EventListener
    void on(ThresholdReached reached) {
        if (reached.audiences().stream().allMatch(Audience.NOBODY::equals)) {
            return;
        }
        Crossing crossing = reached.crossing();
        IncidentView incident = incidents.get(crossing.incident());
        PromiseStep step = step(crossing, incident);
        String event = crossing.percent() < Terms.ALL ? MailTemplates.PROMISE_WARNING : MailTemplates.PROMISE_BROKEN;
        tell(
                new Occasion(
                        incident,
                        event,
                        step.occasion(),
                        "%s, %s %d %%".formatted(event, crossing.metric(), crossing.percent()),
                        reached.priority()),
                audiences.of(reached.audiences(), incident),
                name -> new MailContent(name, incident.title(), null, null, null, step));
    }

    @EventListener
    void on(TeamCalledUpon called) {
        IncidentView incident = incidents.get(called.number());
        tell(
                new Occasion(
                        incident,
                        MailTemplates.HELP_WANTED,
                        String.valueOf(called.journalSeq()),
                        MailTemplates.HELP_WANTED,
                        incident.priority()),
                audiences.team(called.team()).toList(),
                name -> new MailContent(name, incident.title(), called.text()));
    }

    @EventListener
    void on(SolutionRefusedAgain refused) {
        IncidentView incident = incidents.get(refused.number());
        tell(
                new Occasion(
                        incident,
                        MailTemplates.REFUSED_AGAIN,
                        String.valueOf(refused.journalSeq()),
                        MailTemplates.REFUSED_AGAIN,
                        incident.priority()),
                audiences.of(List.of(Audience.LEADS), incident),
                name -> new MailContent(name, incident.title(), null));
    }

    @EventListener
    void on(NobodyEligible nobody) {
        IncidentView incident = incidents.get(nobody.incident());
        tell(
                new Occasion(
                        incident,
                        MailTemplates.NOBODY_ELIGIBLE,
                        String.valueOf(nobody.stay()),
                        MailTemplates.NOBODY_ELIGIBLE,
                        incident.priority()),
                audiences.leads(nobody.team()),
                name -> new MailContent(name, incident.title(), null));
    }

    /** One mail for all of it, about the first. */
    @EventListener
    void on(WorkLeft left) {
        IncidentView incident = incidents.get(left.incidents().get(0));
        String text = left.incidents().stream().map(IncidentNumber::value).collect(Collectors.joining("\n"));
        tell(
                new Occasion(
                        incident,
                        MailTemplates.WORK_LEFT,
                        String.valueOf(left.at().toEpochMilli()),
                        MailTemplates.WORK_LEFT,
                        incident.priority()),
                audiences.leads(left.team()),
                name -> new MailContent(name, left.name(), text));
    }

    @EventListener
    void on(TeamChangedOften changed) {
        IncidentView incident = incidents.get(changed.number());
        tell(
                new Occasion(
                        incident,
                        MailTemplates.TEAM_CHANGED_OFTEN,
                        String.valueOf(changed.journalSeq()),
                        MailTemplates.TEAM_CHANGED_OFTEN,
                        incident.priority()),
                audiences.leads(String.valueOf(incident.contactTeam())),
                name -> new MailContent(name, incident.title(), null));
    }

    /** Whoever has the work; the team, while nobody has it. */
    @EventListener
    void on(VendorSpoke spoke) {
        IncidentView incident = incidents.get(spoke.number());
        String event = spoke.solved() ? MailTemplates.VENDOR_SOLVED : MailTemplates.VENDOR_ANSWERED;
        tell(
                new Occasion(incident, event, spoke.occasion(), event, incident.priority()),
                audiences.of(List.of(Audience.ASSIGNEE), incident),
                name -> new MailContent(name, spoke.vendorName(), spoke.text()));
    }

    @EventListener
    void on(VendorSilent silent) {
        IncidentView incident = incidents.get(silent.number());
        tell(
                new Occasion(
                        incident,
                        MailTemplates.VENDOR_SILENT,
                        silent.occasion(),
                        MailTemplates.VENDOR_SILENT,
                        incident.priority()),
                audiences.leads(String.valueOf(incident.team())),
                name -> new MailContent(name, incident.title(), silent.vendorName()));
    }

    /** What has become a P1 waits for no morning. */
    @EventListener
    void on(PromiseChanged changed) {
        if (incidents.get(changed.incident()).priority() == Priority.P1) {
            outbox.waitNoLonger(changed.incident());
        }
    }

    private void tell(Occasion occasion, Collection<Contact> people, Function<String, MailContent> text) {
        IncidentNumber number = occasion.incident().number();
        List<Contact> reachable = people.stream()
                .filter(each -> desk.obstacle(each.email()).isEmpty())
                .toList();
        if (reachable.isEmpty()) {
            String why = desk.writes() ? "nobody with an e-mail address" : "mail is switched off";
            incidents.record(number, EntryKind.NOT_NOTIFIED, occasion.title() + ": " + why);
            return;
        }
        Instant leaves = quietHours.end(occasion.priority());
        String told = reachable.stream()
                .filter(each -> outbox.addOnce(occasion.mail(each, language, text.apply(each.displayName())), leaves))
                .map(Contact::id)
                .collect(Collectors.joining(", "));
        if (!told.isEmpty()) {
            incidents.record(number, EntryKind.NOTIFIED, occasion.title() + ": " + told);
        }
    }

    private PromiseStep step(Crossing crossing, IncidentView incident) {
        ClockView clock = promises.all(crossing.incident()).stream()
                .filter(each -> each.place() == crossing.clock())
                .findFirst()
                .orElseThrow();
        return new PromiseStep(
                crossing.clock(),
                crossing.metric(),
                crossing.subject(),
                crossing.percent(),
                crossing.at(),
                DeskMailCheck.due(clock),
                calendars.desk().zone(),
                name(incident.assignee()),
                incident.team());
    }

    private @Nullable String name(@Nullable String assignee) {
        return assignee == null
                ? null
                : people.contact(assignee).map(Contact::displayName).orElse(assignee);
    }

    /**
     * Why people are told.
     *
     * @param key makes it unique within incident and event
     * @param title what the journal calls it
     */
    private record Occasion(
            IncidentView incident,
            String event,
            String key,
            String title,
            @Nullable Priority priority) {

        NewMail mail(Contact to, DeskLanguage language, MailContent content) {
            String email = Objects.requireNonNull(to.email());
            return new NewMail(incident.number(), event, key, email, language.language(), content);
        }
    }
}
