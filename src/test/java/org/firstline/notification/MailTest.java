package org.firstline.notification;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.firstline.DeskTest;
import org.firstline.TestMail;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.JournalEntryView;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A test of mails: the clock stands, the outbox begins without anything due, and each requester has an address of their own. */
abstract class MailTest extends DeskTest {

    static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final AtomicInteger REQUESTERS = new AtomicInteger();

    @Autowired
    Incidents incidents;

    @Autowired
    Relay relay;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    DeskClock clock;

    String email = "";

    @BeforeEach
    void begin() {
        clock.moveTo(TUESDAY);
        email = getClass().getSimpleName() + REQUESTERS.incrementAndGet() + "@example.org";
        jdbc.sql("update notification_outbox set next_attempt_at = null").update();
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    IncidentNumber report() {
        return report("Printer prints emoji 🖨️", email, null);
    }

    IncidentNumber report(String title, @Nullable String to, @Nullable String phone) {
        Requester requester = new Requester("Zoë van den Berg", to, phone, Language.NL);
        return incidents.report(
                new IncidentReport(
                        title, "", Channel.PHONE, "PRINTING", null, Level.LOW, Level.LOW, requester, null, null),
                Actor.agent("line1a"));
    }

    List<ReceivedMail> received() {
        return TestMail.server().mails().stream()
                .map(ReceivedMail::of)
                .filter(mail -> mail.to().equals(email))
                .toList();
    }

    List<String> queued(IncidentNumber number) {
        return jdbc.sql("select event from notification_outbox where incident = ? order by id")
                .param(number.value())
                .query(String.class)
                .list();
    }

    List<String> journal(IncidentNumber number) {
        return incidents.journal(number, List.of(Visibility.values()), null, 200).items().stream()
                .map((JournalEntryView entry) -> entry.kind() + " " + entry.text())
                .toList();
    }
}
