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
 */
public record Candidate(
        String agent,
        String name,
        @Nullable Objection objection,
        @Nullable Instant backAt,
        int skillLevel,
        int load,
        @Nullable Instant idleSince) {

    public boolean eligible() {
        return objection == null;
    }
}
