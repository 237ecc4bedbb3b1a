package org.firstline.identity.process;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Who can log in to an empty desk.
 *
 * @param demo the demonstration's people, whose passwords are their ids
 * @param adminPassword of the user {@code admin}; read only while nobody administers the desk; may be empty
 */
@ConfigurationProperties("firstline.accounts")
record Accounts(boolean demo, String adminPassword) {

    static final String ADMIN = "admin";

    String requiredPassword() {
        if (adminPassword.isBlank() || adminPassword.equals(ADMIN)) {
            throw StartRefused.noAdministrator();
        }
        return adminPassword;
    }

    /** A password stays out of logs. */
    @Override
    public String toString() {
        return "Accounts[demo=" + demo + "]";
    }
}
