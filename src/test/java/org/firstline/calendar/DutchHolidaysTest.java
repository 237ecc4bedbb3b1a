package org.firstline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DutchHolidaysTest {

    /** As the government publishes them; 2014 has King's Day on a Saturday, 2024 and 2038 Easter early and late. */
    @ParameterizedTest
    @CsvSource({
        "2014, 01-01 04-20 04-21 04-26 05-29 06-08 06-09 12-25 12-26",
        "2024, 01-01 03-31 04-01 04-27 05-09 05-19 05-20 12-25 12-26",
        "2025, 01-01 04-20 04-21 04-26 05-05 05-29 06-08 06-09 12-25 12-26",
        "2026, 01-01 04-05 04-06 04-27 05-14 05-24 05-25 12-25 12-26",
        "2027, 01-01 03-28 03-29 04-27 05-06 05-16 05-17 12-25 12-26",
        "2030, 01-01 04-21 04-22 04-27 05-05 05-30 06-09 06-10 12-25 12-26",
        // Liberation Day and Ascension fall together in 2016, but only every fifth year is free.
        "2016, 01-01 03-27 03-28 04-27 05-05 05-15 05-16 12-25 12-26",
        "2038, 01-01 04-25 04-26 04-27 06-03 06-13 06-14 12-25 12-26",
    })
    void areThoseOfTheYear(int year, String days) {
        LocalDate first = LocalDate.of(year, 1, 1);
        String found = first.datesUntil(first.plusYears(1))
                .filter(DutchHolidays::contains)
                .map(day -> day.toString().substring(5))
                .collect(Collectors.joining(" "));
        assertThat(found).isEqualTo(days);
    }

    @ParameterizedTest
    @CsvSource({
        "2026-01-01, NEW_YEAR",
        "2026-04-05, EASTER_SUNDAY",
        "2026-04-06, EASTER_MONDAY",
        "2026-04-27, KINGS_DAY",
        "2025-05-05, LIBERATION_DAY",
        "2026-05-14, ASCENSION",
        "2026-05-24, WHIT_SUNDAY",
        "2026-05-25, WHIT_MONDAY",
        "2026-12-25, CHRISTMAS",
        "2026-12-26, BOXING_DAY",
        "2026-05-05,",
        "2026-12-24,",
    })
    void areCalledByTheirNames(LocalDate day, @Nullable PublicHoliday name) {
        assertThat(Holidays.DUTCH.publicHoliday(day)).isEqualTo(Optional.ofNullable(name));
        assertThat(Holidays.NONE.publicHoliday(day)).isEmpty();
    }

    /** The earliest and the latest that Easter can be, and two years in which simple rules go wrong. */
    @ParameterizedTest
    @CsvSource({"1818, 1818-03-22", "1943, 1943-04-25", "1954, 1954-04-18", "1981, 1981-04-19", "2076, 2076-04-19"})
    void knowEaster(int year, LocalDate sunday) {
        assertThat(DutchHolidays.easter(year)).isEqualTo(sunday);
    }
}
