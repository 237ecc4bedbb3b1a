package org.firstline.intake.mail;

import java.time.Instant;
import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;

/**
 * A message as leads see it.
 *
 * @param sender in small letters; empty when there is none
 * @param size in bytes
 * @param isCut whether only its beginning was kept
 * @param reason null where it became what it wanted
 * @param detail what else is to be said of the reason
 * @param incident what it became, or is about
 * @param decidedBy a user of the desk, or {@code desk}; null while it is new
 */
public record MailRow(
        long id,
        String sender,
        String subject,
        long size,
        boolean isCut,
        MailState state,
        @Nullable MailReason reason,
        @Nullable String detail,
        @Nullable IncidentNumber incident,
        int attempts,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy,
        @Nullable String rawKey) {}
