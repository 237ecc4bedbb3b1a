package org.firstline.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.incident.RequesterLinks;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.WaitReason;
import org.firstline.survey.Surveys;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The requester's pages in a real browser, on a phone's width: with the keyboard alone, and as a screen reader meets them. */
class PortalIT extends DeskTest {

    private static final int PHONE = 360;
    private static final int TABS = 20;
    private static final String WORK = "userTask_handleInLine";
    private static final String EMAIL = "portal-it@example.org";
    private static Browser browser;

    @Autowired
    Incidents incidents;

    @Autowired
    RequesterLinks links;

    @Autowired
    Surveys surveys;

    @Autowired
    ClosedIncidents closed;

    @Autowired
    ProcessDriver life;

    @LocalServerPort
    int port;

    private Page page;
    private IncidentNumber number;
    private String path;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void register() {
        number = incidents.report(
                new IncidentReport(
                        "Printer-on-the-second-floor-jams ".repeat(4) + "مرحبا",
                        "",
                        Channel.PHONE,
                        "PRINTING",
                        null,
                        Level.LOW,
                        Level.LOW,
                        new Requester("Zoë van den Berg", EMAIL, null, Language.NL),
                        null,
                        null),
                Actor.agent("line1a"));
        path = "/i/" + links.issueToken(number, EMAIL);
        page = browser.open(PHONE, "nl-NL");
    }

    @Test
    void keepsNobodyOutInAnyState() {
        seeFine(path);
        seeFine(path + "?lang=en");
        seeFine(path + "/withdraw");
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which printer?\n".repeat(5)));
        seeFine(path);
        incidents.reply(number, "The blue one.", Actor.requester("Zoë van den Berg"));
        life.complete(number, WORK, "line1a", new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 12));
        seeFine(path);
        page.getByText("Nee, nog niet").click();
        assertThat(Browser.barriers(page)).isEmpty();
        page.getByText("Het is nog niet opgelost").click();
        assertThat(page.getByText("Schrijf eerst iets op.")).isVisible();
        assertThat(Browser.barriers(page)).isEmpty();
        incidents.confirm(number, Actor.requester("Zoë van den Berg"));
        seeFine(path + "?done=confirm");
        seeFine("/i/nothing");
    }

    @Test
    void answersAQuestionWithTheKeyboardAlone() {
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which printer?"));
        open(path);
        tabTo("textarea");
        page.keyboard().type("De blauwe.");
        tabTo("button");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Dank u wel. Uw bericht is verstuurd.");
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        page.reload();
        assertThat(page.getByText("De blauwe.")).hasCount(1);
    }

    @Test
    void withdrawsInTwoSteps() {
        open(path);
        page.getByText("Deze melding intrekken").click();
        page.getByText("Nee, ga terug").click();
        page.getByText("Deze melding intrekken").click();
        page.getByText("Ja, trek mijn melding in").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Uw melding is ingetrokken.");
        assertThat(page.locator("form")).hasCount(0);
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.WITHDRAWN);
    }

    @Test
    void ratesWithTheKeyboardAlone() {
        String survey = "/survey/" + surveys.issueToken(closed.invited());
        seeFine(survey);
        open(survey);
        rate("speed", 1);
        rate("effectiveness", 4);
        rate("friendliness", 5);
        tabTo("button");
        page.keyboard().press("Enter");
        assertThat(page.getByText("Vertel ons wat er misging")).isVisible();
        assertThat(page.locator("#comment")).isFocused();
        assertThat(page.locator("input[name=friendliness]:checked")).hasValue("5");
        assertThat(Browser.barriers(page)).isEmpty();
        page.keyboard().type("Het duurde een week.");
        tabTo("button");
        page.keyboard().press("Enter");
        assertThat(page.getByText("De teamleider neemt contact met u op")).isVisible();
        assertThat(Browser.barriers(page)).isEmpty();
    }

    private void seeFine(String address) {
        open(address);
        assertThat(Browser.barriers(page)).as(address).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("wider than the phone: " + address)
                .isEqualTo(0);
    }

    private void open(String address) {
        page.navigate("http://localhost:" + port + address);
    }

    private void tabTo(String element) {
        for (int tab = 0; tab < TABS; tab++) {
            page.keyboard().press("Tab");
            if (page.locator(element + ":focus").count() == 1) {
                return;
            }
        }
        throw new AssertionError("The keyboard does not reach " + element);
    }

    private void rate(String question, int rating) {
        tabTo("input[name=" + question + "]");
        page.keyboard().press("Space");
        for (int step = 1; step < rating; step++) {
            page.keyboard().press("ArrowRight");
        }
    }
}
