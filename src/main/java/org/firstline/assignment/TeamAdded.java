package org.firstline.assignment;

/** A team can be given work from now on. */
public record TeamAdded(Team team) {}
