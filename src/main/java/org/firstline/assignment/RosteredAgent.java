package org.firstline.assignment;

import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An agent as assignment sees them.
 *
 * @param agent the user id
 * @param skills the level of each, 1 to 3, by the skill's code
 * @param capacity the most open incidents at once; null for no limit
 */
public record RosteredAgent(
        String agent,
        String name,
        Map<String, Integer> skills,
        @Nullable Integer capacity,
        Presence presence) {

    public RosteredAgent {
        skills = Map.copyOf(skills);
    }

    /** @see Presence#onShift */
    public boolean onShift(Instant at) {
        return presence.onShift(at);
    }

    /** @see Presence#absentUntil */
    public @Nullable Instant absentUntil(Instant at) {
        return presence.absentUntil(at);
    }

    /** @see Presence#nextShift */
    public @Nullable Instant nextShift(Instant at) {
        return presence.nextShift(at);
    }
}
