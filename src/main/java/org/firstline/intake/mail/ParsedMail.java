package org.firstline.intake.mail;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A message as the desk reads it; every text is one that the desk can store.
 *
 * @param sender the address in small letters; empty when there is none
 * @param senderName empty when none is given
 * @param recipients every address that the message may have come by, in small letters
 * @param references ids of messages that it answers to, with their brackets, the nearest first
 * @param text everything that it says
 * @param answer what it says without what its program marked as quoted
 * @param signs what tells that no person wrote it
 * @param report what another mail server tells; null when it tells nothing
 * @param declaredLanguage as a header says; empty when none does
 */
record ParsedMail(
        String sender,
        String senderName,
        List<String> recipients,
        List<String> references,
        String subject,
        String text,
        String answer,
        List<MailFile> files,
        Set<Sign> signs,
        @Nullable DeliveryReport report,
        String declaredLanguage) {

    /** What tells that no person wrote a message. */
    enum Sign {
        /** Somebody's mail program answers by itself. */
        ANSWERS_BY_ITSELF,
        /** A list, bulk mail, or a machine that writes by itself. */
        AUTOMATIC,
        /** The desk's own mark. */
        OWN
    }

    boolean has(Sign sign) {
        return signs.contains(sign);
    }

    /** A message of which nothing is known but what its head says. */
    static ParsedMail unread(String sender, String subject) {
        return new ParsedMail(sender, "", List.of(), List.of(), subject, "", "", List.of(), Set.of(), null, "");
    }
}
