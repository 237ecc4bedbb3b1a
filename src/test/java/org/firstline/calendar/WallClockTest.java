package org.firstline.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.junit.jupiter.api.Test;

class WallClockTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");

    private final WallClock clock = new WallClock(AMSTERDAM);

    @Test
    void strikesTwiceInTheHourThatComesBack() {
        assertThat(clock.strikes(Instant.parse("2026-10-24T22:00:00Z"), Instant.parse("2026-10-25T03:00:00Z"), 60))
                .map(strike -> strike.atZone(AMSTERDAM).getHour())
                .containsExactly(0, 1, 2, 2, 3);
    }

    @Test
    void doesNotStrikeInTheHourThatIsSkipped() {
        assertThat(clock.strikes(Instant.parse("2026-03-28T23:00:00Z"), Instant.parse("2026-03-29T02:01:00Z"), 60))
                .map(strike -> strike.atZone(AMSTERDAM).getHour())
                .containsExactly(0, 1, 3, 4);
    }

    @Test
    void beginsADayWhereMidnightIsSkipped() {
        WallClock beirut = new WallClock(ZoneId.of("Asia/Beirut"));
        assertThat(beirut.midnights(Instant.parse("2026-03-28T12:00:00Z"), Instant.parse("2026-03-29T12:00:00Z")))
                .containsExactly(
                        new WallClock.Midnight(LocalDate.of(2026, 3, 29), Instant.parse("2026-03-28T22:00:00Z")));
    }

    @Test
    void refusesWhatHasNoEnd() {
        Instant from = Instant.parse("2026-01-01T00:00:00Z");
        Instant tooLate = from.plus(ServiceCalendar.LONGEST_WINDOW).plusMillis(1);
        assertThatThrownBy(() -> clock.midnights(from, tooLate)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.strikes(from, tooLate, 60)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> clock.strikes(from, from, 7)).isInstanceOf(IllegalArgumentException.class);
    }
}
