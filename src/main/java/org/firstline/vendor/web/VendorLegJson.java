package org.firstline.vendor.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.firstline.attachment.Attachment;
import org.firstline.shared.Actor;
import org.firstline.vendor.LegMessage;
import org.firstline.vendor.LegOutcome;
import org.firstline.vendor.VendorLeg;
import org.jspecify.annotations.Nullable;

/** A vendor's part in an incident as the API shows it. */
@Schema(name = "VendorLeg")
record VendorLegJson(
        String vendor,
        String vendorName,
        String summary,
        @Nullable String reference,
        String handedBy,
        Instant handedAt,
        @Nullable LocalDate expectedOn,
        @Nullable Instant answeredAt,
        @Nullable Instant silentAt,
        @Nullable Instant solvedAt,
        @Nullable Instant endedAt,
        @Nullable LegOutcome outcome,
        List<Message> messages,
        List<File> files) {

    static VendorLegJson of(VendorLeg leg, List<Attachment> files) {
        return new VendorLegJson(
                leg.vendor(),
                leg.vendorName(),
                leg.summary(),
                leg.reference(),
                leg.handedBy(),
                leg.handedAt(),
                leg.expectedOn(),
                leg.answeredAt(),
                leg.silentAt(),
                leg.solvedAt(),
                leg.endedAt(),
                leg.outcome(),
                leg.messages().stream().map(Message::of).toList(),
                files.stream().map(File::of).toList());
    }

    @Schema(name = "VendorFile")
    record File(String id, String name, long size, boolean fromVendor) {

        static File of(Attachment file) {
            return new File(file.id(), file.name(), file.size(), file.author().kind() == Actor.Kind.VENDOR);
        }
    }

    @Schema(name = "VendorMessage")
    record Message(
            int seq,
            Instant at,
            boolean fromVendor,
            String author,
            String text,
            @Nullable LocalDate expectedOn) {

        static Message of(LegMessage message) {
            return new Message(
                    message.seq(),
                    message.at(),
                    message.fromVendor(),
                    message.author(),
                    message.text(),
                    message.expectedOn());
        }
    }
}
