package org.firstline.incident.web;

import org.firstline.shared.InputRefused;
import org.jspecify.annotations.Nullable;

/** How many items a page holds: 1–200, 50 unless said otherwise. */
public final class Limit {

    private static final int USUAL = 50;
    private static final int MOST = 200;

    private Limit() {}

    /** @throws InputRefused outside 1–200 */
    public static int of(@Nullable Integer wanted) {
        if (wanted == null) {
            return USUAL;
        }
        if (wanted < 1 || wanted > MOST) {
            throw new InputRefused("limit", "whole-number", 1, MOST);
        }
        return wanted;
    }
}
