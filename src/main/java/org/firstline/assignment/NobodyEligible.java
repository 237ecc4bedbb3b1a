package org.firstline.assignment;

import org.firstline.shared.IncidentNumber;

/**
 * Nobody of the team can be given the work, which lies in its queue; told once per stay with the team.
 *
 * @param stay of the incident with a team; makes the occasion unique
 */
public record NobodyEligible(IncidentNumber incident, String team, int stay) {}
