package org.firstline.identity.process;

import org.firstline.identity.DeskUser;

/**
 * A user as they are now.
 *
 * @param passwordMark of the present password, as in {@link org.firstline.identity.LoggedIn}
 */
record UserRow(DeskUser user, String passwordMark) {}
