package org.firstline.masterdata.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.List;
import java.util.UUID;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.masterdata.EntryDefinition;
import org.firstline.masterdata.Kind;
import org.firstline.masterdata.MasterData;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about master data in a real browser, on a phone's width and on a desk's. */
class MasterDataPageIT extends DeskTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final String BASE = "/desk/masterdata/";
    private static Browser browser;

    @Autowired
    MasterData masterData;

    @LocalServerPort
    int port;

    private final String code = UUID.randomUUID().toString().toUpperCase();
    private Page page;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @BeforeEach
    void begin() {
        masterData.put(
                Kind.CATEGORIES, code, new EntryDefinition("HARDWARE", "Laptop " + code, "Schootcomputer", null));
        masterData.put(Kind.CATEGORIES, code + "-B", new EntryDefinition(code, "Battery " + code, "Accu", null));
    }

    @Test
    void keepsNobodyOut() {
        for (int width : new int[] {PHONE, DESK}) {
            page = browser.open(width, "nl-NL");
            logIn("owner", BASE + "categories");
            for (String address : List.of("categories", "services", "sites", "vips", "categories/" + code)) {
                seeFine(BASE + address);
                seeFine(BASE + address + "?lang=en");
            }
        }
    }

    @Test
    void showsTheTreeToEverybodyAndChangesItForOwnersOnly() {
        page = browser.open(DESK, "en-GB");
        open("/?lang=en");
        page.getByText("Master data").click();
        logIn("line1a");
        assertThat(page.locator(".tree ul ul ul").getByText("Battery " + code)).isVisible();
        assertThat(page.locator("form")).hasCount(0);
        assertThat(page.getByText("Download as CSV")).isVisible();
    }

    @Test
    void addsChangesRetiresAndRestores() {
        page = browser.open(PHONE, "nl-NL");
        logIn("owner", BASE + "categories");
        page.getByLabel("Code").fill("klein");
        page.getByLabel("Naam in het Engels").fill("Screen");
        page.getByText("Toevoegen").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).click();
        assertThat(page.getByLabel("Code")).isFocused();
        isFine();
        page.getByLabel("Code").fill(code + "-S");
        page.getByLabel("Staat onder").selectOption(code);
        page.getByLabel("Naam in het Nederlands").fill("Scherm");
        page.getByText("Toevoegen").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(masterData.get(Kind.CATEGORIES, code + "-S").parent()).isEqualTo(code);

        page.getByLabel("Naam in het Nederlands").fill("Beeldscherm");
        page.getByText("Opslaan").click();
        assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Beeldscherm");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Laten vervallen"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Vervallen.");
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Herstellen"))
                .click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Hersteld.");

        open(BASE + "categories/" + code);
        page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Laten vervallen"))
                .click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(code + "-B");
        assertThat(masterData.get(Kind.CATEGORIES, code).isRetired()).isFalse();
        isFine();
    }

    @Test
    void showsWhatAFileWouldChangeBeforeItIsTaken() {
        page = browser.open(PHONE, "nl-NL");
        logIn("owner", BASE + "categories");
        upload("code;name_nl\n" + code + ";Laptop\n" + code + "-N;\n", StandardCharsets.UTF_8);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Rij 3, kolom name_en");
        isFine();
        upload("code;name_en\n" + code + ";Café\n", StandardCharsets.ISO_8859_1);
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("CSV UTF-8");
        upload("code;name_nl;name_en\n" + code + ";\"Laptop \"\"Zoé\"\"\nklein\";Laptop\n", StandardCharsets.UTF_8);
        assertThat(page.getByRole(AriaRole.ALERT)).isVisible();

        upload(
                "code;name_nl;name_en\n" + code + ";\"Laptop \"\"Zoé\"\"\";Laptop\n" + code + "-N;Nieuw;New\n",
                StandardCharsets.UTF_8);
        assertThat(page.locator("tbody tr")).hasCount(2);
        assertThat(page.locator("tbody del").first()).hasText("Laptop " + code);
        assertThat(masterData.get(Kind.CATEGORIES, code).nameNl()).isEqualTo("Schootcomputer");
        isFine();
        page.getByText("Alles overnemen").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(masterData.get(Kind.CATEGORIES, code).nameNl()).isEqualTo("Laptop \"Zoé\"");
        assertThat(masterData.get(Kind.CATEGORIES, code + "-N").parent()).isNull();
    }

    @Test
    void downloadsWhatTheSpreadsheetsOfTheReaderOpen() throws IOException {
        page = browser.open(DESK, "nl-NL");
        logIn("line1a", BASE + "services");
        String file = Files.readString(
                page.waitForDownload(() -> page.getByText("Downloaden als CSV").click())
                        .path());
        assertThat(file)
                .startsWith("\uFEFFcode;name_en;name_nl;place;retired\r\n")
                .contains("VPN;");
    }

    private void upload(String csv, Charset charset) {
        page.getByLabel("CSV-bestand").setInputFiles(new FilePayload("file.csv", "text/csv", csv.getBytes(charset)));
        page.getByText("Bekijken wat het zou wijzigen").click();
    }

    private void logIn(String user, String wanted) {
        open(wanted);
        logIn(user);
        assertThat(page).hasURL("http://localhost:" + port + wanted);
    }

    private void logIn(String user) {
        Browser.logIn(page, user, user);
    }

    private void seeFine(String address) {
        open(address);
        isFine();
    }

    private void isFine() {
        assertThat(Browser.barriers(page)).as(page.url()).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("wider than the window: " + page.url())
                .isEqualTo(0);
    }

    private void open(String address) {
        page.navigate("http://localhost:" + port + address);
    }
}
