package org.firstline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ServiceCalendarTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final Segment MONDAY_NIGHT = Segment.between(DayOfWeek.MONDAY, 22 * 60, 6 * 60);

    private final ServiceCalendar office = weekdays(8 * 60, 17 * 60 + 30);
    private final ServiceCalendar always = new ServiceCalendar(
            AMSTERDAM,
            Stream.of(DayOfWeek.values())
                    .map(day -> new Segment(day, 0, Segment.DAY))
                    .toList(),
            Holidays.NONE);

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T09:00, PT8H, 2026-06-01T17:00",
        "2026-06-02T10:00, PT6H, 2026-06-02T16:00",
        "2026-04-24T16:00, PT4H, 2026-04-28T10:30",
        // Closing time, not the next opening; and nothing at all is now, open or not.
        "2026-06-05T16:30, PT1H, 2026-06-05T17:30",
        "2026-06-06T12:00, PT0S, 2026-06-06T12:00",
        "2026-06-06T12:00, PT0.001S, 2026-06-08T08:00:00.001",
        "2026-12-24T17:29, PT2M, 2026-12-28T08:01",
    })
    void addsOfficeHours(LocalDateTime from, Duration goal, LocalDateTime due) {
        assertThat(office.add(at(from), goal)).isEqualTo(at(due));
    }

    @Test
    void addsHoursOfALongerDay() {
        ServiceCalendar longDay = weekdays(8 * 60, 18 * 60);
        assertThat(longDay.add(at("2026-06-02T16:00"), Duration.ofHours(4))).isEqualTo(at("2026-06-03T10:00"));
    }

    @Test
    void addsElapsedTimeAroundTheClock() {
        assertThat(always.add(Instant.parse("2026-03-29T00:30:00Z"), Duration.ofHours(2)))
                .isEqualTo(Instant.parse("2026-03-29T02:30:00Z"))
                .isEqualTo(at("2026-03-29T04:30"));
        assertThat(always.between(at("2026-10-25T00:00"), at("2026-10-26T00:00")))
                .isEqualTo(Duration.ofHours(25));
    }

    @Test
    void countsNoWeekend() {
        ServiceCalendar shortDay = weekdays(8 * 60, 17 * 60);
        assertThat(shortDay.between(at("2025-12-12T21:00"), at("2025-12-15T09:30")))
                .isEqualTo(Duration.ofMinutes(90));
        assertThat(office.between(at("2026-06-05T17:00"), at("2026-06-07T12:00")))
                .isEqualTo(Duration.ofMinutes(30));
        assertThat(office.between(at("2026-06-01T11:00"), at("2026-06-02T10:00")))
                .isEqualTo(Duration.ofMinutes(510));
    }

    /** A goal of working days ends with closing time. */
    @ParameterizedTest
    @CsvSource({
        "2026-06-01T16:00, 1, 2026-06-02T17:30, PT11H",
        "2026-06-01T07:00, 1, 2026-06-02T17:30, PT19H",
        "2026-06-05T18:00, 1, 2026-06-09T17:30, PT19H",
        "2026-04-24T16:00, 2, 2026-04-29T17:30, PT20H30M",
    })
    void endsAGoalOfWorkingDaysAtClosingTime(LocalDateTime start, int days, LocalDateTime due, Duration openTime) {
        assertThat(office.closingAfter(at(start), days)).isEqualTo(at(due));
        assertThat(office.between(at(start), at(due))).isEqualTo(openTime);
    }

    /** Three o'clock on Tuesday night belongs to Monday's shift. */
    @Test
    void countsANightFromTheDayOnWhichItStarts() {
        ServiceCalendar nights = new ServiceCalendar(
                AMSTERDAM, List.of(MONDAY_NIGHT, Segment.between(DayOfWeek.TUESDAY, 22 * 60, 6 * 60)), Holidays.NONE);
        assertThat(nights.closingAfter(at("2026-06-02T03:00"), 1)).isEqualTo(at("2026-06-03T06:00"));
        assertThat(nights.closingAfter(at("2026-06-02T12:00"), 1)).isEqualTo(at("2026-06-09T06:00"));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-02T10:00, 3, 2026-06-05T10:00",
        "2026-06-05T10:00, 1, 2026-06-08T10:00",
        "2026-06-07T23:59, 5, 2026-06-12T17:30",
        "2026-06-07T06:00, 1, 2026-06-08T08:00",
        "2026-04-24T12:00, 1, 2026-04-28T12:00",
        // The clock skips an hour on 29 March 2026 and repeats one on 25 October: the wall shows the same time.
        "2026-03-27T16:00, 1, 2026-03-30T16:00",
        "2026-10-23T16:00, 1, 2026-10-26T16:00",
    })
    void keepsTheTimeOnTheWall(LocalDateTime from, int days, LocalDateTime later) {
        assertThat(office.workingDaysLater(at(from), days)).isEqualTo(at(later));
    }

    @Test
    void closesTheNightThatStartsOnAHoliday() {
        ServiceCalendar nights = new ServiceCalendar(
                AMSTERDAM, List.of(MONDAY_NIGHT), new Holidays(Holidays.Region.NONE, Set.of(LocalDate.of(2026, 6, 1))));
        assertThat(nights.nextOpening(at("2026-06-01T00:00"))).isEqualTo(at("2026-06-08T22:00"));
        assertThat(nights.nextOpening(at("2026-06-09T05:59"))).isEqualTo(at("2026-06-09T05:59"));
        assertThat(nights.nextOpening(at("2026-06-09T06:00"))).isEqualTo(at("2026-06-15T22:00"));
    }

    @Test
    void countsOverlapsOnce() {
        ServiceCalendar overlapping = new ServiceCalendar(
                AMSTERDAM,
                List.of(
                        MONDAY_NIGHT,
                        Segment.between(DayOfWeek.MONDAY, 20 * 60, Segment.DAY),
                        Segment.between(DayOfWeek.TUESDAY, 5 * 60, 7 * 60)),
                Holidays.NONE);
        assertThat(overlapping.between(at("2026-06-01T00:00"), at("2026-06-08T00:00")))
                .isEqualTo(Duration.ofHours(11));
    }

    @Test
    void refusesWhatNeverOpens() {
        assertThatThrownBy(() -> new ServiceCalendar(AMSTERDAM, List.of(), Holidays.NONE))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Segment.between(DayOfWeek.MONDAY, 480, 480))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Segment.between(DayOfWeek.MONDAY, Segment.DAY, 480))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-06-01T08:00, 2026-06-01T17:30",
        "2026-06-01T17:29:59.999, 2026-06-01T17:30",
        "2026-06-01T17:30,",
        "2026-06-06T12:00,",
        "2026-04-27T12:00,",
    })
    void knowsWhenTheOfficeCloses(LocalDateTime from, @Nullable LocalDateTime closing) {
        assertThat(office.nextClosing(at(from)))
                .isEqualTo(Optional.ofNullable(closing).map(ServiceCalendarTest::at));
    }

    /** Over midnight and a change of the clock; a weekend around the clock ends where Monday does not go on. */
    @Test
    void doesNotCloseBetweenSegmentsThatTouch() {
        List<Segment> weekend = List.of(
                new Segment(DayOfWeek.SATURDAY, 8 * 60, Segment.DAY),
                new Segment(DayOfWeek.SUNDAY, 0, Segment.DAY),
                MONDAY_NIGHT);
        ServiceCalendar calendar = new ServiceCalendar(AMSTERDAM, weekend, Holidays.NONE);
        assertThat(calendar.nextClosing(at("2026-10-24T09:00"))).hasValue(at("2026-10-26T00:00"));
        assertThat(calendar.nextClosing(at("2026-06-01T23:00"))).hasValue(at("2026-06-02T06:00"));
        assertThat(always.nextClosing(at("2026-06-01T23:00"))).isEmpty();
    }

    @Test
    void looksNoFurtherThanItsHorizon() {
        assertThatThrownBy(() -> office.add(at("2026-06-01T00:00"), Duration.ofDays(100_000)))
                .isInstanceOf(NeverReached.class);
        assertThatThrownBy(() -> office.add(at("2026-06-01T00:00"), Duration.ofSeconds(Long.MAX_VALUE)))
                .isInstanceOf(NeverReached.class);
        assertThatThrownBy(() -> office.workingDaysLater(at("2026-06-01T00:00"), 100_000))
                .isInstanceOf(NeverReached.class);
    }

    @Test
    void refusesToGoBack() {
        Instant now = at("2026-06-01T00:00");
        assertThatThrownBy(() -> office.add(now, Duration.ofMillis(-1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office.between(now, now.minusMillis(1))).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office.workingDaysLater(now, 0)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void listsOpeningsCutAtTheEndsOfTheWindow() {
        assertThat(office.openings(at("2026-06-05T16:00"), at("2026-06-08T09:00")))
                .containsExactly(
                        new OpenStretch(at("2026-06-05T16:00"), at("2026-06-05T17:30")),
                        new OpenStretch(at("2026-06-08T08:00"), at("2026-06-08T09:00")));
        assertThat(office.openings(at("2026-06-06T00:00"), at("2026-06-07T00:00")))
                .isEmpty();
        assertThat(always.openings(at("2026-10-24T00:00"), at("2026-10-27T00:00")))
                .containsExactly(new OpenStretch(at("2026-10-24T00:00"), at("2026-10-27T00:00")));
    }

    @Test
    void listsOpeningsOfABoundedWindowOnly() {
        Instant from = at("2026-06-01T00:00");
        Instant last = from.plus(ServiceCalendar.LONGEST_WINDOW);
        assertThat(office.openings(from, last)).hasSizeGreaterThan(250);
        assertThatThrownBy(() -> office.openings(from, last.plusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> office.openings(from, from.minusMillis(1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static ServiceCalendar weekdays(int from, int to) {
        List<Segment> segments = Stream.of(DayOfWeek.values())
                .limit(5)
                .map(day -> new Segment(day, from, to))
                .toList();
        return new ServiceCalendar(AMSTERDAM, segments, Holidays.DUTCH);
    }

    private static Instant at(String wall) {
        return at(LocalDateTime.parse(wall));
    }

    private static Instant at(LocalDateTime wall) {
        return wall.atZone(AMSTERDAM).toInstant();
    }
}
