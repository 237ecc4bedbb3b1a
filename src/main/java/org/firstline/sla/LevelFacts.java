package org.firstline.sla;

import org.firstline.shared.Priority;

/**
 * What decides a service level.
 *
 * @param category a code; {@code OTHER} for what no code names
 * @param domain of the requester's address, by which the table knows contracts; empty without an address
 */
public record LevelFacts(Priority priority, String category, String domain) {}
