package org.firstline.portal;

import java.text.NumberFormat;
import java.util.Locale;
import org.firstline.attachment.Attachment;
import org.firstline.shared.Actor;

/**
 * A file on a page.
 *
 * @param size in words
 * @param own whoever reads the page sent it
 */
record ShownFile(String id, String name, String size, boolean own) {

    private static final String[] UNITS = {"kB", "MB", "GB"};
    private static final double STEP = 1024;

    static ShownFile of(Attachment file, Actor.Kind reader, Locale locale) {
        return new ShownFile(
                file.id(), file.name(), size(file.size(), locale), file.author().kind() == reader);
    }

    /** One decimal where it says something. */
    static String size(long bytes, Locale locale) {
        double size = bytes / STEP;
        int unit = 0;
        while (size >= STEP && unit < UNITS.length - 1) {
            size /= STEP;
            unit++;
        }
        NumberFormat number = NumberFormat.getInstance(locale);
        number.setMaximumFractionDigits(size < 10 ? 1 : 0);
        return number.format(Math.max(size, 0.1)) + " " + UNITS[unit];
    }
}
