/**
 * Vendors, and their part in incidents: what the desk shares with them, what they answer, and when their silence is
 * reported. It announces what is to be mailed ({@code VendorTold}, {@code VendorSpoke}, {@code VendorSilent}).
 */
@NullMarked
package org.firstline.vendor;

import org.jspecify.annotations.NullMarked;
