package org.firstline.attachment;

import java.time.Instant;
import org.firstline.shared.Actor;
import org.firstline.shared.Visibility;

/**
 * A file that belongs to a holder.
 *
 * @param id 128 random bits in hexadecimal digits: nobody guesses it, and it says nothing of the file
 * @param holder whose it is, such as {@code incident:INC-2026-000123}
 * @param name as the sender called it, without path, control characters and what turns the direction of writing
 * @param mediaType what its content is, whatever name or sender say
 * @param size in bytes
 * @param sha256 of its content, in hexadecimal digits
 */
public record Attachment(
        String id,
        String holder,
        String name,
        String mediaType,
        long size,
        String sha256,
        Visibility visibility,
        Actor author,
        Instant attachedAt) {}
