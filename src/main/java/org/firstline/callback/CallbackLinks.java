package org.firstline.callback;

import java.time.Duration;
import java.util.Optional;
import org.firstline.identity.TokenPurpose;
import org.firstline.identity.Tokens;
import org.firstline.shared.DeskClock;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The secret in a link to the page of a callback, where the requester sees when they are called, and takes it back. */
@Service
public class CallbackLinks {

    private static final Duration VALID = Duration.ofDays(30);

    private final Tokens tokens;
    private final Callbacks callbacks;
    private final DeskClock clock;

    CallbackLinks(Tokens tokens, Callbacks callbacks, DeskClock clock) {
        this.tokens = tokens;
        this.callbacks = callbacks;
        this.clock = clock;
    }

    /** Draws a token for one mail or one answer, valid for 30 days. */
    @Transactional
    public String issueToken(CallbackNumber number) {
        return tokens.issue(
                TokenPurpose.CALLBACK_PAGE, number.value(), clock.instant().plus(VALID));
    }

    /** The callback that the token opens, also one that is over; empty when it is unknown or expired. */
    @Transactional(readOnly = true)
    public Optional<Callback> open(String token) {
        return tokens.subject(TokenPurpose.CALLBACK_PAGE, token)
                .map(CallbackNumber::new)
                .map(callbacks::get);
    }
}
