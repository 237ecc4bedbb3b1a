package org.firstline.dev;

/** The local mail server cannot start; the message is one sentence that says why and what helps. */
public final class LocalMailRefused extends RuntimeException {

    LocalMailRefused(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
