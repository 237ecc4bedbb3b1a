package org.firstline.identity;

import java.util.Optional;

/** Who proves to be whom. */
public interface Passwords {

    /** Present when the user exists and this is their password; either answer takes equally long. */
    Optional<LoggedIn> check(String userId, String password);
}
