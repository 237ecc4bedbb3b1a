package org.firstline.callback.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.firstline.callback.Callback;
import org.firstline.callback.CallbackAttempt;
import org.firstline.callback.CallbackState;
import org.firstline.callback.Slot;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;

/** A callback as the API shows it. */
@Schema(name = "Callback")
record CallbackJson(
        String number,
        CallbackState state,
        Contact requester,
        String subject,
        @Nullable String about,
        Hour slot,
        Instant requestedAt,
        @Nullable Instant missedAt,
        int missed,
        @Nullable Instant endedAt,
        @Nullable String incident,
        List<Attempt> attempts) {

    static CallbackJson of(Callback callback) {
        return new CallbackJson(
                callback.number().value(),
                callback.state(),
                new Contact(
                        callback.requester().name(),
                        callback.requester().email(),
                        callback.requester().phone(),
                        callback.requester().language()),
                callback.subject(),
                callback.about() == null ? null : callback.about().value(),
                Hour.of(callback.slot()),
                callback.requestedAt(),
                callback.missedAt(),
                callback.missed(),
                callback.endedAt(),
                callback.incident() == null ? null : callback.incident().value(),
                callback.attempts().stream().map(Attempt::of).toList());
    }

    @Schema(name = "CallbackRequester")
    record Contact(
            String name, @Nullable String email, @Nullable String phone, Language language) {}

    @Schema(name = "CallbackSlot")
    record Hour(Instant from, Instant to) {

        static Hour of(Slot slot) {
            return new Hour(slot.from(), slot.to());
        }
    }

    @Schema(name = "CallbackAttempt")
    record Attempt(
            int seq,
            Instant at,
            String agent,
            boolean reached,
            boolean voicemail,
            @Nullable String note) {

        static Attempt of(CallbackAttempt attempt) {
            return new Attempt(
                    attempt.seq(),
                    attempt.at(),
                    attempt.agent(),
                    attempt.reached(),
                    attempt.voicemail(),
                    attempt.note());
        }
    }
}
