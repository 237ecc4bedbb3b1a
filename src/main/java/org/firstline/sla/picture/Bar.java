package org.firstline.sla.picture;

import java.time.Instant;

/** Time of one kind, half-open. */
record Bar(Fill fill, Instant from, Instant to) {}
