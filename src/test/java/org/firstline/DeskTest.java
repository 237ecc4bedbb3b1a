package org.firstline;

import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.test.context.ActiveProfiles;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/**
 * A test on the whole desk: one Spring context and one real MariaDB, shared by all such tests of a run. Keep it shared: no
 * mock beans, no properties of one's own. Timers stand still until the test runs them.
 */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
@ActiveProfiles("test")
public abstract class DeskTest {

    @DynamicPropertySource
    static void reachDatabase(DynamicPropertyRegistry properties) {
        properties.add("FIRSTLINE_DB_URL", () -> TestDatabase.server().url());
        properties.add("FIRSTLINE_DB_USER", () -> TestDatabase.server().user());
        properties.add("FIRSTLINE_DB_PASSWORD", () -> TestDatabase.server().password());
    }

    @DynamicPropertySource
    static void reachMailServer(DynamicPropertyRegistry properties) {
        properties.add("FIRSTLINE_SMTP_HOST", () -> TestMail.server().host());
        properties.add("FIRSTLINE_SMTP_PORT", () -> TestMail.server().smtpPort());
        properties.add("FIRSTLINE_IMAP_HOST", () -> TestMail.server().host());
        properties.add("FIRSTLINE_IMAP_PORT", () -> TestMail.server().imapPort());
    }
}
