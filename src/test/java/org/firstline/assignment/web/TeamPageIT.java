package org.firstline.assignment.web;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.assignment.Roster;
import org.firstline.assignment.RosterDefinition;
import org.firstline.assignment.RosterDefinition.Away;
import org.firstline.assignment.RosterDefinition.SkillLevel;
import org.firstline.assignment.Skills;
import org.firstline.assignment.Strategy;
import org.firstline.assignment.TeamDefinition;
import org.firstline.assignment.Teams;
import org.firstline.calendar.CalendarDefinition.Opening;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about teams and people in a real browser, on a phone's width and on a desk's, in both languages. */
class TeamPageIT extends DeskTest {

    private static final int PHONE = 360;
    private static final int DESK = 1280;
    private static Browser browser;

    @Autowired
    Teams teams;

    @Autowired
    People people;

    @Autowired
    Roster roster;

    @Autowired
    Skills skills;

    @Autowired
    DeskClock clock;

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    private final String mark = UUID.randomUUID().toString().substring(0, 6);
    private final String team = "pages-" + mark;
    private final String path = "/desk/teams/" + team;
    private final String night = "night-" + mark;
    private final String away = "away-" + mark;
    private final String person = "/desk/people/" + night;
    private Page page;

    @BeforeAll
    static void start() {
        browser = new Browser();
    }

    @AfterAll
    static void stop() {
        browser.close();
    }

    /** On a Wednesday afternoon. */
    @BeforeEach
    void begin() {
        clock.moveTo(Instant.parse("2026-11-25T14:00:00Z"));
        teams.put(
                team,
                new TeamDefinition(
                        "Network and remote access",
                        List.copyOf(EnumSet.of(Line.SECOND)),
                        Strategy.BEST_AGENT,
                        20,
                        "default"));
        skills.put("REMOTE-" + mark.toUpperCase(java.util.Locale.ROOT), "Remote access", "Toegang op afstand");
        add(night, "Noor van der Nacht");
        add(away, "Ada Away");
        add("always-" + mark, "Alwin Altijd");
        people.join("lead", team);
        roster.put(
                night,
                new RosterDefinition(
                        6,
                        "Europe/Amsterdam",
                        List.of(new SkillLevel("REMOTE-" + mark.toUpperCase(java.util.Locale.ROOT), 3)),
                        List.of(
                                new Opening(DayOfWeek.MONDAY, "22:00", "06:00"),
                                new Opening(DayOfWeek.WEDNESDAY, "08:00", "12:30"),
                                new Opening(DayOfWeek.WEDNESDAY, "13:00", "17:00")),
                        List.of(new Away(
                                Instant.parse("2026-12-24T16:00:00Z"),
                                Instant.parse("2027-01-04T07:00:00Z"),
                                "Ski-ing"))),
                null);
        roster.put(
                away,
                new RosterDefinition(
                        null,
                        null,
                        List.of(),
                        List.of(),
                        List.of(new Away(Instant.parse("2026-11-20T08:00:00Z"), null, "Private"))),
                null);
    }

    @AfterEach
    void letTheClockRun() {
        people.leave("lead", team);
        clock.release();
    }

    @Test
    void keepNobodyOut() {
        for (int width : new int[] {PHONE, DESK}) {
            page = browser.open(width, "nl-NL");
            logIn("admin", path);
            for (String address : List.of(path, "/desk/teams", "/desk/people", person, "/desk/people/" + away)) {
                seeFine(address + (width == PHONE ? "" : "?lang=en"));
            }
        }
    }

