package org.firstline.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.firstline.ApiClient;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CalendarApiTest extends ApiTest {

    private static final String CALENDARS = "/api/v1/calendars/";

    private final String id = "c-" + UUID.randomUUID();
    private ApiClient owner;

    @BeforeEach
    void logOwnerIn() {
        owner = api.as("owner");
    }

    @Test
    void comesBackAsItWasPut() {
        Map<String, Object> night = nights();
        night.put("holidays", List.of(Map.of("date", "2026-12-31", "name", "Oudjaar")));
        night.put("holidayRegion", "NL");

        assertThat(owner.put(CALENDARS + id, night).status()).isEqualTo(201);
        assertThat(owner.put(CALENDARS + id, night).status()).isEqualTo(200);
        Answer read = api.get(CALENDARS + id);

        assertThat(read.status()).isEqualTo(200);
        assertThat(read.json().path("segments").path(0).path("to").asText()).isEqualTo("06:00");
        assertThat(read.json().path("holidays").path(0).path("name").asText()).isEqualTo("Oudjaar");
        assertThat(read.json().path("holidayRegion").asText()).isEqualTo("NL");
    }

    @Test
    void showsWhatWasNotGivenAsNull() {
        owner.put(CALENDARS + id, nights());
        Answer read = api.get(CALENDARS + id);
        assertThat(read.json().path("holidays").isArray()).isTrue();
        assertThat(read.json().path("holidayRegion").isNull()).isTrue();
    }

    @ParameterizedTest
    @CsvSource({
        "default, 2026-06-01T07:00:00Z, PT8H, 2026-06-01T15:00:00.000Z",
        "default, 2026-04-24T14:00:00Z, PT4H, 2026-04-28T08:30:00.000Z",
        "default, 2026-06-06T12:00:00Z, PT0S, 2026-06-06T12:00:00.000Z",
        "24x7, 2026-03-29T00:30:00Z, PT2H, 2026-03-29T02:30:00.000Z",
    })
    void addsOpenTime(String calendar, String from, String duration, String at) {
        Answer answer = api.post(CALENDARS + calendar + "/add", Map.of("from", from, "duration", duration));
        assertThat(answer.json().path("at").asText()).as(answer.toString()).isEqualTo(at);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T14:00:00Z, 1, 2026-06-02T15:30:00.000Z",
        "2026-06-06T12:00:00Z, 1, 2026-06-09T15:30:00.000Z",
        "2026-06-06T12:00:00Z, 0, 2026-06-06T12:00:00.000Z",
    })
    void addsWorkingDays(String from, int days, String at) {
        Answer answer = api.post(CALENDARS + "default/add", Map.of("from", from, "workingDays", days));
        assertThat(answer.json().path("at").asText()).as(answer.toString()).isEqualTo(at);
    }

    @Test
    void tellsTheOpenTimeBetween() {
        Map<String, Object> stretch = Map.of("from", "2026-06-01T09:00:00Z", "to", "2026-06-02T08:00:00Z");
        Answer answer = api.post(CALENDARS + "default/between", stretch);
        assertThat(answer.json().path("duration").asText())
                .as(answer.toString())
                .isEqualTo("PT8H30M");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "duration | PT-1H | duration | duration",
                "duration | P1D | duration | duration",
                "duration | PT | duration | duration",
                "duration | PT999999999H | duration | never-reached",
                "workingDays | -1 | workingDays | negative",
                "workingDays | 999999999 | workingDays | never-reached",
                "from | yesterday | from | instant",
                "from | +1000000-01-01T00:00:00Z | from | instant",
            })
    void refusesSumsThatHaveNoEnd(String name, String value, String field, String rule) {
        Map<String, Object> sum = new HashMap<>(Map.of("from", "2026-06-01T14:00:00Z"));
        sum.put(name, name.equals("workingDays") ? (Object) Integer.valueOf(value) : value);
        if (name.equals("from")) {
            sum.put("duration", "PT1H");
        }
        assertThat(refusals(api.post(CALENDARS + "default/add", sum))).containsExactly(field + " " + rule);
    }

    @Test
    void wantsEitherADurationOrWorkingDays() {
        Map<String, Object> sum = new HashMap<>(Map.of("from", "2026-06-01T14:00:00Z"));
        assertThat(refusals(api.post(CALENDARS + "default/add", sum)))
                .containsExactly("duration duration-or-working-days");
        sum.putAll(Map.of("duration", "PT1H", "workingDays", 1));
        assertThat(refusals(api.post(CALENDARS + "default/add", sum)))
                .containsExactly("duration duration-or-working-days");
    }

    @Test
    void refusesAStretchThatEndsBeforeItBegins() {
        Map<String, Object> stretch = Map.of("from", "2026-06-02T09:00:00Z", "to", "2026-06-01T09:00:00Z");
        assertThat(refusals(api.post(CALENDARS + "default/between", stretch))).containsExactly("to before-from");
    }

    @Test
    void refusesEverythingThatIsWrongAtOnceAndStoresNothing() {
        Map<String, Object> wrong = new HashMap<>();
        wrong.put("zone", "Europe/Rotterdam");
        wrong.put(
                "segments",
                List.of(
                        segment("MONDAY", "09:00", "09:00"),
                        segment("MONDAY", "24:00", "09:00"),
                        segment("MONDAY", "9:00", "25:00")));
        wrong.put("holidays", List.of(Map.of("date", "2026-02-30", "name", "x")));

        assertThat(refusals(owner.put(CALENDARS + id, wrong)))
                .containsExactly(
                        "zone unknown-zone",
                        "segments[0].to no-open-time",
                        "segments[1].from day-is-over",
                        "segments[2].from time-of-day",
                        "segments[2].to time-of-day",
                        "holidays[0].date date");
        assertThat(api.get(CALENDARS + id).status()).isEqualTo(404);
    }

    @Test
    void refusesAWeekWithoutOpenTime() {
        Map<String, Object> empty = nights();
        empty.put("segments", List.of());
        assertThat(refusals(owner.put(CALENDARS + id, empty))).containsExactly("segments no-open-time");
        empty.remove("segments");
        assertThat(refusals(owner.put(CALENDARS + id, empty))).containsExactly("segments required");
    }

    @Test
    void refusesAnIdThatIsNone() {
        assertThat(refusals(owner.put(CALENDARS + "a.b", nights()))).containsExactly("id calendar-id");
    }

    @Test
    void changesOnlyForOwnersAndAdministrators() {
        assertThat(api.as("manager").put(CALENDARS + id, nights()).status()).isEqualTo(403);
        assertThat(api.as("admin").put(CALENDARS + id, nights()).status()).isEqualTo(201);
    }

    private static List<String> refusals(Answer answer) {
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        List<String> refusals = new ArrayList<>();
        answer.json()
                .path("errors")
                .forEach(error -> refusals.add(
                        error.path("field").asText() + " " + error.path("rule").asText()));
        return refusals;
    }

    private static Map<String, Object> nights() {
        Map<String, Object> nights = new HashMap<>();
        nights.put("zone", "Europe/Amsterdam");
        nights.put("segments", List.of(segment("MONDAY", "22:00", "06:00")));
        return nights;
    }

    private static Map<String, String> segment(String day, String from, String to) {
        return Map.of("day", day, "from", from, "to", to);
    }

    /** Nothing could be promised in it, and nobody could register any more. */
    @Test
    void refusesOpenTimeThatHolidaysCloseForYears() {
        LocalDate saturday = LocalDate.now().with(TemporalAdjusters.nextOrSame(DayOfWeek.SATURDAY));
        List<Map<String, String>> closed = IntStream.range(0, 60)
                .mapToObj(week -> Map.of("date", saturday.plusWeeks(week).toString()))
                .toList();
        Map<String, Object> calendar = Map.of(
                "zone",
                "Europe/Amsterdam",
                "segments",
                List.of(Map.of("day", "SATURDAY", "from", "09:00", "to", "17:00")),
                "holidays",
                closed);
        Answer answer = api.as("owner").put("/api/v1/calendars/never-soon", calendar);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(400);
        assertThat(answer.errors()).containsExactly("segments no-open-time-soon");
        assertThat(api.get("/api/v1/calendars/never-soon").status()).isEqualTo(404);
    }
}
