package org.firstline.calendar.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.CalendarDefinition.Holiday;
import org.firstline.calendar.CalendarDefinition.HolidayRegion;
import org.firstline.calendar.CalendarDefinition.Opening;
import org.firstline.calendar.Calendars;
import org.firstline.shared.DeskClock;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about calendars in a real browser, on a phone's width and on a desk's, as a screen reader meets them. */
class CalendarPageIT extends DeskTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static Browser browser;

    @Autowired
    Calendars calendars;

    @Autowired
    DeskClock clock;

    @LocalServerPort
    int port;

    private final String id = "night-shift-of-second-line-" + UUID.randomUUID();
    private final String path = "/desk/calendars/" + id;
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
        calendars.put(
                id,
                new CalendarDefinition(
                        "Europe/Amsterdam",
                        List.of(
                                new Opening(DayOfWeek.MONDAY, "08:00", "12:00"),
                                new Opening(DayOfWeek.MONDAY, "12:30", "17:30"),
                                new Opening(DayOfWeek.TUESDAY, "22:00", "06:00"),
                                new Opening(DayOfWeek.SUNDAY, "22:00", "06:00")),
                        List.of(new Holiday(
                                nextYear() + "-12-24",
                                "Kerstavond-en-verhuizing ".repeat(4).strip())),
                        HolidayRegion.NL));
    }

    @Test
    void keepsNobodyOut() {
        for (int width : new int[] {PHONE, DESK}) {
            page = browser.open(width, "nl-NL");
            logIn("owner", path);
            for (String address :
                    List.of(path, "/desk/calendars", "/desk/calendars/24x7", "/desk/new-calendar?id=avond")) {
                seeFine(address);
                seeFine(address + (address.contains("?") ? "&" : "?") + "lang=en");
            }
        }
    }

    @Test
    void leadsFromTheFrontDoorThroughTheLogInToTheList() {
        page = browser.open(PHONE, "en-GB");
        open("/?lang=nl");
        page.getByText("Kalenders").click();
        logIn("line1a");
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Kalenders")))
                .isVisible();
        page.getByText(id).click();
        assertThat(page.getByText("Kalender " + id)).isVisible();
        assertThat(page.locator("form")).hasCount(0);
        isFine();
    }

    @Test
    void changesACalendarAndSaysWhatIsWrong() {
        page = browser.open(PHONE, "nl-NL");
        logIn("owner", path);
        page.getByLabel("Van, rij 1").fill("8 uur");
        page.getByLabel("Datum, rij 2").fill(nextYear() + "-12-31");
        page.getByLabel("Naam, rij 2").fill("Oudjaar");
        page.getByText("Kalender opslaan").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        isFine();

        page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).click();
        assertThat(page.getByLabel("Van, rij 1")).isFocused();
        page.getByLabel("Van, rij 1").fill("07:00");
        page.getByLabel("Van, rij 4").fill("");
        page.getByLabel("Tot, rij 4").fill("");
        page.keyboard().press("Enter");
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(page.getByText("07:00–12:00")).isVisible();
        assertThat(page.getByText("Oudjaar")).isVisible();
        assertThat(calendars.definition(id).segments()).hasSize(3);
        isFine();
    }

    @Test
    void losesNothingWhenSomebodyElseWasFaster() {
        page = browser.open(PHONE, "en-GB");
        logIn("owner", path);
        page.getByLabel("Date, row 2").fill(nextYear() + "-12-31");
        page.getByLabel("Name, row 2").fill("Mine");
        calendars.put(
                id,
                new CalendarDefinition(
                        "Europe/London", List.of(new Opening(DayOfWeek.FRIDAY, "09:00", "10:00")), List.of(), null));
        page.getByText("Save calendar").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        assertThat(page.getByText("09:00–10:00")).isVisible();
        assertThat(page.getByLabel("Name, row 2")).hasValue("Mine");
        isFine();
        page.getByText("Save calendar").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(calendars.definition(id).zone()).isEqualTo("Europe/Amsterdam");
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

    private int nextYear() {
        return clock.instant().atZone(ZoneOffset.UTC).getYear() + 1;
    }
}
