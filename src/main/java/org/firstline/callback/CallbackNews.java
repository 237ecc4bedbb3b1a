package org.firstline.callback;

/**
 * The requester is to be told something.
 *
 * @param occasion makes it unique within the callback
 */
public record CallbackNews(Callback callback, Kind kind, String occasion) {

    /** What the news is. */
    public enum Kind {
        REQUESTED,
        NOT_REACHED,
        GIVEN_UP
    }
}
