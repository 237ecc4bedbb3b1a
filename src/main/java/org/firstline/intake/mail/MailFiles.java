package org.firstline.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.firstline.attachment.Attachments;
import org.firstline.attachment.NewAttachment;
import org.firstline.incident.EntryKind;
import org.firstline.incident.Incidents;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Refused;
import org.firstline.shared.Visibility;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives an incident the files of a message; the journal tells colleagues of those that the desk does not take. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailFiles {

    private final Attachments attachments;
    private final Incidents incidents;

    MailFiles(Attachments attachments, Incidents incidents) {
        this.attachments = attachments;
        this.incidents = incidents;
    }

    void keep(IncidentNumber number, List<MailFile> files, Actor by) {
        List<String> refused = new ArrayList<>();
        files.forEach(each -> keep(number, each, by).ifPresent(refused::add));
        if (!refused.isEmpty()) {
            incidents.record(number, EntryKind.NOTE, "Not kept, only in the mail: " + String.join("; ", refused));
        }
    }

    /** Why not; empty when it was kept. */
    private Optional<String> keep(IncidentNumber number, MailFile file, Actor by) {
        try (InputStream content = file.content().open()) {
            attachments.keep("incident:" + number, new NewAttachment(file.name(), Visibility.PUBLIC, by), content);
            return Optional.empty();
        } catch (Refused refused) {
            return Optional.of(file.name() + " (" + refused.rule() + ")");
        } catch (IOException unreadable) {
            return Optional.of(file.name() + " (unreadable)");
        }
    }
}
