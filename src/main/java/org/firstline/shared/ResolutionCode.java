package org.firstline.shared;

/** How a solution solved it. */
public enum ResolutionCode {
    FIXED,
    WORKAROUND,
    HOW_TO,
    USER_KNOWLEDGE,
    NOT_REPRODUCIBLE,
    NO_ANSWER,
    OTHER
}
