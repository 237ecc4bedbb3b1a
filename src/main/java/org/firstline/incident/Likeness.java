package org.firstline.incident;

/** In what one incident is like another, the stronger first. */
public enum Likeness {
    SAME_REQUESTER,
    WORDS,
    SAME_SERVICE
}
