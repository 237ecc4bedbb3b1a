package org.firstline.sla.picture;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.calendar.WallClock;
import org.firstline.sla.CalendarSource;
import org.firstline.sla.ClockView;
import org.firstline.sla.Terms;

/**
 * Draws the clocks of an incident along a line of time, as SVG that needs nothing else: no script, no style sheet, no font,
 * no other file. What it shows it also says, as title and description.
 */
public final class ClockPicture {

    private static final double WIDTH = 1080;
    private static final double MARGIN = 20;
    private static final double HEADING = 17;
    private static final double AXIS = 66;

    private final Words words;
    private final CalendarSource calendars;

    /** @param words the sentences {@code clock.picture.*} */
    public ClockPicture(Words words, CalendarSource calendars) {
        this.words = words;
        this.calendars = calendars;
    }

    /**
     * The clocks in the given order, a row for each. The times are those of the first clock's zone. Open time is that of each
     * clock's present calendar, since that is what all its time is counted in.
     *
     * @param heading whose clocks they are, the incident's number with or without its subject; any text
     * @param clocks as they stand at {@code now}; when there is none, the picture says so
     */
    public String svg(String heading, List<ClockView> clocks, Instant now, Locale locale) {
        return clocks.isEmpty() ? nothing(heading, locale) : timeline(heading, clocks, now, locale);
    }

    private String nothing(String heading, Locale locale) {
        String none = words.say("clock.picture.none", locale);
        Svg svg = begin(heading, none, 64, locale);
        quiet(svg, none, 48);
        return svg.close().toString();
    }

    private String timeline(String heading, List<ClockView> clocks, Instant now, Locale locale) {
        Wording wording = new Wording(words, locale, clocks.get(0).zone());
        Window window = Window.of(clocks, now, MARGIN, WIDTH - 2 * MARGIN);
        Axis axis = new Axis(window, new WallClock(clocks.get(0).zone()), wording);
        List<Row> rows = clocks.stream()
                .map(clock -> new Row(clock, calendar(clock.terms()), window, wording, now))
                .toList();
        Legend legend = new Legend(rows, wording, MARGIN, WIDTH - MARGIN);
        List<Double> tops = tops(rows, AXIS + axis.height() + 12);
        double bottom = tops.get(rows.size());

        String description = rows.stream().map(Row::description).collect(Collectors.joining("\n"));
        Svg svg = begin(heading, description, bottom + legend.height() + 12, locale);
        quiet(svg, wording.span(window), 44);
        for (int each = 0; each < rows.size(); each++) {
            rows.get(each).shade(svg, tops.get(each));
        }
        axis.grid(svg, AXIS + axis.height(), bottom - 8);
        for (int each = 0; each < rows.size(); each++) {
            rows.get(each).bars(svg, tops.get(each));
        }
        if (clocks.stream().anyMatch(clock -> !clock.hasStopped())) {
            now(svg, window.x(now), bottom - 8, wording.say("now", wording.time("hour", now)));
        }
        axis.draw(svg, AXIS);
        for (int each = 0; each < rows.size(); each++) {
            rows.get(each).marks(svg, tops.get(each));
        }
        legend.draw(svg, bottom);
        return svg.close().toString();
    }

    private ServiceCalendar calendar(Terms terms) {
        return calendars.get(terms.calendar(), terms.calendarVersion());
    }

    /** Where each row begins, and where the last one ends. */
    private static List<Double> tops(List<Row> rows, double first) {
        List<Double> tops = new ArrayList<>(List.of(first));
        rows.forEach(row -> tops.add(tops.get(tops.size() - 1) + row.height()));
        return tops;
    }

    private Svg begin(String heading, String description, double height, Locale locale) {
        Svg svg = new Svg();
        svg.open(
                "svg",
                "xmlns",
                "http://www.w3.org/2000/svg",
                "viewBox",
                "0 0 " + Svg.number(WIDTH) + " " + Svg.number(height),
                "width",
                WIDTH,
                "height",
                height,
                "lang",
                locale.toLanguageTag(),
                "role",
                "img",
                "aria-labelledby",
                "clock-picture-title clock-picture-description",
                "font-family",
                "Arial, Helvetica, sans-serif");
        svg.text("title", words.say("clock.picture.title", locale, heading), "id", "clock-picture-title");
        svg.text("desc", description, "id", "clock-picture-description");
        svg.open("defs");
        Fill.patterns(svg);
        svg.close();
        svg.rect(0, 0, WIDTH, height, Ink.PAPER);
        String shown = TextWidth.cut(heading, HEADING * 1.08, WIDTH - 2 * MARGIN);
        svg.words(shown, MARGIN, 26, HEADING, Ink.TEXT, "font-weight", "bold");
        return svg;
    }

    private static void quiet(Svg svg, String text, double y) {
        svg.words(text, MARGIN, y, 12, Ink.QUIET);
    }

    private static void now(Svg svg, double x, double bottom, String text) {
        svg.line(x, AXIS - 4, x, bottom, Ink.TEXT, "stroke-width", "1.5", "stroke-dasharray", "5 3");
        svg.words(text, x + 4, AXIS - 4, 11, Ink.TEXT, "font-weight", "bold");
    }
}
