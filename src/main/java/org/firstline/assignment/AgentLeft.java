package org.firstline.assignment;

/**
 * Somebody has left a team, a role or the desk, and perhaps holds work that they may hold no longer. Told before the
 * transaction ends that makes them leave, when everybody can see it already.
 *
 * @param name what they are or were called
 */
public record AgentLeft(String agent, String name) {}
