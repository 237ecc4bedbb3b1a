package org.firstline.sla.picture;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What the bars and signs mean, those that the picture has. */
final class Legend {

    private static final double SIZE = 11;
    private static final double SAMPLE = 26;
    private static final double LINE = 27;
    private static final double GAP = 18;
    private static final Set<Fill> UNSAID = Set.of(Fill.IDLE_AHEAD);
    private static final Set<Symbol> UNNAMED = Set.of(Symbol.PAUSE);

    private final List<Placed> items = new ArrayList<>();
    private final double left;
    private final double right;
    private double x;
    private int line;

    Legend(List<Row> rows, Wording wording, double left, double right) {
        this.left = left;
        this.right = right;
        this.x = left;
        rows.stream().flatMap(Row::fills).collect(Collectors.toCollection(TreeSet::new)).stream()
                .filter(fill -> !UNSAID.contains(fill))
                .forEach(fill -> add(wording.say("legend." + fill), (svg, at, y) -> fill.draw(svg, at, at + 20, y)));
        if (rows.stream().anyMatch(Row::hasClosedTime)) {
            add(wording.say("legend.closed"), Legend::closed);
        }
        rows.stream().flatMap(Row::symbols).collect(Collectors.toCollection(TreeSet::new)).stream()
                .filter(symbol -> !UNNAMED.contains(symbol))
                .forEach(symbol -> {
                    String words = wording.say("legend." + symbol);
                    add(words, (svg, at, y) -> symbol.draw(svg, at + 10, y + symbol.above(), words));
                });
    }

    private void add(String words, Sample sample) {
        double width = SAMPLE + TextWidth.of(words, SIZE);
        if (x > left && x + width > right) {
            x = left;
            line++;
        }
        items.add(new Placed(x, line, words, sample));
        x += width + GAP;
    }

    double height() {
        return (line + 1) * LINE;
    }

    void draw(Svg svg, double top) {
        for (Placed item : items) {
            double y = top + item.line * LINE + LINE / 2;
            item.sample.draw(svg, item.x, y);
            svg.words(item.words, item.x + SAMPLE, y + 4, SIZE, Ink.TEXT);
        }
    }

    private static void closed(Svg svg, double x, double y) {
        svg.rect(x, y - 8, 20, 16, Ink.SHADE, "stroke", Ink.EDGE);
    }

    @FunctionalInterface
    private interface Sample {
        void draw(Svg svg, double x, double y);
    }

    private record Placed(double x, int line, String words, Sample sample) {}
}
