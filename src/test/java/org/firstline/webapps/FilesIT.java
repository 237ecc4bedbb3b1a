package org.firstline.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.attachment.Attachment;
import org.firstline.incident.IncidentFiles;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.NewFile;
import org.firstline.incident.Requester;
import org.firstline.incident.RequesterLinks;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/** Files in the Incident tab and on the requester's page, in a real browser. */
class FilesIT extends DeskTest {

    private static final int PHONE = 360;
    private static final int DESK = 1400;
    private static final String AGENT = "lead";
    private static final String EMAIL = "files-it@example.org";
    private static final String HOSTILE = "<img src=x onerror=document.title='run'>.txt";
    private static final Path PICTURES = Path.of("target/pictures");
    private static final byte[] NOTE = "It says E-42".getBytes(StandardCharsets.UTF_8);

    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentFiles files;

    @Autowired
    RequesterLinks links;

    @Autowired
    TaskService tasks;

    private IncidentNumber number;

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
        number = incidents.report(
                new IncidentReport(
                        "Printer on floor 3 jams",
                        "Since this morning.",
                        Channel.API,
                        null,
                        null,
                        Level.MEDIUM,
                        Level.MEDIUM,
                        new Requester("Zoë van den Berg", EMAIL, null, Language.NL),
                        null,
                        null),
                Actor.agent("line1a"));
        tasks.setAssignee(task(), AGENT);
    }

    @Test
    void areAddedFetchedAndRemovedInTheTab() throws Exception {
        Page page = openTab(DESK, "en-GB");
        assertThat(list(page)).hasText("There are none.");
        choose(page, file("e42 – a rather long name of a photograph.txt", NOTE));
        Locator item = page.locator(".fl-files li", hasText("e42"));
        assertThat(item).containsText("internal");
        assertThat(page.locator(".fl-journal")).containsText("Added files");

        page.locator("#fl-file-visibility").selectOption("PUBLIC");
        choose(page, file(HOSTILE, NOTE));
        Locator hostile = page.locator(".fl-files li", hasText("<img src=x"));
        assertThat(hostile).containsText("requester sees it");
        assertThat(page).not().hasTitle("run");
        isReadable(page);
        picture(page, "files-tab-en-desk");

        Download download = page.waitForDownload(() -> item.locator("a").click());
        assertThat(Files.readAllBytes(download.path())).isEqualTo(NOTE);
        assertThat(download.suggestedFilename()).isEqualTo("e42 – a rather long name of a photograph.txt");

        item.getByText("Remove", new Locator.GetByTextOptions().setExact(true)).click();
        assertThat(item.getByText("Remove for good")).isFocused();
        item.getByText("Remove for good").click();
        assertThat(item).hasCount(0);
        assertThat(page.locator(".fl-journal")).containsText("Removed a file");
        assertThat(stored()).extracting(Attachment::name).containsExactly(HOSTILE);
    }

    @Test
    void areDroppedIntoTheTabAndRefusedInWords() {
        Page page = openTab(PHONE, "nl-NL");
        drop(page, "notitie.txt", "hallo");
        assertThat(page.locator(".fl-files li", hasText("notitie.txt"))).isVisible();
        drop(page, "run.exe", "MZ");
        assertThat(page.locator(".fl-files [role=alert]")).containsText("run.exe is een programma");
        assertThat(page.locator(".fl-files .fl-sending")).isHidden();
        assertThat(page.locator(".fl-files .btn").first()).isEnabled();
        fits(page, ".fl-incident");
        isReadable(page);
        page.locator(".fl-files").scrollIntoViewIfNeeded();
        picture(page, "files-tab-nl-phone");
    }

    @Test
    void areSentByTheRequesterOnAPhone() {
        NewFile ours = new NewFile(
                "Zo-ververst-u-de-toner-van-de-printer-op-de-derde-verdieping.txt", new ByteArrayResource(NOTE));
        files.attach(number, List.of(ours), Visibility.PUBLIC, Actor.agent("line1a"));
        Page page = browser.open(PHONE, "nl-NL");
        page.navigate("http://127.0.0.1:" + port + "/i/" + links.issueToken(number, EMAIL));
        page.locator("#reply-text").fill("Dit staat er.");
        page.locator("#reply-file").setInputFiles(new FilePayload[] {file("run.exe", NOTE)});
        page.getByText("Bericht versturen").click();
        assertThat(page.locator("#reply-file-error")).containsText("run.exe is een programma");
        assertThat(page.locator("#reply-text")).hasValue("Dit staat er.");
        assertThat(page.locator("#reply-file")).isFocused();
        assertThat(Browser.barriers(page)).isEmpty();
        fits(page, "body");
        picture(page, "files-requester-nl-phone-refused");
        page.locator("#reply-file").setInputFiles(new FilePayload[] {file(HOSTILE, NOTE), file("foto 😀.txt", NOTE)});
        page.getByText("Bericht versturen").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Dank u wel. Uw bericht is verstuurd.");
        assertThat(page.locator(".files li")).hasCount(3);
        assertThat(page.locator(".files")).containsText(HOSTILE);
        assertThat(page).not().hasTitle("run");
        assertThat(Browser.barriers(page)).isEmpty();
        fits(page, "body");
        picture(page, "files-requester-nl-phone");
        Download download = page.waitForDownload(
                () -> page.locator(".files a", hasText("foto")).click());
        assertThat(download.suggestedFilename()).isEqualTo("foto 😀.txt");
    }

    @Test
    void readWellInEnglishAtADesk() {
        files.attach(
                number,
                List.of(new NewFile("manual.txt", new ByteArrayResource(NOTE))),
                Visibility.PUBLIC,
                Actor.agent("line1a"));
        Page page = browser.open(DESK, "en-GB");
        page.navigate("http://127.0.0.1:" + port + "/i/" + links.issueToken(number, EMAIL) + "?lang=en");
        assertThat(page.locator(".files")).containsText("manual.txt");
        assertThat(page.locator(".files")).containsText("from the service desk");
        assertThat(Browser.barriers(page)).isEmpty();
        picture(page, "files-requester-en-desk");
    }

    private Page openTab(int width, String language) {
        String address = "http://127.0.0.1:" + port + "/camunda/app/tasklist/default/#/?task=" + task();
        Page page = browser.open(width, language);
        page.setDefaultTimeout(90_000);
        Browser.logIn(page, address, AGENT, AGENT);
        page.navigate(address);
        page.locator(".fl-files li").first().waitFor();
        return page;
    }

    private String task() {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey("userTask_handleInLine")
                .singleResult()
                .getId();
    }

    private static void choose(Page page, FilePayload file) {
        page.waitForFileChooser(() -> page.locator(".fl-drop button").click()).setFiles(new FilePayload[] {file});
    }

    private static void drop(Page page, String name, String text) {
        Object transfer = page.evaluateHandle(
                "([name, text]) => { const all = new DataTransfer(); all.items.add(new File([text], name)); return all; }",
                List.of(name, text));
        page.dispatchEvent(".fl-files", "drop", java.util.Map.of("dataTransfer", transfer));
    }

    private static FilePayload file(String name, byte[] content) {
        return new FilePayload(name, "image/png", content);
    }

    private static Locator list(Page page) {
        return page.locator(".fl-files ul");
    }

    private static Page.LocatorOptions hasText(String text) {
        return new Page.LocatorOptions().setHasText(text);
    }

    private List<Attachment> stored() {
        return files.of(number, List.of(Visibility.values()));
    }

    /** Whatever scrolls by itself may be wider than the page. */
    private static void fits(Page page, String within) {
        Object overflow = page.evaluate(
                "within => [...document.querySelectorAll(within + ', ' + within + ' *')].filter(e =>"
                        + " e.getBoundingClientRect().right > innerWidth + 1 && !e.closest('.picture > *')).map(e => e.tagName + e.className).join()",
                within);
        assertThat(overflow).isEqualTo("");
    }

    private static void isReadable(Page page) {
        assertThat(new AxeBuilder(page).include(".fl-files").analyze().getViolations())
                .isEmpty();
    }

    private static void picture(Page page, String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
