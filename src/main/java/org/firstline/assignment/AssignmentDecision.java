package org.firstline.assignment;

import java.time.Instant;
import java.util.List;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;
import org.jspecify.annotations.Nullable;

/**
 * Whom the desk gave an incident's work, and why.
 *
 * @param stay counts the incident's stays with teams, from 1
 * @param round counts within the stay how often the desk has begun to ask the team's agents, from 1
 * @param agent null: nobody; the work lies in the team's queue
 * @param kept whether the agent had the work before and so keeps it
 * @param lookAgainAt when the offer expires, or when the desk asks again who is free; null: it stands
 * @param end null while the offer is open, or while nobody has it
 * @param reason of a refusal; null otherwise
 * @param candidates everybody of the team who is given work, in the order of preference; empty when the agent keeps it,
 *     or has it by hand: took it, or was given it by a colleague
 */
public record AssignmentDecision(
        long id,
        IncidentNumber incident,
        int stay,
        int round,
        Instant at,
        String team,
        Strategy strategy,
        @Nullable String skill,
        Priority priority,
        @Nullable String agent,
        boolean kept,
        @Nullable Instant lookAgainAt,
        @Nullable OfferEnd end,
        @Nullable String reason,
        List<Candidate> candidates) {

    /** Nobody has the work: nobody could be given it, or whoever had it gave it back. */
    public boolean isInQueue() {
        return agent == null || end == OfferEnd.RELEASED;
    }

    /** Somebody has been offered the work and has not said anything yet. */
    public boolean isOpenOffer() {
        return agent != null && end == null && lookAgainAt != null;
    }
}
