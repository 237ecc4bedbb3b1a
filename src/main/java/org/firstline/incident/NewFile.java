package org.firstline.incident;

import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamSource;

/**
 * A file that somebody adds to an incident.
 *
 * @param name as they sent it; null where they did not say
 */
public record NewFile(@Nullable String name, InputStreamSource content) {}
