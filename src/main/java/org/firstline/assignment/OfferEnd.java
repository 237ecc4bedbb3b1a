package org.firstline.assignment;

/** What became of an offer. */
public enum OfferEnd {
    ACCEPTED,
    REFUSED,
    EXPIRED,
    RELEASED,
    /** Somebody else has the work, or it went elsewhere. */
    OVERTAKEN
}
