package org.firstline.callback;

/** Where a callback stands; all but the first are final. */
public enum CallbackState {
    /** It is to be made, for the first time or again. */
    REQUESTED,
    /** The person was reached: their question was answered, or became an incident. */
    REACHED,
    /** Nobody answered as often as the model tries. */
    NOT_REACHED,
    /** The requester no longer wants it. */
    WITHDRAWN
}
