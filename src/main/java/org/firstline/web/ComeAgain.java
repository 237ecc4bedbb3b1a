package org.firstline.web;

/** An exception for somebody who asked too often: answered with 429. */
public interface ComeAgain {

    /** Names the sentence {@code refused.<rule>}. */
    String rule();

    /** What {@code Retry-After} says: whole seconds, at least one. */
    String retryAfter();
}
