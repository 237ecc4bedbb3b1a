package org.firstline.portal.process;

import java.util.Arrays;
import java.util.List;
import org.springframework.web.util.HtmlUtils;

/** The SVG that a picture is drawn on. All looks stand in attributes, so that any page and any viewer may show it. */
final class Sheet {

    static final String INK = "#22242a";

    private final StringBuilder shapes = new StringBuilder();
    private final StringBuilder texts = new StringBuilder();

    /** Draws an element such as {@code circle cx="%s" …}; the values are numbers or fixed words. */
    void draw(String element, Object... values) {
        Object[] written = Arrays.stream(values).map(Sheet::written).toArray();
        shapes.append("<").append(element.formatted(written)).append("/>\n");
    }

    /** Writes lines below each other, each centred on x. */
    void write(List<String> lines, double x, double firstBaseline, double size) {
        double baseline = firstBaseline;
        for (String line : lines) {
            texts.append("<text x=\"%s\" y=\"%s\" font-size=\"%s\">"
                            .formatted(written(x), written(baseline), written(size)))
                    .append(HtmlUtils.htmlEscape(line, "UTF-8"))
                    .append("</text>\n");
            baseline += size * 1.2;
        }
    }

    /** Everything that was drawn, seen through the window. */
    String svg(String title, Box window) {
        return """
                <svg xmlns="http://www.w3.org/2000/svg" role="img" width="%1$s" height="%2$s" viewBox="%3$s %4$s %1$s %2$s">
                <title>%5$s</title>
                <defs>
                <marker id="arrow" markerUnits="userSpaceOnUse" markerWidth="10" markerHeight="10" refX="10" refY="5" orient="auto">
                <path d="M0 0L10 5L0 10Z" fill="%6$s"/>
                </marker>
                </defs>
                <rect x="%3$s" y="%4$s" width="%1$s" height="%2$s" fill="#fff"/>
                <g fill="#fff" stroke="%6$s" stroke-width="2" stroke-linejoin="round">
                %7$s</g>
                <g fill="%6$s" font-family="Arial, Helvetica, 'Liberation Sans', sans-serif" text-anchor="middle">
                %8$s</g>
                </svg>
                """.formatted(
                        written(window.width()),
                        written(window.height()),
                        written(window.x()),
                        written(window.y()),
                        HtmlUtils.htmlEscape(title, "UTF-8"),
                        INK,
                        shapes,
                        texts);
    }

    /** Numbers to a tenth, so that rounding in the last place makes no other picture. */
    static Object written(Object value) {
        if (!(value instanceof Number number)) {
            return value;
        }
        double tenths = Math.round(number.doubleValue() * 10) / 10.0;
        return tenths == Math.rint(tenths) ? String.valueOf((long) tenths) : String.valueOf(tenths);
    }
}
