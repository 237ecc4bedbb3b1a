package org.firstline.sla.picture;

/** A sign for what happened at an instant. Each has a shape of its own; no two differ by colour alone. */
enum Symbol {
    /** Time begins to stand still: the hatched bar says it, the sign is only its name. */
    PAUSE(""),
    THRESHOLD("M0 -10V10"),
    NEXT_THRESHOLD("M0 -10V-6M0 -2V2M0 6V10"),
    DUE("M-1 10V-21H11L7.5 -16.5L11 -12H1V10Z"),
    RETARGET("M-6 -17H6L0 -8Z"),
    REOPEN("M-7 0A7 7 0 1 0 7 0A7 7 0 1 0 -7 0ZM-2.5 -4L4 0L-2.5 4Z"),
    BREACH("M0 -10L10 0L0 10L-10 0ZM-3 -3L3 3M3 -3L-3 3"),
    MET("M-8 0A8 8 0 1 0 8 0A8 8 0 1 0 -8 0ZM-4 0L-1 3L4 -3"),
    LATE("M-8 -8H8V8H-8ZM-3.5 -3.5L3.5 3.5M3.5 -3.5L-3.5 3.5"),
    CANCELLED("M-8 -8H8V8H-8ZM-4 0H4");

    private static final String INK = "#1b2733";
    private static final String PAPER = "#ffffff";

    private final String path;

    Symbol(String path) {
        this.path = path;
    }

    /** @param y of the bar's middle */
    void draw(Svg svg, double x, double y, String words) {
        svg.open("g", "transform", "translate(" + Svg.number(x) + " " + Svg.number(y) + ")");
        svg.text("title", words);
        switch (this) {
            case PAUSE -> {}
            case THRESHOLD, NEXT_THRESHOLD -> {
                line(svg, path, PAPER, "4");
                line(svg, path, INK, "2");
            }
            case DUE -> shape(svg, path, INK);
            case RETARGET -> shape(svg, path, "#5b2a86");
            case REOPEN -> {
                shape(svg, outline(), "#0b5d66");
                svg.empty("path", "d", inside(), "fill", PAPER);
            }
            case MET -> sign(svg, "#1c5c34");
            case BREACH, LATE -> sign(svg, "#9b1c1c");
            case CANCELLED -> sign(svg, "#52606d");
        }
        svg.close();
    }

    /** How far its middle lies above the bar's. */
    double above() {
        return switch (this) {
            case DUE -> 7;
            case RETARGET -> 12;
            default -> 0;
        };
    }

    private void sign(Svg svg, String colour) {
        shape(svg, outline(), colour);
        line(svg, inside(), PAPER, "2");
    }

    private String outline() {
        return path.substring(0, path.indexOf('Z') + 1);
    }

    private String inside() {
        return path.substring(path.indexOf('Z') + 1);
    }

    private static void shape(Svg svg, String path, String colour) {
        svg.empty("path", "d", path, "fill", colour, "stroke", PAPER, "stroke-width", "1");
    }

    private static void line(Svg svg, String path, String colour, String width) {
        svg.empty("path", "d", path, "fill", "none", "stroke", colour, "stroke-width", width);
    }
}
