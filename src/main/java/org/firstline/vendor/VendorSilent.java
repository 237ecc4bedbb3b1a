package org.firstline.vendor;

import org.firstline.shared.IncidentNumber;

/**
 * A vendor has not said a word for as long as was agreed, or the day that they named has passed; the leads are to know.
 *
 * @param occasion makes it unique within the incident
 */
public record VendorSilent(IncidentNumber number, String occasion, String vendorName) {}
