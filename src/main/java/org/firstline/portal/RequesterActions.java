package org.firstline.portal;

import java.util.Objects;
import java.util.function.Supplier;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.shared.StateRefused;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a requester does on their page. A button that is pressed twice acts once. */
@Component
class RequesterActions {

    static final int LONGEST_TEXT = InputCheck.LONGEST_SAID;

    private final Incidents incidents;
    private final Timeline timeline;
    private final TransactionTemplate transactions;

    RequesterActions(Incidents incidents, Timeline timeline, TransactionTemplate transactions) {
        this.incidents = incidents;
        this.timeline = timeline;
        this.transactions = transactions;
    }

    void reply(IncidentView incident, String text, int seen) {
        String said = required(text);
        // The first of two waits for nobody; the second sees what the first wrote, because a reply locks the incident.
        transactions.executeWithoutResult(transaction -> {
            incidents.reply(incident.number(), said, requester(incident));
            if (times(incident.number(), EntryKind.REPLY, said, seen) > 1) {
                transaction.setRollbackOnly();
            }
        });
    }

    void confirm(IncidentView incident, int seen) {
        once(incident, EntryKind.CONFIRMED, "", seen, () -> incidents.confirm(incident.number(), requester(incident)));
    }

    void reject(IncidentView incident, String reason, int seen) {
        String said = required(reason);
        once(
                incident,
                EntryKind.REJECTED,
                said,
                seen,
                () -> incidents.reject(incident.number(), said, requester(incident)));
    }

    void withdraw(IncidentView incident, String reason, int seen) {
        String said = limited(reason);
        once(
                incident,
                EntryKind.WITHDRAWN,
                said,
                seen,
                () -> incidents.withdraw(incident.number(), said, requester(incident)));
    }

    private void once(IncidentView incident, EntryKind kind, String text, int seen, Supplier<IncidentView> action) {
        try {
            action.get();
        } catch (StateRefused refused) {
            if (times(incident.number(), kind, text, seen) == 0) {
                throw refused;
            }
        }
    }

    /** How often the requester has done just this since they saw the page. */
    private long times(IncidentNumber number, EntryKind kind, String text, int seen) {
        return timeline.entries(number).stream()
                .filter(entry -> entry.seq() > seen && entry.kind() == kind)
                .filter(entry -> entry.authorKind() == Actor.Kind.REQUESTER
                        && entry.text().equals(text))
                .count();
    }

    private static Actor requester(IncidentView incident) {
        return Actor.requester(incident.requester().name());
    }

    private static String required(String text) {
        InputCheck check = new InputCheck();
        String said = check.neededText("text", plain(text), LONGEST_TEXT);
        check.done();
        return said;
    }

    private static String limited(String text) {
        InputCheck check = new InputCheck();
        String said = check.text("text", plain(text), LONGEST_TEXT);
        check.done();
        return Objects.requireNonNullElse(said, "");
    }

    private static String plain(String text) {
        return text.replaceAll("\\r\\n?", "\n").strip();
    }
}
