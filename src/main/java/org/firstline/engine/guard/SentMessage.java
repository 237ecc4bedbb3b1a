package org.firstline.engine.guard;

import java.util.Set;

/**
 * A message that Java sends into a process.
 *
 * @param process key of the one that has to receive it, itself or in a process that it calls
 * @param sets variables that come with it
 */
public record SentMessage(String process, String name, Set<String> sets) {}
