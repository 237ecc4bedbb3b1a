package org.firstline.masterdata;

import org.jspecify.annotations.Nullable;

/**
 * What tables may know of an incident: codes, never what somebody typed.
 *
 * @param category at the top of the tree; null when nobody knows it
 * @param service null when nobody knows it, as is site
 */
public record RoutingCodes(
        @Nullable String category,
        @Nullable String service,
        @Nullable String site,
        boolean vip) {}
