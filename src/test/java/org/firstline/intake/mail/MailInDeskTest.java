package org.firstline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.firstline.incident.IncidentView;
import org.firstline.shared.Channel;
import org.firstline.shared.Language;
import org.junit.jupiter.api.Test;

/** What the desk makes of mails from people. */
class MailInDeskTest extends MailInTest {

    @Test
    void makesAnIncidentOfAMail() throws Exception {
        MailRow row = receive(mailFrom(
                "Zoë de Boer <" + writer + ">",
                DESK,
                "Printer prints =?utf-8?B?8J+WqO+4jw==?= and jams",
                "Hello,\n\nthe printer on floor 3 jams since this morning.\n\nRegards, Zoë"));
        assertThat(row.state()).isEqualTo(MailState.ACCEPTED);
        IncidentView incident = incident(row);
        assertThat(incident.title()).isEqualTo("Printer prints 🖨️ and jams");
        assertThat(incident.description())
                .isEqualTo("Hello,\n\nthe printer on floor 3 jams since this morning.\n\nRegards, Zoë");
        assertThat(incident.channel()).isEqualTo(Channel.EMAIL);
        assertThat(incident.requester().name()).isEqualTo("Zoë de Boer");
        assertThat(incident.requester().email()).isEqualTo(writer);
        assertThat(incident.requester().language()).isEqualTo(Language.EN);
    }

    @Test
    void readsAMailOnce() throws Exception {
        String mail = mail("Twice", "The same mail comes twice.");
        MailRow row = receive(mail);
        MailRow again = receive(mail);
        assertThat(again).isEqualTo(row);
        assertThat(mailbox.readAll()).isZero();
    }
}
