package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.firstline.DeskTest;
import org.firstline.incident.Amendment;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.MyIncidents;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** What somebody without an account has reported, behind a link in a mail. */
class MyPageTest extends DeskTest {

    private static final AtomicInteger REQUESTERS = new AtomicInteger();

    @Autowired
    WebApplicationContext application;

    @Autowired
    Incidents incidents;

    @Autowired
    MyIncidents mine;

    @Autowired
    PortalSettings settings;

    @Autowired
    DeskClock clock;

    @Autowired
    JdbcClient jdbc;

    private PublicPages pages;
    private String email;

    @BeforeEach
    void begin() {
        pages = new PublicPages(application);
        email = "mine" + REQUESTERS.incrementAndGet() + "@example.org";
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Nested
    class Asking {

        @Test
        void answersTheSameWhetherTheAddressIsKnownOrNot() {
            report(email, "Printer jams");
            MockHttpServletResponse known = ask(email);
            MockHttpServletResponse unknown = ask("nobody-" + email);
            assertThat(known.getStatus()).isEqualTo(303).isEqualTo(unknown.getStatus());
            assertThat(known.getHeader("Location")).isEqualTo("/my/sent").isEqualTo(unknown.getHeader("Location"));
            assertThat(PublicPages.body(known)).isEqualTo(PublicPages.body(unknown));
            assertThat(PublicPages.body(pages.follow(known))).contains("Kennen wij meldingen van dit adres");
            awaitMails(email, 1);
            assertThat(mails("nobody-" + email)).isZero();
        }

        @Test
        void writesToTheAddressAsItWasGivenInAnyCase() {
            report(email, "Printer jams");
            ask(" " + email.toUpperCase() + " ");
            awaitMails(email, 1);
        }

        @Test
        void writesToNobodyWhoseReportsAreLongClosed() {
            IncidentNumber number = report(email, "Printer jams");
            incidents.withdraw(number, "", Actor.requester("Zoë"));
            clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
            mine.ask(email, Language.NL);
            assertThat(mails(email)).isZero();
        }

        @Test
        void fillsNobodysMailbox() {
            report(email, "Printer jams");
            String other = "last-" + email;
            report(other, "Printer jams");
            IntStream.range(0, 8).forEach(each -> assertThat(new PublicPages(application)
                            .send("/my", Map.of("email", email))
                            .getStatus())
                    .isEqualTo(303));
            ask(other);
            awaitMails(other, 1);
            assertThat(mails(email)).isEqualTo(3);
        }

        @Test
        void stopsAFloodAndDisturbsNobodyElse() {
            PublicPages flood = new PublicPages(application, "203.0.113.17");
            for (int each = 0; each < settings.links(); each++) {
                flood.send("/my", Map.of("email", "guess" + each + "@example.org"));
            }
            MockHttpServletResponse refused = flood.send("/my", Map.of("email", email));
            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(refused.getHeader("Retry-After")).matches("\\d+");
            assertThat(PublicPages.body(refused)).contains("te veel aanvragen", "value=\"" + email + "\"");
            assertThat(ask(email).getStatus()).isEqualTo(303);
        }

        @Test
        void saysWhatIsWrongWithTheAddress() {
            assertThat(pages.send("/my", Map.of()).getStatus()).isEqualTo(400);
            MockHttpServletResponse wrong = ask("jan at example");
            assertThat(wrong.getStatus()).isEqualTo(400);
            assertThat(PublicPages.body(wrong))
                    .contains("Dit is geen e-mailadres.", "value=\"jan at example\"", "aria-invalid=\"true\"");
            assertThat(ask("jan@example.org\r\nBcc: all@example.org").getStatus())
                    .isEqualTo(400);
        }
    }

    @Nested
    class Reading {

        @Test
        void listsWhatTheAddressReportedAndNothingElse() {
            IncidentNumber open = report(email, "Printer <b>jams</b>");
            IncidentNumber withdrawn = report(email, "Mouse broke");
            incidents.withdraw(withdrawn, "", Actor.requester("Zoë"));
            IncidentNumber other = report("x" + email, "Secret plans");
            IncidentNumber accented = report(email.replace("mine", "mïne"), "Look-alike");
            String list = PublicPages.body(pages.open("/my/" + mine.issueToken(email)));
            assertThat(list)
                    .contains(open.value(), "Printer &lt;b&gt;jams&lt;/b&gt;", "In behandeling")
                    .contains("De laatste 30 dagen afgesloten", withdrawn.value(), "Ingetrokken")
                    .doesNotContain(other.value(), "Secret plans", accented.value());
            assertThat(list.indexOf(open.value())).isLessThan(list.indexOf(withdrawn.value()));
        }

        @Test
        void leavesOutWhatIsLongClosed() {
            IncidentNumber old = report(email, "Old");
            incidents.withdraw(old, "", Actor.requester("Zoë"));
            clock.moveTo(clock.instant().plus(Duration.ofDays(31)));
            IncidentNumber fresh = report(email, "New");
            assertThat(PublicPages.body(pages.open("/my/" + mine.issueToken(email))))
                    .contains(fresh.value())
                    .doesNotContain(old.value());
        }

        @Test
        void leadsToThePageOfEach() {
            IncidentNumber number = report(email, "Printer jams");
            IncidentNumber other = report("x" + email, "Secret plans");
            String list = "/my/" + mine.issueToken(email);
            Matcher link = Pattern.compile("href=\"(" + Pattern.quote(list) + "/[^\"?]+)\"")
                    .matcher(PublicPages.body(pages.open(list)));
            assertThat(link.find()).isTrue();
            MockHttpServletResponse answer = pages.open(link.group(1));
            assertThat(answer.getStatus()).isEqualTo(303);
            assertThat(PublicPages.body(pages.follow(answer))).contains(number.value(), "Printer jams");
            assertThat(pages.open(list + "/" + other).getStatus()).isEqualTo(404);
            assertThat(pages.open(list + "/nonsense").getStatus()).isEqualTo(404);
        }

        @Test
        void opensForHalfAnHourAndForThatAddressAlone() {
            IncidentNumber number = report(email, "Printer jams");
            String list = "/my/" + mine.issueToken(email);
            assertThat(pages.open(list).getStatus()).isEqualTo(200);
            assertThat(pages.open("/i/" + list.substring(4)).getStatus()).isEqualTo(404);
            String unknown = PublicPages.body(pages.open("/my/nonsense"));
            correct(number, "right" + email);
            assertThat(pages.open(list).getStatus()).isEqualTo(404);
            correct(number, email);
            clock.moveTo(clock.instant().plus(MyIncidents.VALID));
            assertThat(PublicPages.body(pages.open(list))).isEqualTo(unknown);
            assertThat(pages.open(list + "/" + number).getStatus()).isEqualTo(404);
        }

        private void correct(IncidentNumber number, String address) {
            incidents.amend(
                    number,
                    before -> new Amendment(
                            before.title(),
                            before.category(),
                            before.subcategory(),
                            before.service(),
                            before.site(),
                            new Requester("Zoë", address, null, Language.NL)),
                    Actor.agent("line1a"));
        }
    }

    private MockHttpServletResponse ask(String address) {
        return pages.send("/my", Map.of("email", address));
    }

    private void awaitMails(String address, int many) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(mails(address)).isEqualTo(many));
    }

    private int mails(String address) {
        return jdbc.sql("select count(*) from notification_outbox where receiver = ? and event = 'my-incidents'")
                .param(address)
                .query(Integer.class)
                .single();
    }

    private IncidentNumber report(String address, String title) {
        return incidents.report(
                new IncidentReport(
                        title,
                        "",
                        Channel.PHONE,
                        "PRINTING",
                        null,
                        Level.LOW,
                        Level.LOW,
                        new Requester("Zoë van den Berg", address, null, Language.NL),
                        null,
                        null),
                Actor.agent("line1a"));
    }
}
