package org.firstline.sla.picture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Finds a place for the words beside the marks of a row: each to the right of a thin line down from its mark, as high as it
 * can be without crossing another. From right to left, so no line ever runs through words. What finds no place stays unsaid
 * here; the picture's description has it.
 */
final class Labels {

    static final double SIZE = 11;
    static final double LANE = 15;
    /** Between the line and the words. */
    static final double INDENT = 4;

    private static final double GAP = 6;
    private static final int LANES = 8;
    private static final double WIDEST = 180;

    private final List<Label> placed = new ArrayList<>();
    private final double[] free = new double[LANES];

    /** @param right where the picture ends */
    Labels(List<Mark> marks, Window window, double right) {
        Arrays.fill(free, right + GAP);
        for (int each = marks.size() - 1; each >= 0; each--) {
            Mark mark = marks.get(each);
            if (!mark.label().isEmpty()) {
                place(window.x(mark.at()), TextWidth.cut(mark.label(), SIZE, WIDEST));
            }
        }
    }

    private void place(double x, String text) {
        double end = x + INDENT + TextWidth.of(text, SIZE) + GAP;
        IntStream.range(0, LANES).filter(lane -> end <= free[lane]).findFirst().ifPresent(lane -> {
            Arrays.fill(free, 0, lane + 1, x);
            placed.add(new Label(x, lane, text));
        });
    }

    List<Label> placed() {
        return placed;
    }

    int lanes() {
        return placed.stream().mapToInt(label -> label.lane() + 1).max().orElse(0);
    }

    /** @param x of its mark */
    record Label(double x, int lane, String text) {

        double end() {
            return x + INDENT + TextWidth.of(text, SIZE);
        }
    }
}
