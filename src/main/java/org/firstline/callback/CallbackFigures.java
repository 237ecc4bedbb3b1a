package org.firstline.callback;

/**
 * The callbacks that were requested in a period.
 *
 * @param open still to be made
 * @param missed those of which at least one promise was broken
 * @param becameIncidents of those reached
 * @param attempts calls made for all of them
 */
public record CallbackFigures(
        int requested,
        int open,
        int reached,
        int notReached,
        int withdrawn,
        int missed,
        int becameIncidents,
        int attempts) {}
