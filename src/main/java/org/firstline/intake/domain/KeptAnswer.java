package org.firstline.intake.domain;

import org.jspecify.annotations.Nullable;

/** An answer as it was first given. */
@SuppressWarnings("ArrayRecordComponent")
public record KeptAnswer(
        int status, @Nullable String location, @Nullable String contentType, byte[] body) {}
