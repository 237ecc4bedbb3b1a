package org.firstline.identity;

/**
 * Somebody is no longer in a group, but still at the desk. Told in the transaction that changes it, whoever changes it, and
 * visible to queries from its end on.
 *
 * @param group a team's code or {@link Role#group()}
 */
public record MemberLeft(String user, String group) {}
