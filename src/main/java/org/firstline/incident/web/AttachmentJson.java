package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.firstline.attachment.Attachment;
import org.firstline.shared.Actor;
import org.firstline.shared.Visibility;

/** An attachment as the API shows it. */
@Schema(name = "Attachment")
record AttachmentJson(
        String id,
        String name,
        String mediaType,
        long size,
        String sha256,
        Visibility visibility,
        String author,
        Actor.Kind authorKind,
        Instant attachedAt) {

    static AttachmentJson of(Attachment file) {
        return new AttachmentJson(
                file.id(),
                file.name(),
                file.mediaType(),
                file.size(),
                file.sha256(),
                file.visibility(),
                file.author().name(),
                file.author().kind(),
                file.attachedAt());
    }
}