    @Test
    void showWhoIsThereInBothLanguages() {
        page = browser.open(DESK, "nl-NL");
        logIn("line1a", path);
        assertThat(row("Noor van der Nacht").getByText("aan het werk")).isVisible();
        assertThat(row("Noor van der Nacht").getByText("13:00–17:00")).isVisible();
        assertThat(row("Ada Away").getByText("tot nader order afwezig")).isVisible();
        assertThat(page.getByText("na 20 open minuten")).isVisible();
        assertThat(page.locator("form")).hasCount(0);

        open(path + "?lang=en");
        assertThat(row("Alwin Altijd").getByText("on shift")).isVisible();
        assertThat(row("Ada Away").getByText("absent until further notice")).isVisible();
        row("Noor van der Nacht").getByRole(AriaRole.LINK).click();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setName("Noor van der Nacht")))
                .isVisible();
        assertThat(page.getByText("Remote access, level 3")).isVisible();
        assertThat(page.getByText("Thu 24 Dec, 17:00 to Mon 4 Jan, 08:00")).isVisible();
        assertThat(page.getByText("Ski-ing")).hasCount(0);

        clock.moveTo(Instant.parse("2026-11-25T20:00:00Z"));
        open(path);
        assertThat(row("Noor van der Nacht").getByText("volgende dienst ma 30 nov., 22:00"))
                .isVisible();
    }

    @Test
    void letALeadChangeARosterAndSayWhatIsWrong() {
        page = browser.open(PHONE, "nl-NL");
        logIn("lead", person);
        page.getByLabel("Van, rij 4").fill("9 uur");
        page.getByLabel("Tot, rij 4").fill("12:00");
        page.getByLabel("Dag, rij 4").selectOption("FRIDAY");
        page.getByLabel("Open incidenten tegelijk").fill("veel");
        page.locator("input[name=back]").first().fill("2026-12-01T08:00");
        page.getByText("Rooster opslaan").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        isFine();
        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK)).hasCount(3);
        page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK).last().click();
        assertThat(page.getByLabel("Van, rij 4")).isFocused();
        page.getByLabel("Van, rij 4").fill("9:00");
        page.getByLabel("Open incidenten tegelijk").fill("4");
        page.locator("input[name=back]").first().fill("2027-01-04T08:00");
        page.getByText("Rooster opslaan").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(page.getByText("09:00–12:00")).isVisible();
        RosterDefinition stored = roster.stored(night).definition();
        assertThat(stored.capacity()).isEqualTo(4);
        assertThat(stored.shifts()).hasSize(4).contains(new Opening(DayOfWeek.FRIDAY, "09:00", "12:00"));
        assertThat(stored.absences())
                .containsExactly(new Away(
                        Instant.parse("2026-12-24T16:00:00Z"), Instant.parse("2027-01-04T07:00:00Z"), "Ski-ing"));
        isFine();
    }

    @Test
    void takeAWholeWeekAtOnce() {
        page = browser.open(DESK, "en-GB");
        logIn("lead", "/desk/people/" + away);
        assertThat(page.locator(".facts a", new Page.LocatorOptions().setHasText("Network and remote access")))
                .isVisible();
        for (int row = 1; row <= 7; row++) {
            page.getByLabel("From, row " + row).fill("8.30");
            page.getByLabel("To, row " + row).fill("17:00");
        }
        page.getByText("Save roster").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(roster.stored(away).definition().shifts())
                .containsExactlyElementsOf(Arrays.stream(DayOfWeek.values())
                        .map(day -> new Opening(day, "08:30", "17:00"))
                        .toList());
    }

    @Test
    void letAnAdministratorAddSomebody() {
        page = browser.open(PHONE, "nl-NL");
        logIn("admin", "/desk/people");
        page.locator("#user").fill(night);
        page.locator("#password").fill("kort");
        page.getByText("Toevoegen", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT).getByRole(AriaRole.LINK)).hasCount(3);
        isFine();
        page.locator("#name").fill("Nieuwe Kracht");
        page.getByLabel("medewerker", new Page.GetByLabelOptions().setExact(true))
                .check();
        page.locator("input[name=teams][value=" + team + "]").check();
        page.locator("#password").fill("correct-horse-9");
        page.getByText("Toevoegen", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText(night);
        assertThat(page.getByLabel("medewerker", new Page.GetByLabelOptions().setExact(true)))
                .isChecked();
        page.locator("#user").fill("nieuw-" + mark);
        page.locator("#password").fill("correct-horse-9");
        page.getByText("Toevoegen", new Page.GetByTextOptions().setExact(true)).click();
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(page.getByRole(AriaRole.HEADING, new Page.GetByRoleOptions().setLevel(1)))
                .hasText("Nieuwe Kracht");
        assertThat(people.find("nieuw-" + mark).orElseThrow().in(team)).isTrue();
    }

    @Test
    void showALeadWhoHasWhat() {
        IncidentNumber number = incidents.report(
                new IncidentReport(
                        "Tunnel is dark",
                        "",
                        Channel.API,
                        "NETWORK",
                        null,
                        Level.HIGH,
                        Level.HIGH,
                        new Requester("Jan Jansen", "jan@example.org", null, Language.NL),
                        null,
                        team),
                Actor.agent("line1a"));
        String agent = incidents.get(number).assignee();
        page = browser.open(PHONE, "en-GB");
        logIn("lead", path);
        Locator load = page.locator("ul.load > li")
                .filter(new Locator.FilterOptions()
                        .setHasText(people.find(agent).orElseThrow().displayName()));
        assertThat(load).containsText("1 incident, weight 3");
        load.locator("summary").click();
        assertThat(load.getByText(number.value())).isVisible();
        assertThat(load).containsText("Tunnel is dark");
        isFine();
        incidents.withdraw(number, "Never mind", Actor.agent("line1a"));
    }

    @Test
    void loseNothingWhenSomebodyElseWasFaster() {
        page = browser.open(DESK, "en-GB");
        logIn("lead", person);
        page.getByLabel("Open incidents at once").fill("9");
        roster.put(night, RosterDefinition.NONE, null);
        page.getByText("Save roster").click();
        assertThat(page.getByRole(AriaRole.ALERT)).containsText("Somebody else has changed the roster");
        assertThat(page.getByLabel("Open incidents at once")).hasValue("9");
        page.getByText("Save roster").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(roster.stored(night).definition().capacity()).isEqualTo(9);
    }

    @Test
    void letALeadChangeTheOwnTeam() {
        page = browser.open(DESK, "en-GB");
        logIn("lead", path);
        page.getByLabel("Work goes to").selectOption("QUEUE_ONLY");
        page.getByLabel("An offer moves on after so many minutes").fill("");
        page.getByText("Save team").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(teams.get(team).strategy()).isEqualTo(Strategy.QUEUE_ONLY);
        assertThat(teams.get(team).lines()).containsExactly(Line.SECOND);

        page.getByText("Let somebody out").click();
        page.getByLabel("Let Ada Away out of the team").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(row("Ada Away")).hasCount(0);
        page.getByLabel("Take somebody in").selectOption(away);
        page.getByText("Take in").click();
        assertThat(row("Ada Away")).isVisible();
        isFine();
    }

    @Test
    void letAnAdministratorAddAndRetire() {
        page = browser.open(PHONE, "nl-NL");
        logIn("admin", "/desk/teams");
        page.getByLabel("Code").last().fill("agent");
        page.getByText("Team aanmaken").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        page.locator("#code").fill("new-" + mark);
        page.locator("#name").fill("Nieuw " + mark);
        page.getByLabel("tweede lijn").check();
        page.getByText("Team aanmaken").click();
        assertThat(page.getByRole(AriaRole.STATUS)).isFocused();
        assertThat(page.getByText("Er zit nog niemand in dit team")).isVisible();
        page.getByText("Dit team opheffen").click();
        assertThat(page.getByText("Opgeheven: het neemt geen werk meer aan.")).isVisible();
        open("/desk/teams/first-line");
        page.getByText("Dit team opheffen").click();
        assertThat(page.getByRole(AriaRole.ALERT)).isFocused();
        isFine();
    }

    private void add(String id, String name) {
        people.addUser(id, name, "correct-horse-9", Set.of(Role.AGENT), Set.of(team));
    }

    private Locator row(String name) {
        return page.getByRole(AriaRole.ROW).filter(new Locator.FilterOptions().setHasText(name));
    }

    private void logIn(String user, String wanted) {
        Browser.logIn(page, "http://localhost:" + port + wanted, user, user);
        assertThat(page).hasURL("http://localhost:" + port + wanted);
    }

    private void seeFine(String address) {
        open(address);
        isFine();
        if (System.getProperty("screenshots") != null) {
            page.screenshot(new Page.ScreenshotOptions()
                    .setFullPage(true)
                    .setPath(java.nio.file.Path.of(
                            System.getProperty("screenshots"),
                            page.viewportSize().width + address.replaceAll("[^a-z0-9]+", "_") + ".png")));
        }
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
