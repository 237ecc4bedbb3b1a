package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.firstline.incident.MyIncidents;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class MyIncidentsMailTest extends MailTest {

    @Autowired
    MyIncidents mine;

    @Test
    void bringsALinkAndNoWordOfAnybodys() {
        IncidentNumber number = report("Buy now at https://example.org", email, null);
        relay.sendDue();
        int before = journal(number).size();
        mine.ask(email, Language.EN);
        relay.sendDue();
        ReceivedMail mail = received().get(1);
        assertThat(mail.subject()).isEqualTo("Your reports");
        assertThat(mail.link()).matches("https://desk\\.example/my/[\\w-]{43}");
        assertThat(mail.plain() + mail.html()).doesNotContain("Buy now", "Zoë", number.value());
        assertThat(mine.open(mail.link().substring(mail.link().lastIndexOf('/') + 1)))
                .hasValueSatisfying(incidents -> assertThat(incidents)
                        .singleElement()
                        .satisfies(incident -> assertThat(incident.number()).isEqualTo(number)));
        assertThat(journal(number)).hasSize(before);
    }
}
