package org.firstline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.firstline.crash.Kill.Moment;
import org.junit.jupiter.api.Test;

/** Twenty kills of the desk during two hundred lives, then three of its database. Run by {@code ./mvnw -Pcrash test}. */
class Crash {

    private static final int LIVES = 200;
    private static final double SHARE_OF_DESK = 0.75;

    private final StringBuilder text = new StringBuilder();

    @Test
    void losesNothingAndDoesNothingTwice() throws Exception {
        try (CrashRun run = new CrashRun(LIVES)) {
            run.begin();
            List<Kill> kills = run.killDesk(moments(), SHARE_OF_DESK);
            List<Duration> back = run.killDatabase(3, SHARE_OF_DESK);
            run.end();

            say("| kill | when | held at | in flight |");
            say("| --: | --- | --- | --- |");
            int number = 0;
            for (Kill kill : kills) {
                number++;
                say("| %d | %s | `%s` | %d: %s |"
                        .formatted(
                                number,
                                kill.moment(),
                                kill.step(),
                                kill.inFlight().size(),
                                String.join(", ", kill.inFlight())));
            }
            say("\nThe database was killed three times; the desk was up again after its return in %s."
                    .formatted(
                            back.stream().map(each -> each.toMillis() + " ms").toList()));
            say("%d lives, %d mails arrived twice.".formatted(LIVES, run.copies()));
            Files.writeString(Path.of("target/crash-test.md"), text);
            assertThat(kills).hasSize(20).allSatisfy(kill -> assertThat(kill.inFlight())
                    .hasSizeGreaterThanOrEqualTo(2));
            assertThat(back).allSatisfy(each -> assertThat(each).isLessThan(Duration.ofSeconds(15)));
        }
    }

    private static List<Moment> moments() {
        List<Moment> moments = new ArrayList<>();
        for (int round = 0; round < 5; round++) {
            moments.addAll(List.of(Moment.values()));
        }
        return moments;
    }

    private void say(String line) {
        text.append(line).append('\n');
        System.out.println(line);
    }
}
