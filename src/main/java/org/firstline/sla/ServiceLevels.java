package org.firstline.sla;

import java.util.List;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;

/** The tables that decide what is promised, and who has to know. A table that fails answers with its last row. */
public interface ServiceLevels {

    ServiceLevel decide(IncidentNumber incident, LevelFacts facts);

    /** Every step of the ladder for such a clock, in the table's order. */
    List<LadderStep> ladder(IncidentNumber incident, Metric metric, Priority priority);
}
