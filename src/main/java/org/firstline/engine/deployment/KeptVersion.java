package org.firstline.engine.deployment;

import java.time.Instant;

/**
 * An owner's version that goes on although the desk came with a newer one since.
 *
 * @param key of the process or decision
 * @param file that the desk came with
 * @param owner user id
 * @param since when the owner put it live
 */
public record KeptVersion(String key, String file, String owner, Instant since) {}
