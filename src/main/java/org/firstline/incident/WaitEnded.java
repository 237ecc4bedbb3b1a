package org.firstline.incident;

import org.firstline.shared.IncidentNumber;
import org.firstline.shared.WaitReason;

/** An incident does not wait for this any more, whatever its model brings next. */
public record WaitEnded(IncidentNumber number, WaitReason reason, Ending ending) {

    /** Why it does not. */
    public enum Ending {
        /** What the one waited for said is on record. */
        ANSWERED,
        /** The incident is no longer wanted. */
        WITHDRAWN,
        /** The work goes on, or ended. */
        WENT_ON
    }
}
