package org.firstline.incident;

import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;

/** Who reported; at least one of e-mail and phone is known. */
public record Requester(
        String name, @Nullable String email, @Nullable String phone, Language language) {}
