package org.firstline.intake.mail;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.util.unit.DataSize;

/**
 * The mailbox that the desk reads, as its operator says; empty means not given.
 *
 * @param host the IMAP server; without one nobody reads
 * @param security how the connection is kept secret
 * @param user whose mailbox it is
 * @param address what people write to; empty: where answers to mails go
 * @param plusAddresses whether {@code desk+anything@example.org} reaches the mailbox of {@code desk@example.org}
 * @param folder where new mail arrives
 * @param doneFolder where mail goes that was read; empty: it stays, marked as read
 * @param idle wait for the server's word where it can give one
 * @param every how often the mailbox is looked at, whatever the server says
 * @param scheduled off: nobody looks until somebody does by hand
 * @param mostBytes the largest message that is read; of a larger one only the beginning is kept
 */
@ConfigurationProperties("firstline.mail.in")
record MailInSettings(
        String host,
        int port,
        Security security,
        String user,
        String password,
        String address,
        boolean plusAddresses,
        String folder,
        String doneFolder,
        boolean idle,
        Duration every,
        boolean scheduled,
        DataSize mostBytes) {

    enum Security {
        TLS,
        STARTTLS,
        NONE
    }

    boolean isOn() {
        return !host.isBlank();
    }
}
