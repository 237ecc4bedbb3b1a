package org.firstline.sla;

/**
 * One row of the table {@code escalation-ladder}.
 *
 * @param percent of the goal, 1 to 999
 */
public record LadderStep(int percent, Audience audience, Escalation escalation) {

    /** Who is told by mail. */
    public enum Audience {
        /** Who has the work; the team while nobody has it. */
        ASSIGNEE,
        /** Everybody of the incident's team. */
        TEAM,
        LEADS,
        MANAGERS,
        NOBODY
    }

    /** Whether somebody has to decide. */
    public enum Escalation {
        NONE,
        /** A lead decides on the incident. */
        LEAD,
        /** A manager decides on the incident. */
        MANAGER
    }
}
