package org.firstline.replay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.firstline.shared.Channel;
import org.firstline.shared.Level;
import org.firstline.shared.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LogReaderTest {

    private static final ZoneId AMSTERDAM = ZoneId.of("Europe/Amsterdam");
    private static final String HEADING =
            "number,incident_state,reopen_count,made_sla,caller_id,sys_updated_at,contact_type,"
                    + "location,category,subcategory,u_symptom,impact,urgency,priority,assignment_group,assigned_to";
    private static final String GOOD =
            "INC1,New,0,true,Ann,16-03-2026 08:42,Phone,Utrecht,Software,?,\"Slow, very\",1 - High,2 - Medium,2 - High,Desk,?";

    @TempDir
    private Path folder;

    @Test
    void understandsARow() throws IOException {
        LogRow row = read(HEADING, GOOD).rows().get(0);
        assertThat(row.line()).isEqualTo(2);
        assertThat(row.caseNumber()).isEqualTo("INC1");
        assertThat(row.at()).isEqualTo("2026-03-16T07:42:00Z");
        assertThat(row.state()).isEqualTo(LogState.NEW);
        assertThat(row.impact()).isEqualTo(Level.HIGH);
        assertThat(row.urgency()).isEqualTo(Level.MEDIUM);
        assertThat(row.priority()).isEqualTo(Priority.P2);
        assertThat(row.team()).isEqualTo("Desk");
        assertThat(row.person()).isNull();
        assertThat(row.madeSla()).isTrue();
        assertThat(row.origin())
                .isEqualTo(new LogRow.Origin("Ann", Channel.PHONE, "Software", null, "Slow, very", "Utrecht"));
    }

    @Test
    void knowsWhatTheLogDoesNotSayOfItsPromise() throws IOException {
        EventLog log = read(HEADING, GOOD.replace("true", "FALSE"), GOOD.replace("true", "?"));
        assertThat(log.rows()).extracting(LogRow::madeSla).containsExactly(false, null);
    }

    @Test
    void readsDatesWithSlashesAndAByteOrderMark() throws IOException {
        EventLog log = read("\uFEFF" + HEADING, GOOD.replace("16-03-2026 08:42", "6/3/2026 8:42"));
        assertThat(log.rows()).singleElement().extracting(LogRow::at).hasToString("2026-03-06T07:42:00Z");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "INC1,New,0|3 columns instead of 16",
                "INC1,New,0,true,Ann,16-03-2026 08:42,Phone,,,,,1,2,2,Desk,?,more|17 columns instead of 16",
                "?,New,0,true,Ann,16-03-2026 08:42,Phone,,,,,1,2,2,Desk,?|no number",
                "INC1,Asleep,0,true,Ann,16-03-2026 08:42,Phone,,,,,1,2,2,Desk,?|unknown state: Asleep",
                "INC1,New,0,true,Ann,31-02-2026 08:42,Phone,,,,,1,2,2,Desk,?|no date and time, day first: 31-02-2026 08:42",
                "INC1,New,0,true,Ann,03-16-2026 08:42,Phone,,,,,1,2,2,Desk,?|no date and time, day first: 03-16-2026 08:42",
                "INC1,New,0,true,Ann,?,Phone,,,,,1,2,2,Desk,?|no sys_updated_at",
                "INC1,New,0,true,Ann,16-03-2026 08:42,Phone,,,,,4 - None,2,2,Desk,?|unknown impact: 4 - None",
                "INC1,New,0,true,Ann,16-03-2026 08:42,Phone,,,,,1,2,High,Desk,?|unknown priority: High",
                "INC1,New,some,true,Ann,16-03-2026 08:42,Phone,,,,,1,2,2,Desk,?|no count: some",
                "INC1,New,0,maybe,Ann,16-03-2026 08:42,Phone,,,,,1,2,2,Desk,?|neither true nor false: maybe",
                "INC1,New,0,true,\"Ann,16-03-2026 08:42,Phone|quotes that do not match"
            })
    void namesALineThatIsNoRowAndGoesOn(String bad, String reason) throws IOException {
        EventLog log = read(HEADING, GOOD, "", bad, GOOD);
        assertThat(log.bad()).containsExactly(new BadRow(4, reason));
        assertThat(log.rows()).extracting(LogRow::line).containsExactly(2L, 5L);
    }

    @Test
    void mergesCasesByTimeAndKeepsTheOrderOfEach() throws IOException {
        EventLog log = read(
                HEADING,
                GOOD,
                GOOD.replace("08:42", "10:00"),
                GOOD.replace("08:42", "09:59"),
                GOOD.replace("INC1", "INC2").replace("08:42", "09:30"));
        assertThat(log.rows()).extracting(LogRow::line).containsExactly(2L, 5L, 3L, 4L);
        assertThat(log.rows().get(3).at()).isEqualTo(log.rows().get(2).at());
    }

    @Test
    void survivesBytesThatAreNoText() throws IOException {
        byte[] bytes = (HEADING + "\n" + GOOD.replace("Ann", "J\u00e9r\u00f4me")).getBytes(StandardCharsets.ISO_8859_1);
        EventLog log = LogReader.read(Files.write(folder.resolve("log.csv"), bytes), AMSTERDAM);
        assertThat(log.rows()).hasSize(1);
    }

    @Test
    void refusesAFileWithoutTheColumnsItNeeds() {
        assertThatThrownBy(() -> read("number,incident_state", "INC1,New"))
                .isInstanceOf(ReplayRefused.class)
                .hasMessageContaining("reopen_count, made_sla, caller_id");
        assertThatThrownBy(() -> read("")).isInstanceOf(ReplayRefused.class);
    }

    private EventLog read(String... lines) throws IOException {
        return LogReader.read(
                Files.write(folder.resolve("log.csv"), String.join("\n", lines).getBytes(StandardCharsets.UTF_8)),
                AMSTERDAM);
    }
}
