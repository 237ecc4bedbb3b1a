package org.firstline.portal;

import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.firstline.attachment.Attachment;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentFiles;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.NewFile;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/** What a requester does on their page. A button that is pressed twice acts once. */
@Component
class RequesterActions {

    static final int LONGEST_TEXT = InputCheck.LONGEST_SAID;

    private final Incidents incidents;
    private final IncidentFiles files;
    private final Timeline timeline;
    private final TransactionTemplate transactions;

    RequesterActions(Incidents incidents, IncidentFiles files, Timeline timeline, TransactionTemplate transactions) {
        this.incidents = incidents;
        this.files = files;
        this.timeline = timeline;
        this.transactions = transactions;
    }

    /** A text, or files, or both; where the desk waits for the requester, files alone are an answer. */
    void reply(IncidentView incident, String text, List<NewFile> sent, int seen) {
        String said = sent.isEmpty() ? required(text) : limited(text);
        // The first of two waits for nobody; the second sees what the first wrote, because a reply locks the incident.
        transactions.executeWithoutResult(transaction -> {
            String attached = attach(incident, sent);
            String words = said.isEmpty() && isAsked(incident.number()) ? attached : said;
            if (!words.isEmpty()) {
                incidents.reply(incident.number(), words, requester(incident));
            }
            EntryKind kind = words.isEmpty() ? EntryKind.ATTACHED : EntryKind.REPLY;
            if (times(incident.number(), kind, words.isEmpty() ? attached : words, seen) > 1) {
                transaction.setRollbackOnly();
            }
        });
    }

    /** The names of what was attached, as the journal has them. */
    private String attach(IncidentView incident, List<NewFile> sent) {
        return sent.isEmpty()
                ? ""
                : files.attach(incident.number(), sent, Visibility.PUBLIC, requester(incident)).stream()
                        .map(Attachment::name)
                        .collect(Collectors.joining(", "));
    }

    private boolean isAsked(IncidentNumber number) {
        return incidents.get(number).waitReason() == WaitReason.REQUESTER;
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
