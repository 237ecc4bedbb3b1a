package org.firstline.identity;

/** Who proves to be whom. */
public interface Passwords {

    /** True when the user exists and this is their password; both answers take equally long. */
    boolean match(String userId, String password);
}
