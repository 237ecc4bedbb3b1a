package org.firstline.identity;

import org.jspecify.annotations.Nullable;

/**
 * How to reach somebody who works at the desk.
 *
 * @param email as an administrator wrote it; null when they have none
 */
public record Contact(
        String id, String displayName, @Nullable String email) {}
