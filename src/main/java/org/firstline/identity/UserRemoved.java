package org.firstline.identity;

/**
 * Nobody has this id any more. Told in the transaction that removes them, whoever does, and visible to queries from its end
 * on.
 *
 * @param name what they were called; afterwards nobody can look it up
 */
public record UserRemoved(String user, String name) {}
