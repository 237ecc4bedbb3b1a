package org.firstline.engine.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.firstline.TestDatabase;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.flyway.FlywayAutoConfiguration;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** How a refusal reaches the operator: the application's own settings, database and Flyway, nothing else. */
@ExtendWith(OutputCaptureExtension.class)
class RefusedStartTest {

    @Test
    void showsTheSentenceAndNoStackTrace(CapturedOutput output) {
        TestDatabase.empty("refused_start");
        TestDatabase.runAsAdministrator("alter database refused_start character set latin1");

        assertThatThrownBy(() -> start(TestDatabase.server().url("refused_start")));

        assertThat(output)
                .contains("APPLICATION FAILED TO START", "run ALTER DATABASE `refused_start` CHARACTER SET utf8mb4")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void showsNothingElseWhenNobodyAnswers(CapturedOutput output) {
        assertThatThrownBy(() -> start("jdbc:mariadb://127.0.0.1:1/firstline"));

        assertThat(output)
                .contains("No MariaDB answers at 127.0.0.1:1: start it, or correct FIRSTLINE_DB_URL.")
                .doesNotContain("\tat ", "Exception");
    }

    @Test
    void asksForTheDatabaseWhenNoneIsGiven(CapturedOutput output) {
        assertThatThrownBy(() -> start(""));

        assertThat(output)
                .contains("No database is given: set FIRSTLINE_DB_URL=jdbc:mariadb://localhost:3306/firstline,")
                .doesNotContain("\tat ", "Exception");
    }

    private static void start(String url) {
        new SpringApplicationBuilder(DatabaseOnly.class)
                .web(WebApplicationType.NONE)
                .properties(
                        "FIRSTLINE_BASE_URL=https://desk.example",
                        "FIRSTLINE_DB_URL=" + url,
                        "FIRSTLINE_DB_USER=" + TestDatabase.server().user(),
                        "FIRSTLINE_DB_PASSWORD=" + TestDatabase.server().password())
                .run();
    }

    @Configuration(proxyBeanMethods = false)
    @Import(DatabaseConfiguration.class)
    @ImportAutoConfiguration({DataSourceAutoConfiguration.class, FlywayAutoConfiguration.class})
    static class DatabaseOnly {}
}
