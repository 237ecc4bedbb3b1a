package org.firstline.assignment;

/**
 * The roster of one agent as it is kept.
 *
 * @param version one more after each change; 0 for nobody's yet
 * @param presence what follows from shifts and absences
 */
public record StoredRoster(String agent, int version, RosterDefinition definition, Presence presence) {}
