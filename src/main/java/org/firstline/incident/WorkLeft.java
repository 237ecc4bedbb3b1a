package org.firstline.incident;

import java.time.Instant;
import java.util.List;
import org.firstline.shared.IncidentNumber;

/**
 * Somebody left a team or the desk, and what they had was given to others or lies in the team's queue.
 *
 * @param team whose work it is; a role's group for what only that role decides
 * @param name who left
 * @param incidents at least one, in order
 */
public record WorkLeft(String team, String name, Instant at, List<IncidentNumber> incidents) {}
