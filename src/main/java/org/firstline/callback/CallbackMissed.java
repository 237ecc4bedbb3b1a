package org.firstline.callback;

/**
 * A promised call was not made in time; the team's leads are to know.
 *
 * @param team whose task it is
 */
public record CallbackMissed(Callback callback, String team) {}
