package org.firstline.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.zone.ZoneOffsetTransition;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.constraints.IntRange;

/**
 * Calendars of every shape against {@link MinuteOracle}, near changes of the clock more often than not. 17,000 cases for each
 * property; {@code -Djqwik.tries.default=200000} runs ten times as many.
 */
class CalendarPropertiesIT {

    private static final List<ZoneId> ZONES = Stream.of(
                    "Europe/Amsterdam",
                    "America/New_York",
                    "Australia/Lord_Howe",
                    "Asia/Kathmandu",
                    "Pacific/Apia",
                    // Changes at one minute past midnight until 2011: days come back.
                    "America/St_Johns",
                    "UTC")
            .map(ZoneId::of)
            .toList();

    record Shape(ZoneId zone, List<Segment> segments, Holidays holidays, Instant around) {

        ServiceCalendar calendar() {
            return new ServiceCalendar(zone, segments, holidays);
        }

        MinuteOracle oracle() {
            return new MinuteOracle(zone, segments, holidays);
        }
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void openTimeBetweenIsTheSumOfOpenMinutes(
            @ForAll("shapes") Shape shape, @ForAll @IntRange(max = 2 * Segment.DAY) int minutes) {
        Instant to = shape.around().plus(Duration.ofMinutes(minutes));
        assertThat(shape.calendar().between(shape.around(), to))
                .isEqualTo(shape.oracle().between(shape.around(), to));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void openingsAreTheOpenMinutesAndNoOthers(
            @ForAll("shapes") Shape shape, @ForAll @IntRange(max = 3 * Segment.DAY) int minutes) {
        Instant to = shape.around().plus(Duration.ofMinutes(minutes));
        assertThat(shape.calendar().openings(shape.around(), to))
                .isEqualTo(shape.oracle().openings(shape.around(), to));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void addingEndsWithTheLastOpenMinute(
            @ForAll("shapes") Shape shape, @ForAll @IntRange(max = 2 * Segment.DAY) int minutes) {
        Instant end = shape.around().plus(Duration.ofMinutes(minutes));
        Duration openTime = shape.oracle().between(shape.around(), end);
        assertThat(shape.calendar().add(shape.around(), openTime))
                .isEqualTo(shape.oracle().add(shape.around(), openTime));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void theNextOpeningIsTheFirstOpenMinute(@ForAll("shapes") Shape shape) {
        assertThat(shape.calendar().nextOpening(shape.around()))
                .isEqualTo(shape.oracle().nextOpening(shape.around()));
    }

    @Property(edgeCases = EdgeCasesMode.NONE)
    void aWorkingDayEndsWithItsLastOpenMinute(
            @ForAll("shapes") Shape shape, @ForAll @IntRange(min = 1, max = 3) int days) {
        LocalDate day = shape.around().atZone(shape.zone()).toLocalDate();
        Instant expected = null;
        LocalDate next = day;
        for (int left = days; left > 0; ) {
            next = next.plusDays(1);
            expected = shape.oracle().closing(next);
            left -= expected == null ? 0 : 1;
        }
        assertThat(shape.calendar().workingDayAfter(day, days).closing()).isEqualTo(expected);
    }

    /** Milliseconds count too, which the oracle does not know: what was added is what lies between. */
    @Property(edgeCases = EdgeCasesMode.NONE)
    void addedIsBetween(@ForAll("shapes") Shape shape, @ForAll @IntRange(max = 100_000_000) int millis) {
        ServiceCalendar calendar = shape.calendar();
        Instant from = shape.around().plusMillis(millis % 60_000);
        Instant due = calendar.add(from, Duration.ofMillis(millis));
        assertThat(calendar.between(from, due)).isEqualTo(Duration.ofMillis(millis));
        assertThat(millis == 0 || calendar.between(from, due.minusMillis(1)).toMillis() == millis - 1)
                .isTrue();
    }

    @Provide
    Arbitrary<Shape> shapes() {
        return Arbitraries.of(ZONES).flatMap(zone -> instants(zone).flatMap(around -> Combinators.combine(
                        segments(), holidays(around.atZone(zone).toLocalDate()))
                .as((segments, holidays) -> new Shape(zone, segments, holidays, around))));
    }

    /** Whole minutes: two in three within two days of a change of the clock, where the zone has any. */
    private static Arbitrary<Instant> instants(ZoneId zone) {
        Arbitrary<Instant> anywhere = Arbitraries.integers()
                .between(0, 60 * 24 * 365 * 40)
                .map(minutes -> Instant.parse("1990-01-01T00:00:00Z").plus(Duration.ofMinutes(minutes)));
        Arbitrary<Integer> minutes = Arbitraries.integers().between(-2 * Segment.DAY, Segment.DAY);
        Arbitrary<Instant> nearChange = Combinators.combine(anywhere, minutes)
                .as((instant, off) -> change(zone, instant).plus(Duration.ofMinutes(off)));
        return Arbitraries.frequencyOf(Tuple.of(1, anywhere), Tuple.of(2, nearChange));
    }

    private static Instant change(ZoneId zone, Instant after) {
        ZoneOffsetTransition change = zone.getRules().nextTransition(after);
        ZoneOffsetTransition last = change == null ? zone.getRules().previousTransition(after) : change;
        return last == null ? after : last.getInstant();
    }

    /** One to six, any length, any overlap: nights, around the clock, and the hours at which clocks change. */
    private static Arbitrary<List<Segment>> segments() {
        Arbitrary<Integer> from = Arbitraries.oneOf(
                Arbitraries.integers().between(0, Segment.DAY - 1),
                Arbitraries.integers().between(0, 240));
        Arbitrary<Integer> to = Arbitraries.oneOf(
                Arbitraries.integers().between(0, Segment.DAY),
                Arbitraries.integers().between(0, 240),
                Arbitraries.just(Segment.DAY));
        return Combinators.combine(Arbitraries.of(DayOfWeek.class), from, to)
                .filter((day, begin, end) -> !begin.equals(end))
                .as(Segment::between)
                .list()
                .ofMinSize(1)
                .ofMaxSize(6);
    }

    private static Arbitrary<Holidays> holidays(LocalDate around) {
        Arbitrary<Set<LocalDate>> own = Arbitraries.integers()
                .between(-3, 10)
                .map(around::plusDays)
                .set()
                .ofMaxSize(5);
        return Combinators.combine(Arbitraries.of(Holidays.Region.class), own).as(Holidays::new);
    }
}
