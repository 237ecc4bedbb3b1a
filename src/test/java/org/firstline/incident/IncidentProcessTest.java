package org.firstline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.firstline.DeskTest;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class IncidentProcessTest extends DeskTest {

    @Autowired
    Incidents incidents;

    @Test
    void registers() {
        IncidentNumber number = incidents.report(
                new IncidentReport(
                        "Printer jams 🖨️",
                        "",
                        Channel.PHONE,
                        "PRINTING",
                        null,
                        Level.HIGH,
                        Level.MEDIUM,
                        new Requester("Jan", "jan@example.org", null, Language.NL),
                        null,
                        null),
                Actor.agent("line1a"));
        IncidentView view = incidents.get(number);
        System.out.println(view);
        assertThat(view.status()).isEqualTo(IncidentStatus.IN_PROGRESS);
    }
}
