package org.firstline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.firstline.crash.Kill.Moment;
import org.junit.jupiter.api.Test;

/** The desk is killed once at each moment that hurts; the long version is {@link Crash}. */
class CrashIT {

    @Test
    void losesNothingAndDoesNothingTwice() throws Exception {
        try (CrashRun run = new CrashRun(24)) {
            run.begin();
            List<Kill> kills = run.killDesk(List.of(Moment.BEFORE_MARK, Moment.BEFORE_ANSWER, Moment.INSIDE_JOB), 0.8);
            run.end();

            assertThat(kills).allSatisfy(kill -> assertThat(kill.inFlight()).hasSizeGreaterThanOrEqualTo(2));
            assertThat(run.copies())
                    .as("a kill hits one mail between 250 and mark at most")
                    .isBetween(1L, (long) kills.size());
        }
    }
}
