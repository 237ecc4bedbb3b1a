package org.firstline.portal;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How much the public doors take from one address (IPv6: one network of 64 bits) in ten minutes.
 *
 * @param reports forms that report something, refused ones too
 * @param links requests for a mail with a link
 */
@ConfigurationProperties("firstline.portal")
record PortalSettings(int reports, int links) {}
