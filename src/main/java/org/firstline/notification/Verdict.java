package org.firstline.notification;

import java.time.Instant;

/** What is to become of a mail that could leave now. */
sealed interface Verdict {

    /** @param content as it is now */
    record Send(MailContent content) implements Verdict {}

    /** Its receiver is not to be disturbed before then. */
    record Wait(Instant until) implements Verdict {}

    /** @param reason why it would announce what is no longer so */
    record Withdraw(String reason) implements Verdict {}
}
