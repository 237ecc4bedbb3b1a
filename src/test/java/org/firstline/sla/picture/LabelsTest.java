package org.firstline.sla.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {

    private static final Instant BEGIN = Instant.parse("2026-06-01T07:00:00Z");
    private static final Window WINDOW =
            new Window(BEGIN, BEGIN.plusSeconds(780), false, BEGIN, BEGIN.plusSeconds(1000), 0, 1000);

    static IntStream seeds() {
        return IntStream.range(0, 200);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void letNoLineRunThroughWords(int seed) {
        List<Labels.Label> labels = new Labels(marks(new Random(seed)), WINDOW, WINDOW.right()).placed();
        assertThat(labels).hasSizeGreaterThan(2).allSatisfy(label -> {
            assertThat(label.end()).isLessThanOrEqualTo(WINDOW.right());
            assertThat(labels)
                    .filteredOn(other -> other.lane() >= label.lane())
                    .noneMatch(other -> other.x() > label.x() && other.x() < label.end());
        });
    }

    private static List<Mark> marks(Random random) {
        return Stream.generate(() -> BEGIN.plus(Duration.ofSeconds(random.nextInt(780))))
                .limit(12)
                .sorted()
                .map(at -> new Mark(Symbol.THRESHOLD, at, "words ".repeat(1 + random.nextInt(5))))
                .toList();
    }
}
