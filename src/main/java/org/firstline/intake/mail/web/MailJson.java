package org.firstline.intake.mail.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.firstline.intake.mail.MailReason;
import org.firstline.intake.mail.MailRow;
import org.firstline.intake.mail.MailState;
import org.firstline.intake.mail.MailView;
import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;

/** A message as the API shows it. */
@Schema(name = "Mail")
record MailJson(
        String id,
        String sender,
        String subject,
        long size,
        boolean cut,
        MailState state,
        @Nullable MailReason reason,
        @Nullable String detail,
        @Nullable IncidentNumber incident,
        int attempts,
        Instant receivedAt,
        @Nullable Instant decidedAt,
        @Nullable String decidedBy) {

    static MailJson of(MailRow row) {
        return new MailJson(
                String.valueOf(row.id()),
                row.sender(),
                row.subject(),
                row.size(),
                row.isCut(),
                row.state(),
                row.reason(),
                row.detail(),
                row.incident(),
                row.attempts(),
                row.receivedAt(),
                row.decidedAt(),
                row.decidedBy());
    }

    /** With what it says. */
    @Schema(name = "MailWithText")
    record WithText(MailJson mail, String text, List<String> files) {

        static WithText of(MailView view) {
            return new WithText(MailJson.of(view.mail()), view.text(), view.files());
        }
    }
}
