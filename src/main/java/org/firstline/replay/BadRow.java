package org.firstline.replay;

/** A line of the file that is no row, and why. */
record BadRow(long line, String reason) {}
