package org.firstline.portal;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.nio.file.Path;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.incident.Incidents;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.vendor.VendorLegs;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The vendor's page in a real browser: on a phone and a desk, in both languages, as a screen reader meets it. */
class VendorPageIT extends DeskTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static final Path PICTURES = Path.of("target/pictures");
    private static Browser browser;

    @Autowired
    CalledInVendor called;

    @Autowired
    VendorLegs legs;

    @Autowired
    Incidents incidents;

    @LocalServerPort
    int port;

    private Page page;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    @Test
    void answersAndSolvesInDutchOnAPhone() {
        IncidentNumber number = called.with(
                "De-lift-op-de-tweede-verdieping-blijft-hangen ".repeat(3) + "\nSerienummer 4711.", Language.NL);
        String address = called.page(number);
        page = browser.open(PHONE, "nl-NL");
        seeFine(address, "vendor-nl-phone");
        page.locator("#text").fill("Wij kijken ernaar.");
        page.getByText("Antwoord versturen").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Dank u wel. Uw antwoord is verstuurd.");
        assertThat(page.getByText("Wij kijken ernaar.")).isVisible();
        assertThat(Browser.barriers(page)).isEmpty();
        picture("vendor-nl-phone-answered");
        page.getByText("Versturen, en het is opgelost").click();
        assertThat(page.locator("#text-error")).isVisible();
        assertThat(page.locator("#text")).isFocused();
        assertThat(Browser.barriers(page)).isEmpty();
        page.locator("#text").fill("De kabel is vervangen.");
        page.getByText("Versturen, en het is opgelost").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Dank u wel. Wij gaan verder met uw oplossing.");
        assertThat(Browser.barriers(page)).isEmpty();
        picture("vendor-nl-phone-over");
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
    }

    @Test
    void namesADayInEnglishAtADesk() {
        IncidentNumber number = called.with("The lift stops at 2. 🛗", Language.EN);
        String address = called.page(number);
        page = browser.open(DESK, "en-GB");
        seeFine(address, "vendor-en-desk");
        page.locator("#text").fill("Parts come soon.");
        String soon = String.valueOf(page.evaluate("new Date(Date.now() + 7 * 864e5).toISOString().slice(0, 10)"));
        page.locator("#expectedOn").fill(soon);
        page.locator("#reference").fill("L-9");
        page.getByText("Send answer").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Thank you. Your answer has been sent.");
        assertThat(legs.of(number).get(0).expectedOn()).hasToString(soon);
        assertThat(legs.of(number).get(0).reference()).isEqualTo("L-9");
        page.getByText("Nederlands").click();
        assertThat(page.getByText("Wij vragen uw hulp")).isVisible();
        seeFine("/v/nothing", "vendor-unknown");
    }

    @Test
    void keepsVendorsOnAPageOfTheDesk() {
        called.with("x", Language.EN);
        page = browser.open(PHONE, "en-GB");
        logIn("owner");
        seeFine("/desk/vendors?lang=en", "vendors-en-phone");
        seeFine("/desk/vendors/LIFTS?lang=nl", "vendors-nl-phone-one");
        page.locator("#silenceWorkingDays").fill("0");
        page.getByText("Leverancier opslaan").click();
        assertThat(page.locator("#silenceWorkingDays-error")).isVisible();
        assertThat(Browser.barriers(page)).isEmpty();
        page.locator("#silenceWorkingDays").fill("5");
        page.getByText("Leverancier opslaan").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Opgeslagen.");
        page.getByText("Leverancier stoppen").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("Gestopt. Er gaat niets nieuws meer naartoe.");
        page.getByText("Leverancier terughalen").click();
        assertThat(page.getByRole(AriaRole.STATUS)).hasText("De leverancier is terug.");
        seeFine("/desk/new-vendor?lang=en", "vendors-en-phone-new");
        page.locator("#code").fill("LIFTS");
        page.locator("#name").fill("Again");
        page.locator("#email").fill("a@b.example");
        page.getByText("Create vendor").click();
        assertThat(page.locator("#code-error")).isVisible();
        page.locator("#code").fill("V" + System.nanoTime());
        page.getByText("Create vendor").click();
        assertThat(page.getByRole(AriaRole.STATUS)).containsText("Created.");
    }

    private void logIn(String user) {
        Browser.logIn(page, "http://localhost:" + port + "/login", user, user);
    }

    private void seeFine(String address, String picture) {
        page.navigate("http://localhost:" + port + address);
        assertThat(Browser.barriers(page)).as(address).isEmpty();
        assertThat(page.evaluate("document.documentElement.scrollWidth - innerWidth"))
                .as("wider than the window: " + address)
                .isEqualTo(0);
        picture(picture);
    }

    private void picture(String name) {
        page.screenshot(new Page.ScreenshotOptions()
                .setPath(PICTURES.resolve(name + ".png"))
                .setFullPage(true));
    }
}
