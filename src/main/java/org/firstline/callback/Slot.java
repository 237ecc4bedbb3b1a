package org.firstline.callback;

import java.time.Instant;

/**
 * When somebody is to be called.
 *
 * @param from inclusive
 * @param to exclusive; until then the call is made, that is the promise
 */
public record Slot(Instant from, Instant to) {}
