package org.firstline.calendar.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.firstline.calendar.Segment;
import org.junit.jupiter.api.Test;

class WeekViewTest {

    private static final int HOUR = 60;
    private static final Locale DUTCH = Locale.forLanguageTag("nl");

    @Test
    void tellsDaysWithTheSameHoursTogether() {
        WeekView week = week(
                open(DayOfWeek.MONDAY, 8, 12),
                open(DayOfWeek.MONDAY, 13, 17),
                open(DayOfWeek.TUESDAY, 13, 17),
                open(DayOfWeek.TUESDAY, 8, 12),
                open(DayOfWeek.WEDNESDAY, 8, 12),
                open(DayOfWeek.SATURDAY, 9, 24));
        assertThat(week.words())
                .containsExactly("Mon–Tue 08:00–12:00, 13:00–17:00", "Wed 08:00–12:00", "Sat 09:00–24:00");
        assertThat(week.isAlways()).isFalse();
    }

    @Test
    void countsOverlapsOnce() {
        WeekView week = week(open(DayOfWeek.MONDAY, 8, 12), open(DayOfWeek.MONDAY, 10, 17));
        assertThat(week.words()).containsExactly("Mon 08:00–17:00");
        assertThat(texts(week)).containsExactly("08:00–17:00", "", "", "", "", "", "");
    }

    @Test
    void tellsANightWholeAndDrawsItOnBothDays() {
        WeekView week = week(open(DayOfWeek.SUNDAY, 22, 6), open(DayOfWeek.TUESDAY, 22, 6));
        assertThat(week.words()).containsExactly("Tue 22:00–06:00", "Sun 22:00–06:00");
        assertThat(texts(week)).containsExactly("00:00–06:00", "22:00–24:00", "00:00–06:00", "", "", "", "22:00–24:00");
        assertThat(week.days().get(1).open()).containsExactly(new WeekView.Stretch(22 * HOUR, 24 * HOUR));
    }

    @Test
    void knowsAWeekWithoutAnEnd() {
        Segment[] days = Arrays.stream(DayOfWeek.values())
                .map(day -> Segment.between(day, 6 * HOUR, 5 * HOUR + 59))
                .toArray(Segment[]::new);
        assertThat(week(days).isAlways()).isFalse();
        Segment[] whole =
                Arrays.stream(DayOfWeek.values()).map(day -> open(day, 0, 24)).toArray(Segment[]::new);
        assertThat(week(whole).isAlways()).isTrue();
        assertThat(week(whole).words()).containsExactly("Mon–Sun 00:00–24:00");
    }

    @Test
    void speaksDutch() {
        assertThat(new WeekView(List.of(open(DayOfWeek.FRIDAY, 8, 12)), DUTCH).words())
                .containsExactly("vr 08:00–12:00");
    }

    private static List<String> texts(WeekView week) {
        return week.days().stream()
                .map(day -> day.open().stream().map(WeekView.Stretch::text).collect(Collectors.joining(" ")))
                .toList();
    }

    private static WeekView week(Segment... segments) {
        return new WeekView(List.of(segments), Locale.ENGLISH);
    }

    private static Segment open(DayOfWeek day, int from, int to) {
        return Segment.between(day, from * HOUR, to * HOUR);
    }
}
