package org.firstline.sla.picture;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.Locale;
import java.util.stream.Stream;

/** Writes SVG, a line for each element. Everything given is escaped; what XML cannot hold is replaced. */
final class Svg {

    private static final int REPLACEMENT = 0xFFFD;

    private final StringBuilder out = new StringBuilder();
    private final Deque<String> open = new ArrayDeque<>();

    /** @param attributes name, value, name, value …; numbers are written with one decimal at most */
    Svg open(String element, Object... attributes) {
        begin(element, attributes);
        out.append(">\n");
        open.push(element);
        return this;
    }

    Svg close() {
        String element = open.pop();
        indent();
        out.append("</").append(element).append(">\n");
        return this;
    }

    Svg empty(String element, Object... attributes) {
        begin(element, attributes);
        out.append("/>\n");
        return this;
    }

    Svg text(String element, String text, Object... attributes) {
        begin(element, attributes);
        out.append('>').append(escaped(text)).append("</").append(element).append(">\n");
        return this;
    }

    Svg rect(double x, double y, double width, double height, String fill, Object... attributes) {
        Object[] place = {"x", x, "y", y, "width", width, "height", height, "fill", fill};
        return empty("rect", with(place, attributes));
    }

    Svg line(double fromX, double fromY, double toX, double toY, String stroke, Object... attributes) {
        String path = "M" + number(fromX) + " " + number(fromY) + "L" + number(toX) + " " + number(toY);
        return empty("path", with(new Object[] {"d", path, "stroke", stroke}, attributes));
    }

    /** A line of text on a seam of paper, so that nothing behind it makes it hard to read. */
    Svg words(String words, double x, double y, double size, String fill, Object... attributes) {
        Object[] place = {"x", x, "y", y, "font-size", size, "fill", fill};
        Object[] seam = {"stroke", Ink.PAPER, "stroke-width", 3, "paint-order", "stroke"};
        return text("text", words, with(with(place, seam), attributes));
    }

    private static Object[] with(Object[] some, Object[] more) {
        return Stream.of(some, more).flatMap(Arrays::stream).toArray();
    }

    @Override
    public String toString() {
        return out.toString();
    }

    private void begin(String element, Object... attributes) {
        indent();
        out.append('<').append(element);
        for (int each = 0; each < attributes.length; each += 2) {
            out.append(' ').append(attributes[each]).append("=\"");
            out.append(escaped(value(attributes[each + 1]))).append('"');
        }
    }

    private void indent() {
        out.append("  ".repeat(open.size()));
    }

    private static String value(Object value) {
        return value instanceof Double number ? number(number) : value.toString();
    }

    static String number(double number) {
        String text = String.format(Locale.ROOT, "%.1f", number);
        return text.endsWith(".0") ? text.substring(0, text.length() - 2) : text;
    }

    private static String escaped(String text) {
        StringBuilder escaped = new StringBuilder();
        text.codePoints().forEach(point -> {
            switch (point) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                default -> escaped.appendCodePoint(isCharacter(point) ? point : REPLACEMENT);
            }
        });
        return escaped.toString();
    }

    private static boolean isCharacter(int point) {
        return point == '\t'
                || point == '\n'
                || point >= 0x20 && point < Character.MIN_SURROGATE
                || point > Character.MAX_SURROGATE && point < 0xFFFE
                || point > 0xFFFF;
    }
}
