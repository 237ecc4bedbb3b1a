package org.firstline.replay;

import java.util.Locale;

/** A share as people read it. */
final class Percent {

    private Percent() {}

    /** In two decimals, cut and never rounded up, so that only all of them are 100 %. */
    static String of(long part, long whole) {
        return String.format(Locale.ROOT, "%.2f %%", Math.floorDiv(10_000 * part, whole) / 100.0);
    }
}
