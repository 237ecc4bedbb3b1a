package org.firstline.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import com.microsoft.playwright.options.SelectOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.MyIncidents;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Reporting in a real browser: on a phone and on a desk, in Dutch and in English, with the keyboard, and when the network fails. */
class ReportIT extends DeskTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final List<Integer> WIDTHS = List.of(320, PHONE, 768, 1400);
    private static final Path PICTURES = Path.of("target", "pages");
    private static Browser browser;

    @Autowired
    Incidents incidents;

    @Autowired
    MyIncidents mine;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private final List<String> troubles = new ArrayList<>();
    private Page page;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @AfterEach
    void closeWindow() {
        page.context().close();
    }

    @Test
    void reportsOnAPhoneInDutchFromTheFrontDoor() {
        open(PHONE, "nl-NL", "/");
        page.getByText("Iets melden").click();
        fine("report-nl");
        page.getByLabel("Wat is er mis?").fill("De printer loopt vast");
        page.getByLabel("Ik kan niet werken").check();
        page.getByLabel("Wat was u aan het gebruiken?").selectOption("WORKPLACE");
        page.getByLabel("Uw naam").fill("Zoë van den Berg");
        page.getByLabel("Uw e-mailadres").fill("zoe-it@example.org");
        page.getByText("Melding versturen").click();
        assertThat(page.getByText("Wij hebben uw melding ontvangen")).isVisible();
        assertThat(page.getByText("Uw melding ligt bij de eerste lijn")).isVisible();
        assertThat(page).hasURL(Pattern.compile(".*/i/[\\w-]{43}/reported.*"));
        assertThat(page).hasTitle(Pattern.compile("INC-.*"));
        fine("reported-nl");
        page.reload();
        assertThat(page.getByText("Wij hebben uw melding ontvangen")).isVisible();
        page.getByText("Naar de pagina van uw melding").click();
        assertThat(page.getByText("U hebt het gemeld")).isVisible();
        assertThat(page.locator(".picture img")).isVisible();
        assertThat(page.evaluate("document.querySelector('.picture img').naturalWidth"))
                .isEqualTo(1080);
        page.locator(".picture img").scrollIntoViewIfNeeded();
        page.locator(".picture")
                .screenshot(new Locator.ScreenshotOptions().setPath(PICTURES.resolve("picture-nl.png")));
        fine("page-nl");
        assertThat(count("zoe-it@example.org")).isEqualTo(1);
        assertThat(troubles).isEmpty();
    }

    @Test
    void leadsThroughWhatIsWrongWithTheKeyboard() {
        open(DESK, "en-GB", "/report");
        fine("report-en");
        page.getByLabel("What should we know?").fill("It began with a smell.");
        page.getByLabel("Your e-mail address").fill("sam at example");
        page.getByLabel("Your e-mail address").press("Enter");
        assertThat(page.getByRole(AriaRole.ALERT).first()).isFocused();
        fine("report-wrong-en");
        assertThat(page.getByLabel("What should we know?")).hasValue("It began with a smell.");
        page.keyboard().press("Tab");
        page.keyboard().press("Enter");
        assertThat(page.getByLabel("What is wrong?")).isFocused();
        page.keyboard().type("The printer jams");
        page.keyboard().press("Tab");
        page.keyboard().press("Space");
        assertThat(page.getByLabel("I cannot work")).isChecked();
        page.getByLabel("Your name").fill("Sam de Boer");
        page.getByLabel("Your e-mail address").fill("sam-it@example.org");
        page.getByLabel("Your e-mail address").press("Enter");
        assertThat(page.getByText("We have received your report")).isFocused();
        fine("reported-en");
        assertThat(count("sam-it@example.org")).isEqualTo(1);
    }

    @Test
    void worksWithoutScripts() {
        page = browser.openWithoutScripts(PHONE, "en-GB");
        page.navigate(address("/report"));
        page.getByLabel("What is wrong?").fill("The printer jams");
        page.getByText("Send report").click();
        assertThat(page.getByRole(AriaRole.ALERT).first()).containsText("Your name – This is needed.");
        page.getByText("Deze pagina in het Nederlands").click();
        assertThat(page.getByLabel("Wat is er mis?")).hasValue("The printer jams");
        page.getByLabel("Het kan wachten").check();
        page.getByLabel("Uw naam").fill("Sam");
        page.getByLabel("Uw telefoonnummer").fill("+31 20 555 0199");
        page.getByText("Melding versturen").click();
        assertThat(page.getByText("Wij hebben uw melding ontvangen")).isVisible();
        page.getByText("Naar de pagina van uw melding").click();
        assertThat(page.getByText("U hebt het gemeld")).isVisible();
    }

    @Test
    void registersADoubleClickOnce() {
        open(PHONE, "en-GB", "/report");
        page.getByLabel("What is wrong?").fill("The printer jams");
        page.getByLabel("It can wait").check();
        page.getByLabel("Your name").fill("Sam de Boer");
        page.getByLabel("Your e-mail address").fill("twice-it@example.org");
        page.getByText("Send report").dblclick();
        assertThat(page.getByText("We have received your report")).isVisible();
        page.goBack();
        page.waitForLoadState(LoadState.LOAD);
        assertThat(count("twice-it@example.org")).isEqualTo(1);
    }

    /** Underground, say. */
    @Test
    void keepsWhatWasTypedWhenTheNetworkFails() {
        open(PHONE, "en-GB", "/report");
        page.getByLabel("What is wrong?").fill("The printer jams");
        page.getByLabel("I can work, but with difficulty").check();
        page.getByLabel("Your name").fill("Sam de Boer");
        page.getByLabel("Your e-mail address").fill("away-it@example.org");
        page.context().setOffline(true);
        page.getByText("Send report").click();
        assertThat(page.getByText("That did not reach us.")).isVisible();
        assertThat(page.getByText("That did not reach us.")).isFocused();
        assertThat(page.getByLabel("What is wrong?")).hasValue("The printer jams");
        page.context().setOffline(false);
        page.getByText("Send report").click();
        assertThat(page.getByText("We have received your report")).isVisible();
        assertThat(count("away-it@example.org")).isEqualTo(1);
    }

    @Test
    void listsWhatWasReported() {
        report("list-it@example.org", "Printer-on-the-second-floor-jams ".repeat(4) + "مرحبا");
        IncidentNumber closed = report("list-it@example.org", "Mouse broke");
        incidents.withdraw(closed, "", Actor.requester("Zoë"));
        open(PHONE, "nl-NL", "/my");
        fine("my-nl");
        page.getByText("Mail mij de link").click();
        assertThat(page.getByLabel("Het e-mailadres waarmee u meldt")).isFocused();
        fine("my-wrong-nl");
        page.getByLabel("Het e-mailadres waarmee u meldt").fill("list-it@example.org");
        page.getByText("Mail mij de link").click();
        assertThat(page.getByText("Kijk in uw mailbox")).isVisible();
        fine("my-sent-nl");
        String list = "/my/" + mine.issueToken("list-it@example.org");
        page.navigate(address(list));
        fine("my-list-nl");
        page.navigate(address(list + "?lang=en"));
        fine("my-list-en");
        page.getByText("Mouse broke").click();
        assertThat(page.getByText("Is it there again?")).isVisible();
        fine("over-en");
        page.getByRole(AriaRole.LINK, new Page.GetByRoleOptions().setName("Report it again"))
                .click();
        fine("again-en");
        page.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("Please write something first.")).isVisible();
        fine("again-wrong-en");
        page.getByLabel("What is wrong now?").fill("The new one broke too.");
        page.getByRole(AriaRole.BUTTON).click();
        assertThat(page.getByText("We have received your report")).isVisible();
    }

    @Test
    void leadsInAtTheFrontDoor() {
        open(DESK, "en-GB", "/");
        fine("front-en");
        page.getByText("My reports").click();
        assertThat(page.getByText("Mail me the link")).isVisible();
        fine("my-en");
    }

    @Test
    void asksToBeCalledOnAPhoneAndOnADesk() {
        open(PHONE, "nl-NL", "/callback");
        page.getByText("Bel mij", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByText("Nog niet verstuurd")).isVisible();
        fine("callback-refused-nl");
        open(DESK, "en-GB", "/");
        page.getByText("Ask to be called").click();
        page.getByLabel("What is it about?").fill("My <b>VPN</b>");
        page.locator("#slot").selectOption(new SelectOption().setIndex(1));
        page.getByLabel("Your name").fill("Sam");
        page.getByLabel("Your phone number").fill("+31 6 1234");
        fine("callback-en");
        page.getByText("Call me").click();
        assertThat(page.getByText("We will call you")).isVisible();
        assertThat(page.getByText("My <b>VPN</b>")).isVisible();
        fine("callback-standing-en");
        page.getByText("I do not need the call any more").click();
        assertThat(page.getByText("You took it back")).isVisible();
        assertThat(troubles).allMatch(each -> each.contains("400"));
    }

    private void open(int width, String language, String path) {
        page = browser.open(width, language);
        page.onConsoleMessage(message -> {
            if (message.type().equals("error")) {
                troubles.add(message.text());
            }
        });
        page.navigate(address(path));
    }

    private String address(String path) {
        return "http://localhost:" + port + path;
    }

    /** Nobody is kept out, nothing scrolls sideways at any width; a picture of it lies in {@code target/pages}. */
    private void fine(String name) {
        assertThat(Browser.barriers(page)).as(name).isEmpty();
        int width = page.viewportSize().width;
        WIDTHS.forEach(each -> {
            page.setViewportSize(each, 800);
            assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                    .as(name + " at " + each)
                    .isEqualTo(0);
        });
        page.setViewportSize(width, 800);
        page.evaluate("Promise.all([...document.images].map(image => image.decode()))");
        page.screenshot(new Page.ScreenshotOptions().setFullPage(true).setPath(PICTURES.resolve(name + ".png")));
    }

    private int count(String email) {
        return jdbc.sql("select count(*) from incident where requester_email = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }

    private IncidentNumber report(String email, String title) {
        return incidents.report(
                new IncidentReport(
                        title,
                        "",
                        Channel.PHONE,
                        "PRINTING",
                        null,
                        Level.LOW,
                        Level.LOW,
                        new Requester("Zoë van den Berg", email, null, Language.NL),
                        null,
                        null),
                Actor.agent("line1a"));
    }
}
