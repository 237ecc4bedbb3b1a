package org.firstline.sla.picture;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.data.Offset;
import org.firstline.sla.ClockEntry.Kind;
import org.firstline.sla.ClockView;
import org.firstline.sla.Metric;
import org.firstline.sla.Terms;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ClockPictureTest {

    private static final Path COMMITTED = Path.of("docs/pictures/clock-two-days.svg");
    private static final String NUMBER = "INC-2026-000123";
    private static final Locale DUTCH = Locale.forLanguageTag("nl");
    private static final Terms ONE_DAY = Log.terms(Duration.ofHours(11), 1);
    private static final Offset<Double> NEAR = within(0.3);

    private static final String RUNNING = "#2b6cb0";
    private static final String OVERTIME = "#9b1c1c";
    private static final String PAUSED = "url(#clock-picture-paused)";
    private static final String AHEAD = "#bcd6f5";

    /** With {@code -Dpictures.write=true} it is written instead. */
    @Test
    void drawsTheExampleOfTheDocumentation() throws IOException {
        String svg = Examples.draw(NUMBER, Examples.twoDays(), Log.at("2026-06-02T18:00"), Locale.ENGLISH);
        if (Boolean.getBoolean("pictures.write")) {
            Files.writeString(COMMITTED, svg);
        }
        assertThat(COMMITTED)
                .describedAs(
                        "run ./mvnw -q test -Dtest=ClockPictureTest -Dpictures.write=true, and look at the picture")
                .exists()
                .content()
                .isEqualTo(svg);
    }

    /** 1 working day from Monday 16:00, waiting Tuesday 10:00 to Thursday 10:00. */
    @Test
    void putsAPauseWhereItWas() {
        Drawn drawn = drawn(
                resolution(ONE_DAY)
                        .add(Kind.PAUSE, "2026-06-02T10:00", "REQUESTER")
                        .add(Kind.RESUME, "2026-06-04T10:00", null),
                "2026-06-04T12:00");
        assertThat(drawn.bars(PAUSED)).singleElement().satisfies(bar -> {
            assertThat(bar[0]).isCloseTo(x(drawn, 1, 10), NEAR);
            assertThat(bar[1]).isCloseTo(x(drawn, 3, 10), NEAR);
        });
        assertThat(drawn.x("waits for the requester")).isCloseTo(x(drawn, 1, 10) + Labels.INDENT, NEAR);
        assertThat(drawn.x("due Thu 17:30")).isCloseTo(x(drawn, 3, 17.5) + Labels.INDENT, NEAR);
        assertThat(drawn.texts()).contains("Solution: 11 h (1 working day), 5 h 30 min left, due Thu 4 Jun 17:30");
    }

    @Test
    void fillsOnlyOpenTime() {
        Drawn drawn = drawn(resolution(ONE_DAY), "2026-06-02T12:00");
        assertBars(drawn.bars(RUNNING), x(drawn, 0, 16), x(drawn, 0, 17.5), x(drawn, 1, 8), x(drawn, 1, 12));
        assertBars(drawn.bars(AHEAD), x(drawn, 1, 12), x(drawn, 1, 17.5));
        assertBars(drawn.bars("#52606d"), x(drawn, 0, 17.5), x(drawn, 1, 8));
        assertThat(drawn.bars(Ink.SHADE).get(0)[0]).isCloseTo(x(drawn, 0, 17.5), NEAR);
        assertThat(drawn.bars(Ink.SHADE).get(0)[1]).isCloseTo(x(drawn, 1, 8), NEAR);
    }

    @Test
    void turnsAtTheBreach() {
        Drawn drawn = drawn(
                resolution(ONE_DAY)
                        .reached(50, "2026-06-02T12:00", "TIME")
                        .reached(75, "2026-06-02T14:45", "TIME")
                        .reached(100, "2026-06-02T17:30", "TIME"),
                "2026-06-03T10:00");
        assertBars(drawn.bars(OVERTIME), x(drawn, 2, 8), x(drawn, 2, 10));
        assertThat(drawn.x("broken Tue 17:30")).isCloseTo(x(drawn, 1, 17.5) + Labels.INDENT, NEAR);
        assertThat(drawn.x("50 %")).isCloseTo(x(drawn, 1, 12) + Labels.INDENT, NEAR);
        assertThat(drawn.x("150 %")).isCloseTo(x(drawn, 2, 13.5) + Labels.INDENT, NEAR);
        assertThat(drawn.texts())
                .contains("Solution: 11 h (1 working day), 2 h too long, was due Tue 2 Jun 17:30")
                .doesNotContain("due Tue 17:30");
    }

    @Test
    void saysHowAStoppedClockEnded() {
        Instant now = Log.at("2026-06-02T18:00");
        Drawn drawn = drawn(
                now,
                resolution(ONE_DAY)
                        .add(Kind.STOP, "2026-06-02T10:00", "RESOLVED")
                        .at(now),
                resolution(ONE_DAY)
                        .add(Kind.STOP, "2026-06-02T11:00", "WITHDRAWN")
                        .at(now),
                resolution(Log.terms(Duration.ofHours(1), null))
                        .reached(100, "2026-06-01T17:00", "TIME")
                        .add(Kind.STOP, "2026-06-02T12:00", "RESOLVED")
                        .at(now));
        assertThat(drawn.texts())
                .contains(
                        "Solution: 11 h (1 working day), kept in 3 h 30 min",
                        "kept Tue 10:00",
                        "Solution: 11 h (1 working day), cancelled after 4 h 30 min",
                        "cancelled Tue 11:00",
                        "Solution: 1 h, broken, ended after 5 h 30 min",
                        "ended late Tue 12:00")
                .noneMatch(text -> text.startsWith("now"));
    }

    /** In the night of 29 March two hours later is three hours later on the wall. */
    @Test
    void drawsTheNightThatLacksAnHour() {
        Drawn drawn = drawn(
                Log.start(Metric.RESOLUTION, "", Log.around(Duration.ofHours(2)), "2026-03-29T01:30"),
                "2026-03-29T03:30");
        double half = 2 * (drawn.x("03:00") - drawn.x("01:45"));
        assertThat(drawn.texts()).contains("01:45", "03:00", "due Sun 04:30").doesNotContain("02:00", "02:30");
        assertBars(drawn.bars(RUNNING), drawn.x("03:00") - half, drawn.x("03:00") + half);
    }

    @Test
    void namesTheHourThatComesTwiceTwice() {
        Drawn drawn = drawn(
                Log.start(Metric.RESOLUTION, "", Log.around(Duration.ofHours(5)), "2026-10-25T00:30"),
                "2026-10-25T04:00");
        assertThat(drawn.texts().stream().filter("02:00"::equals)).hasSize(2);
        assertThat(drawn.texts()).contains("due Sun 04:30");
    }

    @Test
    void staysReadableOverWeeks() {
        Instant now = Log.at("2026-06-17T10:00");
        Drawn drawn = new Drawn(Examples.draw(NUMBER, Examples.threeWeeks(now), now, DUTCH));
        assertThat(drawn.texts())
                .contains("ma", "15 jun.", "nu, 10:00", "wacht op de leverancier")
                .contains("Oplossing: 80 u, nog 6 u 50 min, uiterlijk wo 17 jun. 16:50")
                .doesNotContain("12:00");
        assertThat(drawn.days()).hasSize(21);
    }

    @Test
    void drawsTheEndOfWhatIsOlderThanAYear() {
        Instant now = Log.at("2028-06-01T10:00");
        ClockView clock = resolution(Log.terms(Duration.ofHours(10_000), null)).at(now);
        Drawn drawn = drawn(now, clock);
        assertThat(drawn.texts()).anyMatch(text -> text.endsWith("what happened earlier is not drawn"));
        assertThat(drawn.bars(RUNNING)).hasSizeBetween(30, 60);
    }

    @Test
    void saysThatThereIsNoClock() {
        Drawn drawn = drawn(Log.at("2026-06-01T10:00"));
        assertThat(drawn.texts()).containsExactly(NUMBER, "No clock has been started yet.");
        assertThat(drawn.description()).isEqualTo("No clock has been started yet.");
    }

    @Test
    void drawsAClockOfThisVeryInstant() {
        assertThat(drawn(resolution(ONE_DAY), "2026-06-01T16:00").texts())
                .contains("Solution: 11 h (1 working day), 11 h left, due Tue 2 Jun 17:30");
    }

    @Test
    void takesAnyTextAsText() {
        String heading = "</title><script>alert(1)</script> & \"x\" \u0000\ud800 😀";
        Instant now = Log.at("2026-06-02T12:00");
        ClockView clock = Log.start(Metric.OLA, "<b>Line</b>", ONE_DAY, "2026-06-01T16:00")
                .add(Kind.PAUSE, "2026-06-02T10:00", "<i>")
                .at(now);
        Drawn drawn = new Drawn(Examples.draw(heading, List.of(clock), now, Locale.ENGLISH));
        assertThat(drawn.title()).isEqualTo("The clocks of </title><script>alert(1)</script> & \"x\" \ufffd\ufffd 😀");
        assertThat(drawn.texts()).contains("paused: <i>").anyMatch(text -> text.startsWith("Time at <b>Line</b>"));
        assertThat(drawn.of("script")).isEmpty();
    }

    @Test
    void tellsInWordsWhatItShows() {
        Drawn drawn = new Drawn(Examples.draw(NUMBER, Examples.twoDays(), Log.at("2026-06-02T18:00"), Locale.ENGLISH));
        assertThat(drawn.title()).isEqualTo("The clocks of " + NUMBER);
        assertThat(drawn.description())
                .contains("Solution: 4 h, broken, ended after 11 h.")
                .contains("Time at the first line (workplace): 9 h, kept in 7 h 15 min.")
                .contains("Mon 1 Jun 14:00: waits for the requester; Tue 2 Jun 10:00: runs on")
                .contains("Tue 2 Jun 11:00: new goal: 4 h; Tue 2 Jun 11:00: broken");
    }

    @ParameterizedTest
    @MethodSource("pictures")
    void needsNothingElse(String svg) {
        assertThat(svg)
                .doesNotContain("<style", "style=", "<script", "foreignObject", "href", "@import")
                .doesNotContainPattern("\\son\\w+=")
                .doesNotContainPattern("url\\((?!#)");
        assertThat(svg.replace("http://www.w3.org/2000/svg", "")).doesNotContain("://");
    }

    /** By the widths that the picture guesses; they are guessed from above. */
    @ParameterizedTest
    @MethodSource("pictures")
    void keepsItsWordsInsideAndApart(String svg) {
        Drawn drawn = new Drawn(svg);
        List<double[]> boxes = drawn.of("text").stream()
                .map(text -> {
                    double size = Drawn.number(text, "font-size");
                    double width = TextWidth.of(text.getTextContent(), size);
                    boolean centred = text.getAttribute("text-anchor").equals("middle");
                    double x = Drawn.number(text, "x") - (centred ? width / 2 : 0);
                    double y = Drawn.number(text, "y");
                    return new double[] {x, y - size * 0.8, x + width, y + size * 0.2};
                })
                .toList();
        assertThat(boxes).allSatisfy(box -> {
            assertThat(box[0]).isNotNegative();
            assertThat(box[2]).isLessThanOrEqualTo(drawn.width());
            assertThat(box[3]).isLessThanOrEqualTo(drawn.height());
        });
        IntStream.range(0, boxes.size()).forEach(one -> IntStream.range(one + 1, boxes.size())
                .forEach(other -> assertThat(overlap(boxes.get(one), boxes.get(other)))
                        .as("%s and %s", drawn.texts().get(one), drawn.texts().get(other))
                        .isFalse()));
    }

    private static boolean overlap(double[] one, double[] other) {
        return one[0] < other[2] && other[0] < one[2] && one[1] < other[3] && other[1] < one[3];
    }

    static Stream<String> pictures() {
        Instant now = Log.at("2026-06-17T10:00");
        Log crowded = resolution(Log.terms(Duration.ofHours(80), null));
        for (int minute = 10; minute < 40; minute += 2) {
            crowded.add(Kind.PAUSE, "2026-06-02T10:" + minute, "A REASON THAT NOBODY KNOWS, AT WWWWWWWWWWWWWWW LENGTH")
                    .add(Kind.RESUME, "2026-06-02T10:" + (minute + 1), null);
        }
        String wide = "W".repeat(400);
        ClockView named =
                Log.start(Metric.OLA, wide, ONE_DAY, "2026-06-01T16:00").at(Log.at("2026-06-01T16:01"));
        return Stream.of(
                Examples.draw(NUMBER, Examples.twoDays(), Log.at("2026-06-02T18:00"), Locale.ENGLISH),
                Examples.draw(NUMBER, Examples.twoDays(), Log.at("2026-06-02T18:00"), DUTCH),
                Examples.draw(NUMBER, Examples.threeWeeks(now), now, DUTCH),
                Examples.draw(NUMBER, List.of(crowded.at(now)), now, Locale.ENGLISH),
                Examples.draw(wide, List.of(named), Log.at("2026-06-01T16:01"), Locale.ENGLISH),
                Examples.draw(NUMBER, List.of(), now, DUTCH));
    }

    private static Log resolution(Terms terms) {
        return Log.start(Metric.RESOLUTION, "", terms, "2026-06-01T16:00");
    }

    private static Drawn drawn(Log log, String now) {
        return drawn(Log.at(now), log.at(Log.at(now)));
    }

    private static Drawn drawn(Instant now, ClockView... clocks) {
        return new Drawn(Examples.draw(NUMBER, List.of(clocks), now, Locale.ENGLISH));
    }

    /** Where the axis has this hour of a day, counted from the one on which the picture begins; by the lines of the days. */
    private static double x(Drawn drawn, int day, double hour) {
        List<Double> days = drawn.days();
        double width = days.size() > 1 ? days.get(1) - days.get(0) : oneDay(drawn);
        return days.get(0) + width * (day - 1 + hour / 24);
    }

    private static double oneDay(Drawn drawn) {
        return (drawn.x("12:00") - drawn.days().get(0)) * 2;
    }

    private static void assertBars(List<double[]> bars, double... ends) {
        double[] found = bars.stream().flatMapToDouble(Arrays::stream).toArray();
        assertThat(found).containsExactly(ends, NEAR);
    }
}
