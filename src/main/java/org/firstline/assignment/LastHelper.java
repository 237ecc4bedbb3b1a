package org.firstline.assignment;

import java.util.Optional;
import org.firstline.shared.IncidentNumber;

/** Who knows a requester already; the incidents are the truth. */
public interface LastHelper {

    /** The agent who solved what the requester of this incident reported last before it; empty when nobody did. */
    Optional<String> of(IncidentNumber incident);
}
