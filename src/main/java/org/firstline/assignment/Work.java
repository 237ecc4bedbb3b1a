package org.firstline.assignment;

import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;
import org.jspecify.annotations.Nullable;

/**
 * What a team is to do.
 *
 * @param skill code of the skill that it needs; null: none
 */
public record Work(
        IncidentNumber incident, String team, @Nullable String skill, Priority priority) {}
