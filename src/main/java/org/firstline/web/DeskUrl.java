package org.firstline.web;

import java.net.URI;

/**
 * Where people reach the desk: what links in mails begin with. Its operator says it; a request could be forged.
 *
 * @param value without a slash at its end
 */
public record DeskUrl(String value) {

    /** @throws NoDeskUrl when nothing is given, or no address that a browser opens */
    public static DeskUrl of(String given) {
        URI url = given.matches("https?://[^/?#\\s]+[^?#\\s]*") ? URI.create(given) : URI.create("");
        if (url.getHost() == null) {
            throw new NoDeskUrl(given);
        }
        return new DeskUrl(given.replaceAll("/+$", ""));
    }
}
