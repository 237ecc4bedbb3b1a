package org.firstline.engine.database;

import java.sql.SQLException;

/** The desk does not start on this database; the message is one sentence that says why and how to mend it. */
final class DatabaseRefused extends RuntimeException {

    DatabaseRefused(String sentence) {
        super(sentence);
    }

    DatabaseRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }

    /** What the server itself said, at the bottom of a chain of exceptions; the failure's own words if it said nothing. */
    static String reason(Throwable failure) {
        String reason = failure.getMessage();
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLException) {
                reason = cause.getMessage();
            }
        }
        return reason.replaceFirst("^(\\(conn=\\d+\\) )+", "");
    }
}
