package org.firstline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstline.replay.ReplayedLog;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Each statement of {@code docs/figures.md} over the replayed sample, beside what the log alone says. */
class FiguresTest {

    private static final Path PAGE = Path.of("docs/figures.md");
    private static final Instant AS_OF = Instant.parse("2026-04-03T08:00:00Z");

    private final LogFigures log = LogFigures.of(Path.of("src/dev/sample-log.csv"), AS_OF);

    @Test
    void tellsTheFirstResponseTime() {
        assertDistribution(row("First response time"), log.firstResponses());
    }

    @Test
    void tellsTheResolutionTime() {
        assertDistribution(row("Resolution time"), log.resolutions());
    }

    @Test
    void tellsWhatWasResolvedInTheFirstContact() {
        assertCounts(
                row("Resolved in the first contact"),
                Map.of("resolved", log.resolved(), "in_first_contact", log.resolvedInFirstContact()));
    }

    @Test
    void tellsWhatTheFirstLineResolved() {
        assertCounts(
                row("Resolved by the first line"),
                Map.of("resolved", log.resolved(), "by_first_line", log.resolvedByFirstLine()));
    }

    @Test
    void tellsWhatWasEscalated() {
        assertCounts(row("Functional escalation"), Map.of("created", log.created(), "escalated", log.escalated()));
    }

    @Test
    void tellsWhatWasReopened() {
        assertCounts(row("Reopened"), Map.of("resolved", log.resolved(), "reopened", log.reopened()));
    }

    @Test
    void tellsTheWaitingTimePerReason() {
        Map<String, Long> waits = new TreeMap<>();
        rows("Waiting time").forEach(row -> waits.put((String) row.get("reason"), number(row.get("seconds"))));
        assertThat(waits).isEqualTo(log.waits()).containsKeys("REQUESTER", "VENDOR", "CHANGE", "PROBLEM", "QUEUE");
    }

    @Test
    void tellsTheBacklogByAge() {
        List<Long> ages = log.openAges();
        assertCounts(
                row("Backlog"),
                Map.of(
                        "open", ages.size(),
                        "days_0_1", count(ages, 0, 1),
                        "days_2_5", count(ages, 2, 5),
                        "days_6_10", count(ages, 6, 10),
                        "days_11_30", count(ages, 11, 30),
                        "days_over_30", count(ages, 31, Long.MAX_VALUE)));
    }

    @Test
    void tellsTheGrowthPerDay() {
        Map<LocalDate, Integer> growth = new TreeMap<>();
        rows("Growth")
                .forEach(
                        row -> growth.put(LocalDate.parse(row.get("day").toString()), (int) number(row.get("growth"))));
        assertThat(growth).isEqualTo(log.growth());
    }

    @Test
    void tellsHowContentRequestersAre() {
        answerSurveys();
        Map<String, Object> row = row("Satisfaction");
        assertCounts(
                row,
                Map.of(
                        "asked", 7,
                        "answered", 5,
                        "content_with_speed", 3,
                        "content_with_effectiveness", 4,
                        "content_with_friendliness", 5));
        assertThat(decimal(row.get("mean_speed"))).isCloseTo(3.4, within(0.001));
        assertThat(decimal(row.get("mean_effectiveness"))).isCloseTo(4.0, within(0.001));
        assertThat(decimal(row.get("mean_friendliness"))).isCloseTo(4.8, within(0.001));
    }

    private static void answerSurveys() {
        JdbcClient database = ReplayedLog.sample().database();
        database.sql("""
                        insert into survey (incident, email, invited_at, expires_at)
                        select number, 'ann@example.org', closed_at, closed_at + interval 14 day
                        from incident where status = 'CLOSED' order by id limit 7
                        """).update();
        int[][] ratings = {{5, 5, 5}, {4, 4, 5}, {4, 5, 5}, {3, 4, 5}, {1, 2, 4}};
        for (int answered = 0; answered < ratings.length; answered++) {
            database.sql("""
                            insert into survey_answer (incident, answered_at, speed, effectiveness, friendliness, comment)
                            select incident, invited_at, ?, ?, ?, 'x' from survey order by incident limit 1 offset ?
                            """)
                    .params(ratings[answered][0], ratings[answered][1], ratings[answered][2], answered)
                    .update();
        }
    }

    private static void assertDistribution(Map<String, Object> row, List<Long> sorted) {
        assertThat(number(row.get("incidents"))).isEqualTo(sorted.size());
        assertThat(decimal(row.get("median"))).isCloseTo(percentile(sorted, 0.5), within(0.01));
        assertThat(decimal(row.get("p90"))).isCloseTo(percentile(sorted, 0.9), within(0.01));
    }

    private static void assertCounts(Map<String, Object> row, Map<String, Integer> expected) {
        expected.forEach((column, count) ->
                assertThat(number(row.get(column))).as(column).isEqualTo(count.longValue()));
        assertThat(expected.get("resolved") == null || expected.get("resolved") > 0)
                .isTrue();
    }

    /** Between the neighbours in proportion, as SQL's {@code percentile_cont}. */
    private static double percentile(List<Long> sorted, double share) {
        double place = share * (sorted.size() - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.size() - 1);
        return sorted.get(below) + (place - below) * (sorted.get(above) - sorted.get(below));
    }

    private static int count(List<Long> ages, long from, long to) {
        return (int) ages.stream().filter(age -> age >= from && age <= to).count();
    }

    private static Map<String, Object> row(String figure) {
        return rows(figure).get(0);
    }

    private static List<Map<String, Object>> rows(String figure) {
        return ReplayedLog.sample()
                .database()
                .sql(statement(figure))
                .param("asOf", AS_OF)
                .query()
                .listOfRows();
    }

    /** The statement below the heading of that name. */
    private static String statement(String figure) {
        try {
            Matcher found = Pattern.compile("## " + figure + "\n.*?```sql\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(PAGE));
            assertThat(found.find()).as("statement of %s", figure).isTrue();
            return found.group(1);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static long number(Object value) {
        return ((Number) value).longValue();
    }

    private static double decimal(Object value) {
        return ((Number) value).doubleValue();
    }
}
