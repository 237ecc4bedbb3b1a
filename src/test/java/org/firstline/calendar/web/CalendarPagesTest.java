package org.firstline.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.CalendarDefinition.Holiday;
import org.firstline.calendar.CalendarDefinition.HolidayRegion;
import org.firstline.calendar.CalendarDefinition.Opening;
import org.firstline.calendar.Calendars;
import org.firstline.identity.People;
import org.firstline.shared.DeskClock;
import org.firstline.shared.StateRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The pages about calendars over real HTTP. */
class CalendarPagesTest extends DeskTest {

    private static final String LIST = "/desk/calendars";
    private static final String NEW = "/desk/new-calendar";

    @Autowired
    Calendars calendars;

    @Autowired
    People people;

    @Autowired
    DeskClock clock;

    @LocalServerPort
    int port;

    private final String id = "page-" + UUID.randomUUID();
    private final String page = LIST + "/" + id;
    private DeskBrowser owner;

    @BeforeEach
    void begin() {
        calendars.put(id, office());
        owner = new DeskBrowser(port).login("owner");
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    /** Status of looking at all and at one; of the page for a new one, of creating it and of changing one. */
    @ParameterizedTest
    @CsvSource({
        "line1a,   200, 200, 403, 403, 403",
        "line3a,   200, 200, 403, 403, 403",
        "lead,     200, 200, 403, 403, 403",
        "manager,  200, 200, 403, 403, 403",
        "owner,    200, 200, 200, 303, 303",
        "admin,    200, 200, 200, 303, 303",
        "norights, 403, 403, 403, 403, 403",
    })
    void areOpenToTheDeskAndChangedByOwnersAndAdministrators(
            String user, int list, int one, int begin, int create, int change) {
        if (people.find("norights").isEmpty()) {
            people.addUser("norights", "Nobody Special", "norights", Set.of(), Set.of());
        }
        DeskBrowser browser = new DeskBrowser(port).login(user);
        HttpResponse<String> shown = browser.get(page);
        assertThat(browser.get(LIST).statusCode()).isEqualTo(list);
        assertThat(shown.statusCode()).isEqualTo(one);
        assertThat(shown.body().contains("name=\"save\"")).isEqualTo(change == 303);
        assertThat(browser.get(NEW).statusCode()).isEqualTo(begin);
        assertThat(browser.submit(LIST, night("id", id + "-new")).statusCode()).isEqualTo(create);
        assertThat(browser.submit(page, night("version", "1")).statusCode()).isEqualTo(change);
        assertThat(calendars.stored(id).version()).isEqualTo(change == 303 ? 2 : 1);
        assertThat(calendars.all().stream().anyMatch(each -> each.id().equals(id + "-new")))
                .isEqualTo(create == 303);
    }

    @Test
    void takeNothingFromAnotherSitesPage() {
        HttpResponse<String> forged =
                owner.send("POST", page, night("version", "1"), "Content-Type", "application/x-www-form-urlencoded");
        assertThat(forged.statusCode()).isEqualTo(403);
        assertThat(calendars.stored(id).version()).isOne();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody-put-this", "a.b", "%20"})
    void knowNoCalendarThatNobodyPut(String unknown) {
        assertThat(owner.get(LIST + "/" + unknown).statusCode()).isEqualTo(404);
        assertThat(owner.submit(LIST + "/" + unknown, night("version", "0")).statusCode())
                .isEqualTo(404);
    }

    @Test
    void listEachCalendarInWords() {
        assertThat(owner.get(LIST).body())
                .contains(
                        "href=\"/desk/calendars/" + id + "\"",
                        "Mon–Tue 08:00–17:30",
                        "around the clock, seven days a week",
                        "the Netherlands")
                .containsPattern("Own holidays</dt><dd>1</dd>");
        assertThat(owner.get(LIST + "?lang=nl").body())
                .contains("href=\"/desk/calendars/" + id + "?lang=nl\"", "ma–di 08:00–17:30", "Eigen vrije dagen");
    }

    @Test
    void showWhenSomebodyIsThere() {
        clock.moveTo(Instant.parse("2026-04-21T12:00:00Z"));
        assertThat(owner.get(page).body())
                .contains("Open now", "Closes on Tuesday 21 April 2026, 17:30.")
                .contains("In Europe/Amsterdam it is Tuesday 21 April 2026, 14:00.")
                .containsPattern("<rect class=\"open\" height=\"10\" x=\"480\" width=\"570\"");
        clock.moveTo(Instant.parse("2026-04-21T15:30:00Z"));
        assertThat(owner.get(page + "?lang=nl").body())
                .contains("Nu gesloten", "Gaat open op dinsdag 28 april 2026, 08:00.");
        assertThat(owner.get(LIST + "/24x7").body())
                .contains("Open now", "It does not close within the next 50 years.");
    }

    @Test
    void showTheHolidaysOfThisYearAndTheNext() {
        clock.moveTo(Instant.parse("2026-12-31T23:30:00Z"));
        assertThat(owner.get(page).body())
                .contains(">2027</h3>", ">2028</h3>", "Tue 27 Apr", "King’s Day", "Thu 1 Jul", "Moving &lt;day&gt;")
                .doesNotContain(">2026</h3>");
        assertThat(owner.get(page + "?lang=nl").body()).contains("di 27 apr", "Koningsdag", "eigen");
    }

    @Test
    void storeWhatIsSentAndLeaveEmptyRowsOut() {
        String sent = fields(Map.of("version", "1", "zone", " Europe/London ", "holidayRegion", "NL"))
                + rows("day", "", "MONDAY", "FRIDAY", "SUNDAY")
                + rows("from", "", "22:00", "", "08:30 ")
                + rows("to", "", "06:00", "", "24:00")
                + rows("date", "", "2026-12-24", "")
                + rows("name", "", "Kerstavond €", "");
        HttpResponse<String> saved = owner.submit(page + "?lang=nl", sent);
        assertThat(saved.statusCode()).isEqualTo(303);
        assertThat(saved.headers().firstValue("Location")).hasValue(page + "?lang=nl&done=saved");
        assertThat(owner.get(page + "?lang=nl&done=saved").body())
                .contains("role=\"status\"", "De kalender is opgeslagen", "value=\"2\"");
        assertThat(calendars.definition(id))
                .isEqualTo(new CalendarDefinition(
                        "Europe/London",
                        List.of(
                                new Opening(DayOfWeek.MONDAY, "22:00", "06:00"),
                                new Opening(DayOfWeek.SUNDAY, "08:30", "24:00")),
                        List.of(new Holiday("2026-12-24", "Kerstavond €")),
                        HolidayRegion.NL));
    }

    /** What is typed stands between empty rows, so that rows and what the calendar counts differ. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "zone | Europe/Rotterdam | zone | There is no time zone Europe/Rotterdam | Er is geen tijdzone Europe/Rotterdam",
                "zone |  | zone | This is needed. | Dit is nodig.",
                "day |  | segments[1].day | This is needed. | Dit is nodig.",
                "day | NEVERDAY | segments[1].day | This is needed. | Dit is nodig.",
                "from | 9h | segments[1].from | 9h is no time of day | 9h is geen tijd",
                "from | 24:00 | segments[1].from | Nothing begins at 24:00 | Er begint niets om 24:00",
                "to | 25:00 | segments[1].to | 25:00 is no time of day | 25:00 is geen tijd",
                "to |  | segments[1].to | This is needed. | Dit is nodig.",
                "to | 08:00 | segments[1].to | There is no open time in this | Hier zit geen open tijd in",
                "holidayRegion | XX | holidayRegion | XX is not one of | XX is niet een van",
                "date | 2026-02-30 | holidays[1].date | 2026-02-30 is no date | 2026-02-30 is geen datum",
                "date |  | holidays[1].date | This is needed. | Dit is nodig.",
            })
    void sayAtTheFieldWhatIsWrong(String name, String typed, String field, String english, String dutch) {
        Map<String, String> values = new HashMap<>(Map.of(
                "zone", "Europe/Amsterdam",
                "holidayRegion", "NL",
                "day", "MONDAY",
                "from", "08:00",
                "to", "17:00",
                "date", "2026-12-24",
                "name", "Not <lost>"));
        values.put(name, typed == null ? "" : typed);
        String sent =
                fields(Map.of("version", "1", "zone", values.get("zone"), "holidayRegion", values.get("holidayRegion")))
                        + Stream.of("day", "from", "to", "date", "name")
                                .map(each -> rows(each, "", values.get(each)))
                                .collect(Collectors.joining());

        HttpResponse<String> refused = owner.submit(page, sent);
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body())
                .contains("Not &lt;lost&gt;", "href=\"#" + field + "\"", "<title>Not saved: " + id)
                .contains("name=\"version\" value=\"1\"")
                .containsPattern("id=\"" + Pattern.quote(field + "-error") + "\"[^>]*>" + Pattern.quote(english))
                .containsPattern("id=\"" + Pattern.quote(field) + "\"[^>]* aria-invalid=\"true\"");
        if (typed != null && !Set.of("day", "holidayRegion").contains(name)) {
            assertThat(refused.body())
                    .containsPattern("id=\"" + Pattern.quote(field) + "\"[^>]* value=\"" + Pattern.quote(typed) + "\"");
        }
        assertThat(owner.submit(page + "?lang=nl", sent).body())
                .containsPattern("id=\"" + Pattern.quote(field + "-error") + "\"[^>]*>" + Pattern.quote(dutch));
        assertThat(calendars.stored(id).version()).isOne();
    }

    @Test
    void sayEverythingThatIsWrongAtOnce() {
        HttpResponse<String> refused = owner.submit(page, fields(Map.of("version", "1", "zone", "x")));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("id=\"zone-error\"", "id=\"segments-error\"");
    }

    @Test
    void refuseWhatWasReadBeforeSomebodyElseSaved() {
        assertThat(owner.submit(page, night("version", "1")).statusCode()).isEqualTo(303);
        String late = night("version", "1") + rows("date", "2027-03-04") + rows("name", "Mine, kept");

        HttpResponse<String> refused = owner.submit(page, late);
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("Somebody else has changed the calendar " + id, "Mine, kept", "value=\"2027-03-04\"")
                .contains("name=\"version\" value=\"2\"");
        assertThat(owner.submit(page + "?lang=nl", late).body()).contains("Iemand anders heeft de kalender " + id);
        assertThat(calendars.stored(id).version()).isEqualTo(2);
        assertThat(owner.submit(page, late.replace("version=1", "version=2")).statusCode())
                .isEqualTo(303);
        assertThat(calendars.definition(id).holidays()).containsExactly(new Holiday("2027-03-04", "Mine, kept"));
    }

    @Test
    void makeNoNewVersionOfWhatIsStoredAlready() {
        assertThat(owner.submit(page, night("version", "1")).statusCode()).isEqualTo(303);
        assertThat(owner.submit(page, night("version", "1")).statusCode()).isEqualTo(303);
        assertThat(calendars.stored(id).version()).isEqualTo(2);
    }

    /** The button stands last in the form. */
    @Test
    void storeNoFormThatWasCutOff() {
        String cut = night("version", "1").replace("&save=yes", "");
        assertThat(owner.submit(page, cut).statusCode()).isEqualTo(400);
        assertThat(owner.submit(LIST, cut.replace("version=1", "id=" + id + "-cut"))
                        .statusCode())
                .isEqualTo(400);
        assertThat(calendars.stored(id).version()).isOne();
    }

    @Test
    void beginANewCalendarLikeTheDesks() {
        assertThat(owner.get(NEW + "?id=evening").body())
                .contains("value=\"evening\"", "value=\"Europe/Amsterdam\"", "value=\"08:00\"", "value=\"17:30\"");

        String added = id + "-added";
        HttpResponse<String> created = owner.submit(LIST, night("id", added));
        assertThat(created.headers().firstValue("Location")).hasValue(LIST + "/" + added + "?done=created");
        assertThat(owner.get(LIST + "/" + added + "?done=created").body()).contains("The calendar is created.");
        assertThat(calendars.stored(added).version()).isOne();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"a.b | 400 | A calendar is called by 1 to 64", " | 400 | A calendar is called by 1 to 64"})
    void sayWhatACalendarMayBeCalled(String name, int status, String sentence) {
        HttpResponse<String> refused = owner.submit(LIST, night("id", name == null ? "" : name));
        assertThat(refused.statusCode()).isEqualTo(status);
        assertThat(refused.body())
                .contains("value=\"22:00\"")
                .containsPattern("id=\"id-error\"[^>]*>" + Pattern.quote(sentence));
    }

    @Test
    void replaceNoCalendarByANewOne() {
        HttpResponse<String> refused = owner.submit(LIST, night("id", id));
        assertThat(refused.statusCode()).isEqualTo(409);
        assertThat(refused.body())
                .contains("value=\"22:00\"")
                .containsPattern("id=\"id-error\"[^>]*>There is a calendar " + id + " already");
        assertThat(calendars.stored(id).version()).isOne();
    }

    /** Where there is no row yet, nobody waits for the other. */
    @Test
    void letOneOfManyCreateACalendar() {
        String wanted = id + "-race";
        List<CompletableFuture<Boolean>> tries = new ArrayList<>();
        IntStream.range(0, 8)
                .forEach(each -> tries.add(CompletableFuture.supplyAsync(() -> {
                    try {
                        calendars.put(wanted, office(), 0);
                        return true;
                    } catch (StateRefused late) {
                        return false;
                    }
                })));
        assertThat(tries.stream().filter(CompletableFuture::join)).hasSize(1);
        assertThat(calendars.stored(wanted).version()).isOne();
        assertThatThrownBy(() -> calendars.put(wanted, office(), 2)).isInstanceOf(StateRefused.class);
    }

    private static CalendarDefinition office() {
        return new CalendarDefinition(
                "Europe/Amsterdam",
                List.of(
                        new Opening(DayOfWeek.MONDAY, "08:00", "17:30"),
                        new Opening(DayOfWeek.TUESDAY, "08:00", "17:30")),
                List.of(new Holiday("2027-07-01", "Moving <day>")),
                HolidayRegion.NL);
    }

    /** A right form, with one value more. */
    private static String night(String name, String value) {
        return fields(Map.of(name, value, "zone", "Europe/Amsterdam", "holidayRegion", ""))
                + rows("day", "MONDAY")
                + rows("from", "22:00")
                + rows("to", "06:00");
    }

    private static String fields(Map<String, String> values) {
        return values.entrySet().stream()
                        .map(each -> each.getKey() + "=" + encoded(each.getValue()))
                        .collect(Collectors.joining("&"))
                + "&save=yes";
    }

    private static String rows(String name, String... values) {
        return Stream.of(values).map(value -> "&" + name + "=" + encoded(value)).collect(Collectors.joining());
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
