package org.firstline.intake.mail;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import java.util.List;
import org.firstline.Browser;
import org.firstline.shared.IncidentNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The page of mails that a lead is to decide, in a real browser, on a phone's width and on a desk's, in both languages. */
class MailPageIT extends MailInTest {

    private static final int PHONE = 360;
    private static final int DESK_WIDTH = 1280;
    private static final String HOSTILE =
            "<script>document.title='broken'</script><img src=x onerror=\"document.title='broken'\">";
    private static Browser browser;

    @LocalServerPort
    int port;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void letsALeadReleaseAndDrop() throws Exception {
        jdbc.sql("update intake_mail set state = 'DROPPED' where state in ('QUARANTINED', 'FAILED')")
                .update();
        IncidentNumber number = incident(receive(mail("The printer", "The printer does not work.")))
                .number();
        MailRow stranger = receive(mailFrom(
                "stranger-" + writer,
                addresses.forAnswers(number, writer).orElseThrow(),
                "Re: " + HOSTILE,
                HOSTILE + "\nIt is the blue one."));
        MailRow list = receive(mail("News of " + writer, "Buy toner.", "Precedence: bulk"));

        Page page = browser.open(DESK_WIDTH, "en");
        Browser.logIn(page, address("/desk/mail"), "lead", "lead");
        looksRight(page, "list-en");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(2)))
                .hasCount(2);
        assertThat(page.locator("main")).containsText("It is about an incident of somebody else’s");

        page.navigate(address("/desk/mail/" + stranger.id()));
        looksRight(page, "mail-en");
        assertThat(page.locator("pre")).containsText("It is the blue one.");
        assertThat(page.locator("pre")).containsText("<script>");
        assertThat(page.title()).doesNotContain("broken –").contains("<script>");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Release"))
                .click();
        assertThat(page.locator("[role=status]")).hasText("Released.");
        assertThat(rows.find(stranger.id()).orElseThrow().state()).isEqualTo(MailState.REPLY);

        Page phone = browser.open(PHONE, "nl");
        Browser.logIn(phone, address("/desk/mail"), "lead", "lead");
        looksRight(phone, "list-nl");
        phone.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("News of " + writer))
                .click();
        looksRight(phone, "mail-nl");
        phone.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Laten vallen"))
                .click();
        assertThat(phone.locator("[role=status]")).hasText("Laten vallen.");
        assertThat(rows.find(list.id()).orElseThrow().state()).isEqualTo(MailState.DROPPED);
        phone.navigate(address("/desk/mail/" + list.id()));
        assertThat(phone.getByRole(AriaRole.BUTTON)).hasCount(0);
    }

    @Test
    void saysWhyAMailWithoutSenderIsNoReport() throws Exception {
        send("To: " + DESK + "\r\nSubject: Nobody\r\nMessage-ID: <" + writer + ">\r\n\r\nWho am I?\r\n");
        MailRow row = read();
        Page page = browser.open(DESK_WIDTH, "en");
        Browser.logIn(page, address("/desk/mail/" + row.id()), "lead", "lead");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Release"))
                .click();
        assertThat(page.locator("[role=alert]")).containsText("it has no sender");
        looksRight(page, "no-sender-en");
        assertThat(rows.find(row.id()).orElseThrow().state()).isEqualTo(MailState.QUARANTINED);
    }

    @Test
    void isForLeadsAndManagers() {
        Page page = browser.open(DESK_WIDTH, "en");
        Browser.logIn(page, address("/desk/mail"), "line1a", "line1a");
        assertThat(page.locator("form")).hasCount(0);
        assertThat(page.content()).doesNotContain("Mails to decide");
    }

    private String address(String path) {
        return "http://127.0.0.1:" + port + path;
    }

    private static void looksRight(Page page, String name) {
        List<String> barriers = Browser.barriers(page);
        assertThat(barriers).isEmpty();
        int wide = (int) page.evaluate("document.documentElement.scrollWidth - document.documentElement.clientWidth");
        assertThat(wide).as("sideways scrolling of " + name).isLessThanOrEqualTo(0);
        if (System.getProperty("screenshots") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(Path.of(System.getProperty("screenshots"), "mail-" + name + ".png")));
        }
    }
}
