package org.firstline.incident.web;

import org.firstline.shared.InputCheck;
import org.jspecify.annotations.Nullable;

/** What somebody said, of 1–20,000 code points. */
final class Said {

    static final int MOST = InputCheck.LONGEST_SAID;

    private Said() {}

    static String needed(String field, @Nullable String text) {
        InputCheck check = new InputCheck();
        String checked = check.neededText(field, text, MOST);
        check.done();
        return checked;
    }
}
