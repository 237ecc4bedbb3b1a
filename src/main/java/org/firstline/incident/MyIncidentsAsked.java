package org.firstline.incident;

import java.time.Instant;
import org.firstline.shared.Language;

/**
 * Whoever reads this address is to get a link to what was reported from it.
 *
 * @param email as the newest of those incidents has it
 * @param language of the page that they asked on
 */
public record MyIncidentsAsked(String email, Language language, Instant at) {}
