package org.firstline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.firstline.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The sample log through the command, as its user sees it. */
class ReplayTest {

    private static final String SAMPLE = "src/dev/sample-log.csv";

    private final ReplayedLog sample = ReplayedLog.sample();

    @Test
    void appliesEveryRowOfTheSample() {
        assertThat(sample.status()).isZero();
        assertThat(sample.complained()).isEmpty();
        assertThat(sample.said())
                .contains("Replaying src/dev/sample-log.csv: 99 rows")
                .containsPattern("Cases +20\\R")
                .containsPattern("  done +94  100.00 %\\R")
                .containsPattern("Rows that change nothing +5 ")
                .containsPattern(
                        "Cases closed +17  not INC9000012 RESOLVED, INC9000019 WAITING, INC9000020 IN_PROGRESS")
                .containsPattern("Priority as in the log +99  all rows")
                .containsPattern("Reopened as often as in the log +20  all; reopened 2")
                .containsPattern("Drift +0 ")
                .containsPattern("Technical faults open +0\\R");
    }

    @Test
    void putsTheFirstTeamOfACaseInTheFirstLineAndEveryOtherInTheSecond() {
        assertThat(stays("INC9000004")).containsExactly("FIRST service-desk", "SECOND network", "SECOND applications");
        assertThat(stays("INC9000005"))
                .containsExactly("FIRST service-desk", "SECOND applications", "FIRST service-desk");
        assertThat(stays("INC9000014"))
                .containsExactly("FIRST service-desk", "SECOND print-partner", "FIRST service-desk");
        assertThat(stays("INC9000013")).containsExactly("FIRST service-desk");
    }

    @Test
    void handsAWaitingIncidentOverWithoutLosingAMomentOfItsWait() {
        assertThat(journal("INC9000015"))
                .containsSubsequence(
                        "2026-03-20 10:30 WAIT_STARTED noor-bakker",
                        "2026-03-23 07:20 WAIT_ENDED Yara El Amrani",
                        "2026-03-23 07:20 HANDED_OVER noor-bakker",
                        "2026-03-23 07:20 ASSIGNED desk",
                        "2026-03-23 07:20 WAIT_STARTED fleur-de-boer",
                        "2026-03-23 13:00 WAIT_ENDED Yara El Amrani",
                        "2026-03-24 15:20 RESOLVED fleur-de-boer",
                        "2026-03-31 14:00 CONFIRMED Yara El Amrani");
    }

    @Test
    void letsAColleagueTakeOverAWaitingIncident() {
        assertThat(journal("INC9000016"))
                .containsSubsequence(
                        "2026-03-23 08:40 WAIT_STARTED daan-smit",
                        "2026-03-24 07:30 ASSIGNED noor-bakker",
                        "2026-03-24 07:30 WAIT_STARTED noor-bakker",
                        "2026-03-26 09:50 RESOLVED noor-bakker");
    }

    @Test
    void reopensWhatTheLogReopened() {
        assertThat(journal("INC9000007"))
                .containsSubsequence(
                        "2026-03-17 10:40 RESOLVED noor-bakker",
                        "2026-03-18 08:30 REJECTED Chantal Dijkman",
                        "2026-03-18 09:10 RESOLVED noor-bakker",
                        "2026-03-20 13:45 REJECTED Chantal Dijkman",
                        "2026-03-20 14:00 HANDED_OVER noor-bakker",
                        "2026-03-23 09:00 RESOLVED lotte-visser",
                        "2026-03-30 08:00 CONFIRMED Chantal Dijkman");
    }

    @Test
    void readsLocalTimesAcrossTheChangeToSummerTime() {
        assertThat(journal("INC9000018"))
                .contains("2026-03-29 00:40 WAIT_STARTED emre-yilmaz", "2026-03-29 02:30 RESOLVED emre-yilmaz");
    }

    @Test
    void keepsTheOrderOfACaseWhoseRowIsDatedTooEarly() {
        assertThat(journal("INC9000005"))
                .contains("2026-03-17 10:30 NOTE log")
                .noneMatch(entry -> entry.contains("10:29"));
    }

    @Test
    void refusesADatabaseThatHoldsIncidents() {
        String used = TestDatabase.server().url("replayed_sample");
        ReplayedLog again = ReplayedLog.of(used, SAMPLE);
        assertThat(again.status()).isOne();
        assertThat(again.complained()).startsWith("The database holds incidents already");
    }

    @Test
    void namesWhatItSkipsAndRunsOurLimitsWhenAsked(@TempDir Path folder) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(Path.of(SAMPLE)));
        lines.removeIf(line -> !line.startsWith("number") && !line.startsWith("INC9000001"));
        lines.add(2, "half a row");
        lines.set(4, lines.get(4).replace("23-03-2026", "13-04-2026"));
        Path file = Files.write(folder.resolve("log.csv"), lines);

        ReplayedLog log = ReplayedLog.of(TestDatabase.empty("replayed_limits"), file.toString(), "--limits", "desk");

        assertThat(log.said())
                .containsPattern("skipped +line 3: 1 columns instead of 36")
                .containsPattern("incident: Requester stayed silent +1  the log agreed 1")
                .containsPattern("Cases closed +1  all");
        assertThat(log.status()).isZero();
    }

    private List<String> stays(String number) {
        return sample.database().sql("""
                        select concat(v.line, ' ', v.team) from incident_visit v join incident i on i.id = v.incident
                        where i.external_reference = ? order by v.id
                        """).param(number).query(String.class).list();
    }

    private List<String> journal(String number) {
        return sample.database().sql("""
                        select concat(date_format(j.at, '%Y-%m-%d %H:%i'), ' ', j.kind, ' ', j.author)
                        from incident_journal j join incident i on i.id = j.incident
                        where i.external_reference = ? order by j.seq
                        """).param(number).query(String.class).list();
    }
}
