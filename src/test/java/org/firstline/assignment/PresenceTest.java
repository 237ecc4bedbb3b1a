package org.firstline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Instant;
import java.util.List;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.CalendarDefinition.Opening;
import org.firstline.calendar.OpenStretch;
import org.firstline.calendar.ServiceCalendar;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** In the week of Monday 23 November 2026; Amsterdam is one hour ahead of UTC. */
class PresenceTest {

    private static final Instant MONDAY_NOON = Instant.parse("2026-11-23T11:00:00Z");
    private static final Instant MONDAY_NIGHT = Instant.parse("2026-11-23T21:00:00Z");
    private static final Instant TUESDAY_MORNING = Instant.parse("2026-11-24T07:00:00Z");
    private static final Instant TUESDAY_END = Instant.parse("2026-11-24T16:00:00Z");

    @Test
    void isRoundTheClockWithoutShifts() {
        assertThat(Presence.ALWAYS.onShift(MONDAY_NIGHT)).isTrue();
        assertThat(Presence.ALWAYS.nextShift(MONDAY_NIGHT)).isEqualTo(MONDAY_NIGHT);
        assertThat(Presence.ALWAYS.absentUntil(MONDAY_NIGHT)).isNull();
    }

    @Test
    void followsTheShiftsToTheMillisecond() {
        Presence day = new Presence(office(), List.of());
        assertThat(day.onShift(TUESDAY_MORNING.minusMillis(1))).isFalse();
        assertThat(day.onShift(TUESDAY_MORNING)).isTrue();
        assertThat(day.onShift(TUESDAY_END.minusMillis(1))).isTrue();
        assertThat(day.onShift(TUESDAY_END)).isFalse();
        assertThat(day.nextShift(MONDAY_NIGHT)).isEqualTo(TUESDAY_MORNING);
    }

    @Test
    void isNowhereInAnAbsence() {
        Presence away = new Presence(office(), List.of(absence(MONDAY_NOON, TUESDAY_MORNING.plusSeconds(3600))));
        assertThat(away.onShift(MONDAY_NOON.minusMillis(1))).isTrue();
        assertThat(away.onShift(MONDAY_NOON)).isFalse();
        assertThat(away.absentUntil(MONDAY_NOON)).isEqualTo(TUESDAY_MORNING.plusSeconds(3600));
        assertThat(away.nextShift(MONDAY_NOON)).isEqualTo(TUESDAY_MORNING.plusSeconds(3600));
        assertThat(away.onShift(TUESDAY_MORNING.plusSeconds(3600))).isTrue();
    }

    @Test
    void takesAbsencesThatFollowEachOtherTogether() {
        Presence away = new Presence(
                null,
                List.of(
                        absence(TUESDAY_MORNING, TUESDAY_END),
                        absence(MONDAY_NOON, TUESDAY_MORNING),
                        absence(TUESDAY_END.plusMillis(1), TUESDAY_END.plusSeconds(60))));
        assertThat(away.absentUntil(MONDAY_NOON)).isEqualTo(TUESDAY_END);
        assertThat(away.nextShift(MONDAY_NOON)).isEqualTo(TUESDAY_END);
    }

    @Test
    void neverComesBackFromAnAbsenceWithoutEnd() {
        for (ServiceCalendar shifts : new ServiceCalendar[] {office(), null}) {
            Presence gone = new Presence(shifts, List.of(absence(MONDAY_NOON, null)));
            assertThat(gone.nextShift(TUESDAY_MORNING)).isNull();
            assertThat(gone.onShift(TUESDAY_MORNING)).isFalse();
            assertThat(gone.absentUntil(TUESDAY_MORNING)).isEqualTo(Absence.FURTHER_NOTICE);
        }
    }

    @Test
    void findsNoShiftBetweenTwoAbsencesThatCoverAll() {
        Presence gone = new Presence(
                office(), List.of(absence(MONDAY_NOON, TUESDAY_END), absence(TUESDAY_END.plusSeconds(60), null)));
        assertThat(gone.absentUntil(TUESDAY_END)).isNull();
        assertThat(gone.nextShift(TUESDAY_END)).isNull();
    }

    @Test
    void tellsWhenTheyAreThereInAWeek() {
        Instant monday = Instant.parse("2026-11-22T23:00:00Z");
        Instant end = monday.plusSeconds(7 * 86_400);
        Presence away = new Presence(
                office(),
                List.of(
                        absence(MONDAY_NOON, MONDAY_NOON.plusSeconds(3600)),
                        absence(TUESDAY_MORNING, TUESDAY_END),
                        absence(end, null),
                        absence(monday.minusSeconds(60), monday)));
        assertThat(away.during(monday, end))
                .containsExactly(
                        new OpenStretch(Instant.parse("2026-11-23T07:00:00Z"), MONDAY_NOON),
                        new OpenStretch(MONDAY_NOON.plusSeconds(3600), Instant.parse("2026-11-23T16:00:00Z")));
        assertThat(Presence.ALWAYS.during(monday, end)).containsExactly(new OpenStretch(monday, end));
        assertThat(new Presence(null, List.of(absence(monday, null))).during(monday, end))
                .isEmpty();
    }

    private static Absence absence(Instant from, @Nullable Instant until) {
        return new Absence(from, until, null);
    }

    private static ServiceCalendar office() {
        return new CalendarDefinition(
                        "Europe/Amsterdam",
                        List.of(
                                new Opening(DayOfWeek.MONDAY, "08:00", "17:00"),
                                new Opening(DayOfWeek.TUESDAY, "08:00", "17:00")),
                        null,
                        null)
                .calendar();
    }
}
