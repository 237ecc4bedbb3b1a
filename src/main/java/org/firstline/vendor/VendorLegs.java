package org.firstline.vendor;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.firstline.attachment.Attachment;
import org.firstline.attachment.Attachments;
import org.firstline.calendar.Calendars;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.identity.DeskUser;
import org.firstline.identity.Role;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentFiles;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.NewFile;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.firstline.sla.IncidentLocks;
import org.firstline.vendor.domain.LegStore;
import org.firstline.vendor.process.VendorProcess;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Vendors' parts in incidents: what is handed to them, what both sides say, and what the model is told of it. */
@Service
@Transactional
public class VendorLegs {

    /** More than anybody says in one leg; whoever has a link cannot fill the desk's disks. */
    private static final int MOST_MESSAGES = 200;

    private static final List<Visibility> OF_THE_DESK = List.of(Visibility.PUBLIC, Visibility.INTERNAL);

    private final LegStore legs;
    private final Vendors vendors;
    private final VendorLinks links;
    private final VendorProcess process;
    private final Incidents incidents;
    private final IncidentFiles files;
    private final Attachments attachments;
    private final IncidentLocks locks;
    private final Calendars calendars;
    private final DeskClock clock;
    private final ApplicationEventPublisher events;

    VendorLegs(
            LegStore legs,
            Vendors vendors,
            VendorLinks links,
            VendorProcess process,
            Incidents incidents,
            IncidentFiles files,
            Attachments attachments,
            IncidentLocks locks,
            Calendars calendars,
            DeskClock clock,
            ApplicationEventPublisher events) {
        this.legs = legs;
        this.vendors = vendors;
        this.links = links;
        this.process = process;
        this.incidents = incidents;
        this.files = files;
        this.attachments = attachments;
        this.locks = locks;
        this.calendars = calendars;
        this.clock = clock;
        this.events = events;
    }

    /**
     * Every leg of the incident, in the order in which they began.
     *
     * @throws NotFound for an unknown number
     */
    @Transactional(readOnly = true)
    public List<VendorLeg> of(IncidentNumber number) {
        return legs.of(incidents.get(number).number());
    }

    /** Mails the vendor what they are handed; a step of the model. */
    public void tellVendor(IncidentNumber number) {
        VendorLeg leg = open(number);
        tell(leg, VendorTold.Kind.CALLED_IN, "hand-over", leg.summary());
    }

    /**
     * The desk writes to the vendor who has the incident.
     *
     * @param text 1–20,000 code points
     * @throws NotAllowed for somebody who is neither its assignee, nor of its team or the contact's, nor a lead
     * @throws StateRefused when no vendor has it
     */
    public VendorLeg write(IncidentNumber number, String text, DeskUser by) {
        VendorLeg leg = ours(number, by);
        LegMessage message = said(leg, false, by.id(), text, null);
        incidents.record(number, EntryKind.VENDOR_MESSAGE, text, Actor.agent(by.id()));
        tell(leg, VendorTold.Kind.MESSAGE, "message-" + message.seq(), text);
        return open(number);
    }

    /**
     * Shows the vendor who has the incident one of its files, until the leg ends.
     *
     * @throws NotFound when the incident has no such file
     * @throws NotAllowed as {@link #write}
     * @throws StateRefused when no vendor has it
     */
    public VendorLeg share(IncidentNumber number, String file, DeskUser by) {
        VendorLeg leg = ours(number, by);
        attachments.share(files.find(number, file, OF_THE_DESK).id(), party(leg));
        return leg;
    }

    /** Shows it no longer, whether it was shown or not; refusals as {@link #share}. */
    public void unshare(IncidentNumber number, String file, DeskUser by) {
        VendorLeg leg = ours(number, by);
        attachments.unshare(files.find(number, file, OF_THE_DESK).id(), party(leg));
    }

    /** What the vendor is shown in a leg, their own files among it, in the order in which it came. */
    @Transactional(readOnly = true)
    public List<Attachment> files(VendorLeg leg) {
        return attachments.sharedWith(party(leg));
    }

    /**
     * A file that the vendor is shown; refusals as {@link #answer}.
     *
     * @throws NotFound when they are not shown it
     */
    @Transactional(readOnly = true)
    public Attachment file(VendorLeg leg, String file) {
        return files(leg).stream()
                .filter(each -> each.id().equals(file))
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment"));
    }

    /**
     * The vendor answers; the leg goes on.
     *
     * @throws NotFound when the link opens nothing
     * @throws StateRefused when the leg has ended
     * @throws InputRefused naming what is wrong
     */
    public void answer(String token, VendorAnswer answer) {
        VendorLeg leg = lockedBy(token);
        hear(leg, answer, EntryKind.VENDOR_ANSWERED);
        keep(leg, answer.files());
        process.answered(leg.incident());
        process.silenceMoved(leg.incident());
    }

    /**
     * The vendor calls it solved; the incident goes back to the expert. Refusals as {@link #answer}.
     *
     * @param answer what they did; a day is of no use here and not kept
     */
    public void solve(String token, VendorAnswer answer) {
        VendorLeg leg = lockedBy(token);
        hear(leg, new VendorAnswer(answer.text(), answer.reference(), null), EntryKind.VENDOR_SOLVED);
        keep(leg, answer.files());
        legs.solved(leg, clock.instant());
        process.solved(leg.incident());
    }

