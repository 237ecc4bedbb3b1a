package org.firstline.sla.picture;

/** What time was like for a clock, and how its bar looks. */
enum Fill {
    /** It ran, in open time. */
    RUNNING("#2b6cb0", "none", 14),
    /** It ran on after the promise was broken. */
    OVERTIME("#9b1c1c", "none", 14),
    /** It ran outside open time, so nothing counted. */
    IDLE("#52606d", "none", 3),
    PAUSED("url(#clock-picture-paused)", "#7a4d00", 14),
    /** Stopped, between two runs. */
    STOPPED("url(#clock-picture-stopped)", "none", 3),
    /** Still to come until it is due. */
    AHEAD("#bcd6f5", "#2b6cb0", 14),
    /** Still to come, outside open time. */
    IDLE_AHEAD("#9aa5b1", "none", 3);

    private static final double THINNEST = 0.5;
    /** A narrower bar would be all edge. */
    private static final double NARROW = 4;

    private final String paint;
    private final String edge;
    private final double height;

    Fill(String paint, String edge, double height) {
        this.paint = paint;
        this.edge = edge;
        this.height = height;
    }

    /** @param y of the bar's middle */
    void draw(Svg svg, double from, double to, double y) {
        double width = Math.max(to - from, THINNEST);
        String stroke = width < NARROW ? "none" : edge;
        svg.rect(from, y - height / 2, width, height, paint, "stroke", stroke);
    }

    static void patterns(Svg svg) {
        svg.open("pattern", "id", "clock-picture-paused", "patternUnits", "userSpaceOnUse", "width", 6, "height", 6)
                .empty("rect", "width", 6, "height", 6, "fill", "#fff7e6")
                .empty("path", "d", "M-1 1L1 -1M0 6L6 0M5 7L7 5", "stroke", "#7a4d00", "stroke-width", "1.5")
                .close();
        svg.open("pattern", "id", "clock-picture-stopped", "patternUnits", "userSpaceOnUse", "width", 6, "height", 6)
                .empty("rect", "width", 3, "height", 6, "fill", "#52606d")
                .close();
    }
}
