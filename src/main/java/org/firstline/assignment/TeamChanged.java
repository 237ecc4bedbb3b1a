package org.firstline.assignment;

/** A team has other settings or lines from now on, or takes no work any more. */
public record TeamChanged(Team team) {}
