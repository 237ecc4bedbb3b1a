package org.firstline.portal.process;

import java.util.ArrayList;
import java.util.List;

/**
 * Breaks text into lines as wide as a letter of Arial or Helvetica is, without asking for a font: the same model gives the
 * same picture on every machine.
 */
final class Lettering {

    /** Of the letters from space to tilde, in thousandths of the font's size. */
    private static final int[] WIDTHS = {
        278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278, 556, 556, 556, 556, 556, 556,
                556,
        556, 556, 556, 278, 278, 584, 584, 584, 556, 1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556,
                833,
        722, 778, 667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556, 333, 556, 556, 500,
                556,
        556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556, 556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500,
                334,
        260, 334, 584
    };

    private static final int OTHER = 600;

    private Lettering() {}

    static List<String> wrap(String text, double width, double size) {
        List<String> lines = new ArrayList<>();
        String line = "";
        for (String word : text.strip().split("\\s+")) {
            String longer = line.isEmpty() ? word : line + " " + word;
            if (line.isEmpty() || width(longer, size) <= width) {
                line = longer;
            } else {
                lines.add(line);
                line = word;
            }
        }
        lines.add(line);
        return lines;
    }

    private static double width(String text, double size) {
        return text.chars().map(Lettering::width).sum() * size / 1000;
    }

    private static int width(int letter) {
        int index = letter - ' ';
        return index >= 0 && index < WIDTHS.length ? WIDTHS[index] : OTHER;
    }
}
