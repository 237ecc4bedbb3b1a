package org.firstline.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.Instant;
import java.util.concurrent.atomic.AtomicInteger;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.incident.IncidentLinks;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.LinkView;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What an incident has to do with others, as agents see and change it in the Incident tab, in a real browser. */
class IncidentLinksIT extends DeskTest {

    /** Tuesday 2 June 2026, 10:00 in Amsterdam, 08:00 in the browser. */
    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");

    /** May hold everybody's work, and is given none by itself. */
    private static final String AGENT = "lead";

    private static final AtomicInteger REQUESTERS = new AtomicInteger();

    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLinks links;

    @Autowired
    TaskService tasks;

    @Autowired
    DeskClock clock;

    private IncidentNumber older;
    private IncidentNumber newer;
    private int place;

    @BeforeAll
    static void launch() {
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(30_000);
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        com.microsoft.playwright.assertions.PlaywrightAssertions.setDefaultAssertionTimeout(5_000);
        browser.close();
    }

    @BeforeEach
    void report() {
        clock.moveTo(TUESDAY);
        place = REQUESTERS.incrementAndGet();
        older = report("Projector zoemt");
        newer = report("Zoemt weer, die projector");
    }

    @AfterEach
    void runAgain() {
        clock.release();
    }

    @Test
    void areMadeOpenedAndTakenAway() {
        Page page = open(newer, 1400, "en-GB");
        Locator similar = page.locator(".fl-others li", has(older)).last();
        assertThat(similar).containsText("same requester, like words, same service");
        button(page, "Relates to " + older).click();

        Locator link = page.locator(".fl-links details").first().locator("li", inside(older));
        assertThat(link).containsText("Relates to");
        assertThat(link).containsText("Projector zoemt");
        assertThat(page.locator(".fl-journal")).containsText("Linked");
        assertThat(page.locator(".fl-journal")).containsText("Relates to " + older);
        assertThat(button(page, "Duplicate of " + older)).hasCount(0);
        isReadable(page);

        button(page, older.value()).click();
        assertThat(page.locator(".fl-title")).hasText("Projector zoemt");
        button(page, "Remove the link to " + newer).click();
        assertThat(page.locator(".fl-links details").first()).containsText("It is linked to none.");
        assertThat(links.list(newer, null, 50).items()).isEmpty();
    }

    @Test
    void closeADuplicateWithOneClick() {
        Page page = open(newer, 1400, "nl-NL");
        button(page, "Duplicaat van " + older).click();

        assertThat(page.locator(".fl-badges")).containsText("Gesloten");
        assertThat(page.locator(".fl-story")).containsText("Duplicate of " + older);
        assertThat(page.locator(".fl-links details").first()).containsText("Duplicaat van");
        assertThat(page.locator(".fl-clocks tr[data-metric=RESOLUTION]")).containsText("telt niet meer");
        assertThat(incidents.get(newer).status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(links.list(older, null, 50).items())
                .extracting(LinkView::number)
                .containsExactly(newer);
    }

    @Test
    void areTypedAndRefusedInWords() {
        Page page = open(newer, 1400, "en-GB");
        page.locator("#fl-other").fill("inc-2026-000000");
        button(page, "Link").click();
        assertThat(page.locator(".fl-links [role=alert]")).containsText("There is no incident INC-2026-000000");
        assertThat(page.locator("#fl-other")).hasValue("inc-2026-000000");
        page.locator("#fl-other").fill(older.value());
        button(page, "Link").click();
        assertThat(page.locator(".fl-links details").first()).containsText("Projector zoemt");
        assertThat(page.locator("#fl-other")).hasValue("");
    }

    @Test
    void showWhatHasEndedInPlace() {
        incidents.withdraw(older, "Never mind", Actor.agent("line1a"));
        links.relate(newer, older, Actor.agent("line1a"));
        Page page = open(newer, 1400, "en-GB");
        button(page, older.value()).click();
        assertThat(page.locator(".fl-inside").first()).containsText("Since this morning");
        assertThat(page.locator(".fl-title")).hasText("Zoemt weer, die projector");
    }

    @Test
    void foldAndStayFolded() {
        Page page = open(newer, 1400, "en-GB");
        Locator sentence = page.locator(".fl-sentence");
        assertThat(sentence).isVisible();
        page.locator(".fl-promise summary").first().click();
        assertThat(sentence).isHidden();
        page.reload();
        assertThat(page.locator(".fl-promise summary").first()).isVisible();
        assertThat(sentence).isHidden();
    }

    @Test
    void tellTimesOfTheDeskAndWhichTheyAre() {
        Page page = open(newer, 1400, "en-GB");
        assertThat(page.locator(".fl-zone")).hasText("Times in Europe/Amsterdam");
        assertThat(page.locator(".fl-facts time").first()).hasText("2 Jun 2026, 10:00");
        assertThat(page.locator(".fl-journal time").first()).hasText("2 Jun 2026, 10:00");
        assertThat(page.locator(".fl-clocks tr[data-metric=RESPONSE] time")).hasText("2 Jun 2026, 14:00");
    }

    @ParameterizedTest
    @ValueSource(ints = {360, 1400})
    void fitTheScreen(int width) {
        Page page = open(newer, width, "nl-NL");
        assertThat(page.locator(".fl-links")).containsText("Projector zoemt");
        Object overflow =
                page.evaluate("() => [...document.querySelectorAll('.fl-incident, .fl-incident *')].filter(e =>"
                        + " e.getBoundingClientRect().right > innerWidth + 1).map(e => e.className).join()");
        assertThat(overflow).isEqualTo("");
        isReadable(page);
    }

    private IncidentNumber report(String title) {
        Requester requester =
                new Requester("Jan Jansen", "zoem" + place + "@example.org", "+31 20 555 0100", Language.NL);
        IncidentNumber number = incidents.report(
                new IncidentReport(
                        title,
                        "Since this morning.",
                        Channel.API,
                        null,
                        null,
                        "PROJECTORS " + place,
                        null,
                        Level.MEDIUM,
                        Level.MEDIUM,
                        requester,
                        null,
                        null),
                Actor.agent("line1a"));
        tasks.setAssignee(task(number).getId(), AGENT);
        return number;
    }

    private Task task(IncidentNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("userTask_handleInLine")
                .singleResult();
    }

    private Page open(IncidentNumber number, int width, String language) {
        String home = "/camunda/app/tasklist/default/";
        Page page = browser.open(width, language);
        page.setDefaultTimeout(30_000);
        Browser.logIn(
                page,
                "http://127.0.0.1:" + port + home + "#/?task=" + task(number).getId(),
                AGENT,
                AGENT);
        page.navigate(
                "http://127.0.0.1:" + port + home + "#/?task=" + task(number).getId());
        page.locator(".fl-journal li").first().waitFor();
        return page;
    }

    private static Page.LocatorOptions has(IncidentNumber number) {
        return new Page.LocatorOptions().setHasText(number.value());
    }

    private static Locator.LocatorOptions inside(IncidentNumber number) {
        return new Locator.LocatorOptions().setHasText(number.value());
    }

    private static Locator button(Page page, String name) {
        return page.locator(".fl-incident")
                .getByRole(
                        AriaRole.BUTTON,
                        new Locator.GetByRoleOptions().setName(name).setExact(true));
    }

    /** The contrast included. */
    private static void isReadable(Page page) {
        assertThat(new AxeBuilder(page).include(".fl-links").analyze().getViolations())
                .isEmpty();
    }
}
