package org.firstline.sla.picture;

import java.time.Instant;

/**
 * What happened, or will, at an instant.
 *
 * @param label what stands beside it; empty when something else says it already
 */
record Mark(Symbol symbol, Instant at, String label) {}
