package org.firstline.sla.picture;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.sla.ClockView;

/** One clock: a sentence, its bar on the calendar's open and closed time, and what its marks say. */
final class Row {

    private static final double SIZE = 13;
    private static final double SENTENCE = 13;
    private static final double BAR = 44;
    private static final double TRACK = 13;
    private static final double LABELS = 74;
    private static final double GAP = 14;

    private final ClockView clock;
    private final Window window;
    private final Wording wording;
    private final List<Bar> bars;
    private final List<Bar> closed;
    private final List<Mark> marks;
    private final Labels labels;

    Row(ClockView clock, ServiceCalendar calendar, Window window, Wording wording, Instant now) {
        this.clock = clock;
        this.window = window;
        this.wording = wording;
        OpenHours hours = new OpenHours(calendar, window);
        this.bars = Course.of(clock, now).stream()
                .flatMap(this::inWindow)
                .flatMap(bar -> split(hours, bar))
                .toList();
        this.closed = hours.split(new Bar(Fill.RUNNING, window.from(), window.to()), Fill.IDLE).stream()
                .filter(bar -> bar.fill() == Fill.IDLE)
                .toList();
        this.marks = Marks.of(clock, calendar, window, wording, now);
        this.labels = new Labels(marks, window, window.right());
    }

    private Stream<Bar> inWindow(Bar bar) {
        Instant from = bar.from().isBefore(window.from()) ? window.from() : bar.from();
        Instant to = bar.to().isAfter(window.to()) ? window.to() : bar.to();
        return from.isBefore(to) ? Stream.of(new Bar(bar.fill(), from, to)) : Stream.empty();
    }

    private static Stream<Bar> split(OpenHours hours, Bar bar) {
        return switch (bar.fill()) {
            case RUNNING, OVERTIME -> hours.split(bar, Fill.IDLE).stream();
            case AHEAD -> hours.split(bar, Fill.IDLE_AHEAD).stream();
            default -> Stream.of(bar);
        };
    }

    double height() {
        return LABELS + (labels.lanes() - 1) * Labels.LANE + GAP;
    }

    boolean hasClosedTime() {
        return !closed.isEmpty();
    }

    Stream<Fill> fills() {
        return bars.stream().map(Bar::fill);
    }

    Stream<Symbol> symbols() {
        return marks.stream().map(Mark::symbol);
    }

    void shade(Svg svg, double top) {
        double y = top + BAR - TRACK;
        svg.rect(window.left(), y, window.width(), 2 * TRACK, Ink.GROUND);
        closed.forEach(bar -> {
            double x = window.x(bar.from());
            svg.rect(x, y, window.x(bar.to()) - x, 2 * TRACK, Ink.SHADE);
        });
    }

    void bars(Svg svg, double top) {
        bars.forEach(bar -> bar.fill().draw(svg, window.x(bar.from()), window.x(bar.to()), top + BAR));
    }

    void marks(Svg svg, double top) {
        labels.placed().forEach(label -> leader(svg, label, top));
        marks.stream()
                .sorted((one, other) -> one.symbol().compareTo(other.symbol()))
                .forEach(mark -> mark.symbol().draw(svg, window.x(mark.at()), top + BAR, words(mark)));
        String sentence = TextWidth.cut(wording.standing(clock), SIZE, window.width());
        svg.words(sentence, window.left(), top + SENTENCE, SIZE, Ink.TEXT);
        labels.placed()
                .forEach(label -> svg.words(
                        label.text(), label.x() + Labels.INDENT, baseline(label, top), Labels.SIZE, Ink.TEXT));
    }

    private String words(Mark mark) {
        String at = wording.moment(mark.at());
        return mark.label().isEmpty() ? at : at + ": " + mark.label();
    }

    /** The row in words, for those who do not see it. */
    String description() {
        String events = clock.log().stream()
                .map(entry -> wording.moment(entry.at()) + ": " + wording.event(entry))
                .collect(Collectors.joining("; "));
        return wording.standing(clock) + ". " + events + ".";
    }

    private static void leader(Svg svg, Labels.Label label, double top) {
        svg.line(label.x(), top + BAR + 8, label.x(), baseline(label, top), Ink.QUIET, "stroke-width", "0.8");
    }

    private static double baseline(Labels.Label label, double top) {
        return top + LABELS + (label.lane() - 1) * Labels.LANE + 12;
    }
}
