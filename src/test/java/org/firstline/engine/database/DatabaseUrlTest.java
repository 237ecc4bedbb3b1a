package org.firstline.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DatabaseUrlTest {

    @Test
    void addsWhatTheOperatorLeftOut() {
        assertThat(DatabaseUrl.of("jdbc:mariadb://db:3306/firstline").completed())
                .startsWith("jdbc:mariadb://db:3306/firstline?nullDatabaseMeansCurrent=true&")
                .contains("&connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&preserveInstants=true")
                .contains("&useServerPrepStmts=true&cachePrepStmts=true&prepStmtCacheSize=500");
    }

    @Test
    void keepsWhatTheOperatorChose() {
        String completed = DatabaseUrl.of("jdbc:mariadb://db/firstline?sslMode=verify-full&PREPSTMTCACHESIZE=50")
                .completed();

        assertThat(completed)
                .startsWith("jdbc:mariadb://db/firstline?sslMode=verify-full&PREPSTMTCACHESIZE=50&")
                .doesNotContain("prepStmtCacheSize=500");
    }

    @ParameterizedTest
    @CsvSource({
        "useBulkStmts, true",
        "connectionTimeZone, LOCAL",
        "preserveInstants, false",
        "forceConnectionTimeZoneToSession, false",
        "nullDatabaseMeansCurrent, false"
    })
    void refusesWhatWouldBreakEngineOrTimes(String name, String value) {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> DatabaseUrl.of("jdbc:mariadb://db/firstline?" + name + "=" + value))
                .withMessageStartingWith("FIRSTLINE_DB_URL says " + name + "=" + value)
                .withMessageEndingWith("leave the parameter out.");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "jdbc:postgresql://db/firstline",
                "db:3306",
                "jdbc:mariadb://db:3306",
                "jdbc:mariadb://db:x/y"
            })
    void showsTheRightFormOfAWrongOne(String wrong) {
        assertThatExceptionOfType(DatabaseRefused.class)
                .isThrownBy(() -> DatabaseUrl.of(wrong))
                .withMessageContaining("jdbc:mariadb://localhost:3306/firstline");
    }

    @Test
    void namesTheServerWithoutWhatMayBeSecret() {
        DatabaseUrl url = DatabaseUrl.of("jdbc:mariadb://db:3399/firstline?user=me&password=secret");

        assertThat(url.server()).isEqualTo("db:3399");
        assertThat(new DatabaseAddress(url, "me", "secret")).hasToString("db:3399/firstline");
    }
}
