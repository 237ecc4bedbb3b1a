package org.firstline.portal.process;

/** The small signs inside shapes, drawn around or from the point that is given. */
final class Glyphs {

    private Glyphs() {}

    /** Somebody's head and shoulders: a user task. */
    static void person(Sheet sheet, double left, double top) {
        sheet.draw("path d=\"M%s %sv-5q0-4 4-5h6q4 1 4 5v5z\" stroke-width=\"1\"", left, top + 16);
        sheet.draw("circle cx=\"%s\" cy=\"%s\" r=\"4\" stroke-width=\"1\"", left + 7, top + 4);
    }

    /** A cog: a service task. */
    static void cog(Sheet sheet, double left, double top) {
        sheet.draw(
                "circle cx=\"%s\" cy=\"%s\" r=\"6.5\" stroke-width=\"3\" stroke-dasharray=\"2.9 2.2\"",
                left + 8, top + 8);
        sheet.draw("circle cx=\"%s\" cy=\"%s\" r=\"5.5\" stroke-width=\"1\"", left + 8, top + 8);
        sheet.draw("circle cx=\"%s\" cy=\"%s\" r=\"2\" stroke-width=\"1\"", left + 8, top + 8);
    }

    /** A table with a head: a decision. */
    static void table(Sheet sheet, double left, double top) {
        sheet.draw("rect x=\"%s\" y=\"%s\" width=\"18\" height=\"12\" stroke-width=\"1\"", left, top + 1);
        sheet.draw(
                "rect x=\"%s\" y=\"%s\" width=\"18\" height=\"3.5\" stroke-width=\"1\" fill=\"#aaa\"", left, top + 1);
        sheet.draw("path d=\"M%s %sh18m-13-4v8.5\" stroke-width=\"1\" fill=\"none\"", left, top + 8.5);
    }

    /** A letter: a message. */
    static void envelope(Sheet sheet, double middleX, double middleY) {
        sheet.draw("rect x=\"%s\" y=\"%s\" width=\"18\" height=\"12\" stroke-width=\"1\"", middleX - 9, middleY - 6);
        sheet.draw("path d=\"M%s %sl9 7l9-7\" stroke-width=\"1\" fill=\"none\"", middleX - 9, middleY - 6);
    }

    /** A clock at ten past four: a timer. */
    static void clock(Sheet sheet, double middleX, double middleY) {
        sheet.draw("circle cx=\"%s\" cy=\"%s\" r=\"10\" stroke-width=\"1.5\"", middleX, middleY);
        for (int hour = 0; hour < 12; hour++) {
            sheet.draw(
                    "path d=\"M0-10v2.5\" stroke-width=\"1\" transform=\"translate(%s %s) rotate(%s)\"",
                    middleX, middleY, hour * 30);
        }
        sheet.draw("path d=\"M%s %sl2-7m-2 7l5 1\" stroke-width=\"1.5\" fill=\"none\"", middleX, middleY);
    }

    /** An upright cross in a frame: a process called from here. */
    static void called(Sheet sheet, double middleX, double bottom) {
        sheet.draw("rect x=\"%s\" y=\"%s\" width=\"14\" height=\"14\" stroke-width=\"1\"", middleX - 7, bottom - 20);
        plus(sheet, middleX, bottom - 13, 4, 1.5);
    }

    /** A diagonal cross: one way only. */
    static void cross(Sheet sheet, double middleX, double middleY) {
        sheet.draw(
                "path d=\"M%s %sl13 17m-13 0l13-17\" stroke-width=\"3.5\" fill=\"none\"", middleX - 6.5, middleY - 8.5);
    }

    /** An upright cross: every way at once. */
    static void plus(Sheet sheet, double middleX, double middleY, double arm, double width) {
        sheet.draw(
                "path d=\"M%s %sh%sm%s %sv%s\" stroke-width=\"%s\" fill=\"none\"",
                middleX - arm, middleY, 2 * arm, -arm, -arm, 2 * arm, width);
    }
}
