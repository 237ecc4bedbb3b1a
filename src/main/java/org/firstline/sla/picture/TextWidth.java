package org.firstline.sla.picture;

/** How wide a text becomes, guessed from above: which font a reader has is not known. */
final class TextWidth {

    private static final String THIN = " .,:;|ijlI’·";
    private static final String NARROW = "!()[]frt";
    private static final String WIDE = "mwMW@%…—–";

    private TextWidth() {}

    static double of(String text, double size) {
        return text.codePoints().mapToDouble(TextWidth::ems).sum() * size;
    }

    /** The text, or its beginning and … when it would be wider. */
    static String cut(String text, double size, double width) {
        if (of(text, size) <= width) {
            return text;
        }
        int[] points = text.codePoints().toArray();
        int count = points.length;
        while (count > 0 && of(new String(points, 0, count) + "…", size) > width) {
            count--;
        }
        return new String(points, 0, count).stripTrailing() + "…";
    }

    private static double ems(int point) {
        if (THIN.indexOf(point) >= 0) {
            return 0.35;
        }
        if (NARROW.indexOf(point) >= 0) {
            return 0.43;
        }
        if (WIDE.indexOf(point) >= 0 || point >= 0x2E80) {
            return point > 0xFFFF ? 1.35 : 1.02;
        }
        if (point > 0x24F) {
            return 0.95;
        }
        return Character.isUpperCase(point) ? 0.78 : 0.65;
    }
}
