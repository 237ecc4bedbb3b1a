package org.firstline.intake.mail;

import java.util.List;
import java.util.Optional;
import org.firstline.shared.IncidentNumber;

/** What the desk has written, for the door that answers come in by. */
public interface SentMails {

    /** The first of these that the desk wrote; ids with their brackets, as mails carry them. */
    Optional<SentMail> byMessageId(List<String> ids);

    /**
     * A mail of the desk's did not arrive: the incident's journal says so, and nobody writes to its receiver about the incident
     * any more. To be called in a transaction.
     *
     * @param addresses in small letters; one may be the envelope sender of what did not arrive
     * @param messageId of what did not arrive, with its brackets; empty when that is not told
     * @param why what the other mail server said
     * @return what did not arrive; empty when the desk wrote no such mail
     */
    Optional<SentMail> bounced(List<String> addresses, String messageId, String why);

    /** @param receiver to whom */
    record SentMail(IncidentNumber incident, String receiver) {}
}
