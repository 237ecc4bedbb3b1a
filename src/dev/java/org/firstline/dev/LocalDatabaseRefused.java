package org.firstline.dev;

/** The local database cannot start; the message is one sentence that says why and what helps. */
public final class LocalDatabaseRefused extends RuntimeException {

    LocalDatabaseRefused(String sentence) {
        super(sentence);
    }

    LocalDatabaseRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
