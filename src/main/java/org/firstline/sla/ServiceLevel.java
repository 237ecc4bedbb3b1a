package org.firstline.sla;

import java.util.Set;
import org.firstline.shared.WaitReason;

/**
 * What is promised for an incident: one row of the table {@code service-levels}.
 *
 * @param ola for each stay at a line
 * @param vendor for each wait for a vendor
 * @param calendar id of the calendar in which all of them count
 * @param pausedBy the waits during which the clock of the resolution stands still
 * @param decision the version of the table; 0 when the table failed and its default stands in
 */
public record ServiceLevel(
        Target response,
        Target resolution,
        Target ola,
        Target vendor,
        String calendar,
        Set<WaitReason> pausedBy,
        Reopening reopening,
        int decision) {

    public Target target(Metric metric) {
        return switch (metric) {
            case RESPONSE -> response;
            case RESOLUTION -> resolution;
            case OLA -> ola;
            case VENDOR -> vendor;
        };
    }
}
