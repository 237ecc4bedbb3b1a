package org.firstline.intake;

import java.util.Objects;
import org.firstline.incident.IncidentFields;
import org.firstline.incident.IncidentReport;
import org.firstline.intake.Draft.Contact;
import org.firstline.shared.Channel;
import org.firstline.shared.InputCheck;
import org.firstline.shared.Level;

/** The rules that every draft must meet. */
final class DraftCheck {

    private static final Contact NOBODY = new Contact(null, null, null, null);

    private DraftCheck() {}

    static IncidentReport checked(Draft draft) {
        InputCheck check = new InputCheck();
        IncidentFields fields = new IncidentFields(check);
        Contact contact = Objects.requireNonNullElse(draft.requester(), NOBODY);
        IncidentReport report = new IncidentReport(
                fields.title(draft.title()),
                fields.description(draft.description()),
                check.needed("channel", draft.channel(), Channel.API),
                fields.category(draft.category()),
                fields.subcategory(draft.subcategory()),
                fields.service(draft.service()),
                fields.site(draft.site()),
                Objects.requireNonNullElse(draft.impact(), Level.MEDIUM),
                Objects.requireNonNullElse(draft.urgency(), Level.MEDIUM),
                fields.requester(contact.name(), contact.email(), contact.phone(), contact.language()),
                fields.externalReference(draft.externalReference()),
                null);
        check.done();
        return report;
    }
}
