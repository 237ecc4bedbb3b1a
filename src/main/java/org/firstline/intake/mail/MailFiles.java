package org.firstline.intake.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.firstline.engine.DeskLanguage;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentFiles;
import org.firstline.incident.Incidents;
import org.firstline.incident.NewFile;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Refused;
import org.firstline.shared.Visibility;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Gives an incident the files of a message; the journal tells colleagues of those that the desk does not take. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MailFiles {

    private final IncidentFiles files;
    private final Incidents incidents;
    private final MessageSource messages;
    private final DeskLanguage language;

    MailFiles(IncidentFiles files, Incidents incidents, MessageSource messages, DeskLanguage language) {
        this.files = files;
        this.incidents = incidents;
        this.messages = messages;
        this.language = language;
    }

    void keep(IncidentNumber number, List<MailFile> sent, Visibility visibility, Actor by) {
        if (sent.isEmpty()) {
            return;
        }
        List<String> refused = new ArrayList<>();
        files.attachWhatFits(
                number,
                sent.stream()
                        .map(each -> new NewFile(each.name(), each.content()::open))
                        .toList(),
                visibility,
                by,
                file -> refused.add("- " + why(file.reason())));
        if (!refused.isEmpty()) {
            Locale locale = language.language().locale();
            String told = messages.getMessage("mail.files-refused", null, locale);
            incidents.record(number, EntryKind.NOTE, told + "\n" + String.join("\n", refused));
        }
    }

    private String why(Refused refused) {
        return messages.getMessage(
                "refused." + refused.rule(),
                refused.details(),
                language.language().locale());
    }
}
