package org.firstline.vendor;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What one side told the other.
 *
 * @param seq counts 1, 2, 3 … within the leg
 * @param author the vendor's name, or the desk user's id, which the vendor does not see
 * @param expectedOn the day on which the vendor expects to be done; null where they did not say
 */
public record LegMessage(
        int seq,
        Instant at,
        boolean fromVendor,
        String author,
        String text,
        @Nullable LocalDate expectedOn) {}
