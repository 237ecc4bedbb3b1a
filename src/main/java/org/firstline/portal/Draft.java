package org.firstline.portal;

/**
 * What somebody had typed when it was refused, so that nothing is lost.
 *
 * @param form the one it was typed in
 * @param refusal why, as a key below {@code portal.refused}
 */
record Draft(String form, String text, String refusal) {

    static final Draft NONE = new Draft("", "", "");

    public boolean isOf(String other) {
        return form.equals(other);
    }
}
