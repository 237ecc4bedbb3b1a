package org.firstline.assignment;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agent of the team as the desk saw them when it decided.
 *
 * @param objection why they were not eligible; null: they were
 * @param backAt when an absence or the time off shift ends; null when that is not the objection, or never
 * @param skillLevel 1–3 in the skill that the work needs; 0 when it needs none or they lack it
 * @param load their open work, weighted by priority
 * @param idleSince when they were last given work; null: never
 * @param helpedLast whether they solved what this requester reported last; looked up only where it decides
 */
public record Candidate(
        String agent,
        String name,
        @Nullable Objection objection,
        @Nullable Instant backAt,
        int skillLevel,
        int load,
        @Nullable Instant idleSince,
        boolean helpedLast) {

    /** The same, who helped this requester last. */
    public Candidate asLastHelper() {
        return new Candidate(agent, name, objection, backAt, skillLevel, load, idleSince, true);
    }

    public boolean eligible() {
        return objection == null;
    }
}
