package org.firstline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WorkingDaysTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final WorkingDays days = new WorkingDays();

    @ParameterizedTest
    @CsvSource({
        "2026-06-02T10:00, 3, 2026-06-05T10:00",
        "2026-06-05T10:00, 1, 2026-06-08T10:00",
        "2026-06-06T10:00, 1, 2026-06-08T10:00",
        "2026-06-07T23:59, 5, 2026-06-12T23:59",
        // The clock skips an hour on 29 March 2026 and repeats one on 25 October: the wall shows the same time.
        "2026-03-27T16:00, 1, 2026-03-30T16:00",
        "2026-10-23T16:00, 1, 2026-10-26T16:00",
    })
    void keepTheTimeOnTheWall(LocalDateTime from, int ahead, LocalDateTime expected) {
        assertThat(days.after(at(from), ahead)).isEqualTo(at(expected));
    }

    /** Against counting day by day, from each day of two years. */
    @Test
    void areMondayToFriday() {
        starts().forEach(this::areMondayToFriday);
    }

    private void areMondayToFriday(LocalDate start) {
        Instant from = start.atTime(LocalTime.of(9, 30)).atZone(AMSTERDAM).toInstant();
        for (int ahead = 1; ahead <= 12; ahead++) {
            LocalDate found = days.onTheWall(days.after(from, ahead)).toLocalDate();
            long counted = start.plusDays(1)
                    .datesUntil(found.plusDays(1))
                    .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                    .count();
            assertThat(counted).isEqualTo(ahead);
            assertThat(found.getDayOfWeek()).isLessThan(DayOfWeek.SATURDAY);
        }
    }

    @Test
    void passOverNothingInCalendarDays() {
        Instant friday = at(LocalDateTime.parse("2026-10-23T16:00"));
        assertThat(days.calendarDaysAfter(friday, 3)).isEqualTo(at(LocalDateTime.parse("2026-10-26T16:00")));
        assertThat(Duration.between(friday, days.calendarDaysAfter(friday, 3))).isEqualTo(Duration.ofHours(73));
    }

    @Test
    void lieAhead() {
        assertThatThrownBy(() -> days.after(Instant.EPOCH, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> days.calendarDaysAfter(Instant.EPOCH, -1))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static Stream<LocalDate> starts() {
        return IntStream.range(0, 730).mapToObj(LocalDate.of(2026, 1, 1)::plusDays);
    }

    private static Instant at(LocalDateTime wall) {
        return wall.atZone(AMSTERDAM).toInstant();
    }
}
