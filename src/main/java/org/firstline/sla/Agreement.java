package org.firstline.sla;

import java.time.Instant;
import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * What was promised for one incident, and the process that watches over it.
 *
 * @param watch id of the process instance; null while no clock is open
 * @param watchAt when its timer is due; null without a watch
 */
public record Agreement(
        IncidentNumber incident,
        LevelFacts facts,
        ServiceLevel level,
        @Nullable String watch,
        @Nullable Instant watchAt) {

    Agreement of(LevelFacts newFacts, ServiceLevel newLevel) {
        return new Agreement(incident, newFacts, newLevel, watch, watchAt);
    }

    Agreement watchedBy(@Nullable String instance, @Nullable Instant at) {
        return new Agreement(incident, facts, level, instance, at);
    }
}
