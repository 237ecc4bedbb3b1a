package org.firstline.incident;

import org.firstline.shared.Refused;
import org.jspecify.annotations.Nullable;

/**
 * A file that was not taken, and why.
 *
 * @param name as it was sent
 */
public record FileRefused(@Nullable String name, Refused reason) {}
