package org.firstline.identity;

/**
 * Somebody is in a group from now on: a team, or a role. Told in the transaction that changes it, whoever changes it, and
 * visible to queries from its end on.
 *
 * @param group a team's code or {@link Role#group()}
 */
public record MemberJoined(String user, String group) {}
