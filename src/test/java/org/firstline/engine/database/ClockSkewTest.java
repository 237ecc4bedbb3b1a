package org.firstline.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.firstline.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The server tells the time to which its session was set; the machine's is given. */
@ExtendWith(OutputCaptureExtension.class)
class ClockSkewTest {

    private static final Instant HERE = Instant.parse("2026-11-24T10:00:00.000Z");

    @ParameterizedTest
    @CsvSource({"0", "-1000", "1000"})
    void saysNothingUpToASecond(long millis, CapturedOutput output) {
        check(millis);

        assertThat(output).doesNotContain("clock");
    }

    @ParameterizedTest
    @CsvSource({"-1001, '1.0 s behind'", "1500, '1.5 s ahead of'", "-5000, '5.0 s behind'", "5000, '5.0 s ahead of'"})
    void warnsAboveASecond(long millis, String told, CapturedOutput output) {
        check(millis);

        assertThat(output).contains("WARN", "The database's clock is " + told + " this machine's");
    }

    @ParameterizedTest
    @CsvSource({"-5001, '5.0 s behind'", "3600000, '3600.0 s ahead of'"})
    void refusesAboveFiveSeconds(long millis, String told) {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> check(millis))
                .withMessage(
                        "The database's clock is " + told + " this machine's, and what is due when depends on both:"
                                + " have NTP set them (timedatectl set-ntp true) and start again.");
    }

    @Test
    void refusesTheStartItself() {
        String url = TestDatabase.empty("clock_skew");

        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> Migrations.on(url + "?sessionVariables=timestamp=1000000000")
                        .run("db/none"))
                .withMessageStartingWith("The database's clock is ");
        assertThatCode(() -> Migrations.on(url).run("db/none")).doesNotThrowAnyException();
    }

    private static void check(long millisAhead) {
        BigDecimal there = BigDecimal.valueOf(HERE.plusMillis(millisAhead).toEpochMilli(), 3);
        DriverManagerDataSource source = new DriverManagerDataSource(
                TestDatabase.server().url() + "?sessionVariables=timestamp=" + there,
                TestDatabase.server().user(),
                TestDatabase.server().password());
        new ClockSkew(Clock.fixed(HERE, ZoneOffset.UTC), new JdbcTemplate(source)).check();
    }
}
