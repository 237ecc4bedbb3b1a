package org.firstline.incident;

/** What one incident has to do with another, as the one sees it. */
public enum LinkKind {
    /** It tells of the same as the other, and was closed for that. */
    DUPLICATE_OF,
    /** The other was closed as its copy. */
    DUPLICATED_BY,
    /** Each has to do with the other. */
    RELATES_TO
}
