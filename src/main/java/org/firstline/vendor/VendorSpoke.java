package org.firstline.vendor;

import org.firstline.shared.IncidentNumber;

/**
 * A vendor has said something; whoever has the incident is to know.
 *
 * @param occasion makes it unique within the incident
 * @param solved they call it solved
 */
public record VendorSpoke(IncidentNumber number, String occasion, String vendorName, String text, boolean solved) {}
