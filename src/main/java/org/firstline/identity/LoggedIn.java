package org.firstline.identity;

import java.io.Serializable;
import java.security.Principal;

/**
 * Somebody who has given their name and password.
 *
 * @param passwordMark stands for the password that they gave and tells nothing about it; another one after each change
 */
public record LoggedIn(String userId, String passwordMark) implements Principal, Serializable {

    /** What Spring Security and logs call this user. */
    @Override
    public String getName() {
        return userId;
    }

    /** The mark stays out of logs. */
    @Override
    public String toString() {
        return userId;
    }
}
