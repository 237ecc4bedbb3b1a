package org.firstline.sla.picture;

/** The colours that more than one part draws with; texts reach 4.5 to 1 on paper and on shade. */
final class Ink {

    static final String PAPER = "#ffffff";
    static final String GROUND = "#f6f8fa";
    static final String SHADE = "#e4e9ed";
    static final String TEXT = "#1b2733";
    static final String QUIET = "#4a5863";
    static final String EDGE = "#c3ced5";

    private Ink() {}
}