    /** Whoever has the incident is told what the vendor said last; a step of the model. */
    public void tellExpert(IncidentNumber number) {
        legs.of(number).stream().reduce((earlier, later) -> later).ifPresent(leg -> leg.messages().stream()
                .filter(LegMessage::fromVendor)
                .reduce((earlier, later) -> later)
                .ifPresent(message -> events.publishEvent(new VendorSpoke(
                        number,
                        leg.id() + "-" + message.seq(),
                        leg.vendorName(),
                        message.text(),
                        leg.solvedAt() != null))));
    }

    /** The vendor is reminded and the leads are told; a step of the model. */
    public void reportSilence(IncidentNumber number) {
        locks.lock(number);
        VendorLeg leg = open(number);
        if (silentFrom(number).isAfter(clock.instant())) {
            return;
        }
        incidents.record(number, EntryKind.VENDOR_SILENT, leg.vendorName());
        legs.silent(leg, clock.instant());
        tell(leg, VendorTold.Kind.REMINDER, "silent", leg.summary());
        events.publishEvent(new VendorSilent(number, String.valueOf(leg.id()), leg.vendorName()));
    }

    /** When silence is to be reported: after the vendor's working days, or when the day after the one they named begins. */
    @Transactional(readOnly = true)
    public Instant silentFrom(IncidentNumber number) {
        VendorLeg leg = open(number);
        Vendor vendor = vendors.get(leg.vendor());
        ServiceCalendar calendar = calendars.get(vendor.calendar());
        if (leg.expectedOn() != null) {
            return calendar.openingAfter(leg.expectedOn());
        }
        Instant lastWord = leg.answeredAt() == null ? leg.handedAt() : leg.answeredAt();
        return calendar.workingDaysLater(lastWord, vendor.silenceWorkingDays());
    }

    private void keep(VendorLeg leg, List<NewFile> sent) {
        if (!sent.isEmpty()) {
            files.attach(leg.incident(), sent, Visibility.INTERNAL, Actor.vendor(leg.vendorName()))
                    .forEach(file -> attachments.share(file.id(), party(leg)));
        }
    }

    private static String party(VendorLeg leg) {
        return "vendor-leg:" + leg.id();
    }

    private VendorLeg ours(IncidentNumber number, DeskUser by) {
        locks.lock(number);
        requireOurs(incidents.get(number), by);
        return open(number);
    }

    private void hear(VendorLeg leg, VendorAnswer answer, EntryKind kind) {
        Vendor vendor = vendors.get(leg.vendor());
        LocalDate today =
                clock.instant().atZone(calendars.get(vendor.calendar()).zone()).toLocalDate();
        VendorAnswer.Checked checked = answer.checked(today);
        said(leg, true, vendor.name(), checked.text(), checked.expectedOn());
        legs.answered(leg, checked.reference(), checked.expectedOn(), clock.instant());
        incidents.record(leg.incident(), kind, journaled(checked), Actor.vendor(vendor.name()));
    }

    private LegMessage said(VendorLeg leg, boolean fromVendor, String author, String text, @Nullable LocalDate day) {
        int seq = leg.messages().size() + 1;
        if (seq > MOST_MESSAGES) {
            throw new StateRefused("too-many-messages", MOST_MESSAGES);
        }
        LegMessage message = new LegMessage(seq, clock.instant(), fromVendor, author, text, day);
        legs.write(leg, message);
        return message;
    }

    private static String journaled(VendorAnswer.Checked answer) {
        String day = answer.expectedOn() == null ? "" : "\n→ " + answer.expectedOn();
        String reference = answer.reference() == null ? "" : "\n# " + answer.reference();
        return answer.text() + day + reference;
    }

    private void tell(VendorLeg leg, VendorTold.Kind kind, String occasion, String text) {
        events.publishEvent(new VendorTold(
                leg.incident(), kind, leg.id() + "-" + occasion, vendors.get(leg.vendor()), leg.reference(), text));
    }

    private VendorLeg open(IncidentNumber number) {
        return legs.open(number).orElseThrow(() -> new StateRefused("no-vendor-leg", number));
    }

    /** Read again under the lock: who is second sees what the first did. */
    private VendorLeg lockedBy(String token) {
        VendorLeg seen = links.open(token).orElseThrow(() -> new NotFound("vendor-link"));
        locks.lock(seen.incident());
        return legs.find(seen.id())
                .filter(leg -> !leg.hasEnded())
                .orElseThrow(() -> new StateRefused("vendor-leg-over", seen.incident()));
    }

    private static void requireOurs(IncidentView incident, DeskUser by) {
        boolean ours = by.id().equals(incident.assignee())
                || by.in(String.valueOf(incident.team()))
                || by.in(String.valueOf(incident.contactTeam()));
        if (!ours && !by.has(Role.LEAD)) {
            throw new NotAllowed("not-your-vendor-leg");
        }
    }
}
