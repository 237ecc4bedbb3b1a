package org.firstline.replay;

/** The replay cannot start; the message is one sentence that says why and what helps. */
final class ReplayRefused extends RuntimeException {

    ReplayRefused(String sentence) {
        super(sentence);
    }

    ReplayRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
