package org.firstline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.Status;

class JobHealthTest {

    @ParameterizedTest
    @CsvSource({"true, PT2M, UP", "true, PT2M1S, DOWN", "false, PT2H, UP"})
    void isDownWhenARunningExecutorLeavesDueJobs(boolean isRunning, Duration oldestDue, String status) {
        Health.Builder health = new Health.Builder();

        JobHealth.tell(health, isRunning, oldestDue);

        assertThat(health.build().getStatus()).isEqualTo(new Status(status));
        assertThat(health.build().getDetails()).containsEntry("oldestDueSeconds", oldestDue.toSeconds());
    }
}
