package org.firstline.web;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.Refused;
import org.firstline.shared.StateRefused;
import org.firstline.shared.TooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.csrf.CsrfException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MultipartException;

/** Decides what a failure means to a client; what nobody foresaw goes to the log and tells nothing but a mark to find it by. */
final class Verdicts {

    private static final Logger LOG = LoggerFactory.getLogger(Verdicts.class);
    private static final String COME_AGAIN_SECONDS = "5";

    private Verdicts() {}

    static Verdict on(Throwable failure) {
        return refusalIn(failure)
                .map(Verdicts::on)
                .or(() -> DatabaseTrouble.in(failure).map(trouble -> on(trouble, failure)))
                .or(() -> security(failure))
                .or(() -> request(failure))
                .orElseGet(() -> unforeseen(failure));
    }

    static Verdict input(InputRefused refused) {
        List<InputRefused> errors = new ArrayList<>(List.of(refused));
        errors.addAll(refused.others());
        String rule = errors.size() == 1 ? refused.rule() : "several-fields";
        Object[] details = errors.size() == 1 ? refused.details() : new Object[] {errors.size()};
        return new Verdict(HttpStatus.BAD_REQUEST, rule, details, errors, new HttpHeaders());
    }

    private static Verdict on(Refused refused) {
        if (refused instanceof InputRefused input) {
            return input(input);
        } else if (refused instanceof NotAllowed) {
            return Verdict.of(HttpStatus.FORBIDDEN, refused);
        } else if (refused instanceof NotFound) {
            return Verdict.of(HttpStatus.NOT_FOUND, refused);
        } else if (refused instanceof StateRefused) {
            return Verdict.of(HttpStatus.CONFLICT, refused);
        } else if (refused instanceof TooLarge) {
            return Verdict.of(HttpStatus.PAYLOAD_TOO_LARGE, refused);
        }
        throw new IllegalStateException(refused);
    }

    private static Verdict on(DatabaseTrouble trouble, Throwable failure) {
        if (trouble == DatabaseTrouble.RACE_LOST) {
            return Verdict.of(HttpStatus.CONFLICT, "race-lost");
        }
        LOG.warn("The database is away: {}", failure.toString());
        return Verdict.of(HttpStatus.SERVICE_UNAVAILABLE, "database-away")
                .with(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
    }

    private static Optional<Verdict> security(Throwable failure) {
        if (failure instanceof ComeAgain again) {
            return Optional.of(Verdict.of(HttpStatus.TOO_MANY_REQUESTS, again.rule())
                    .with(HttpHeaders.RETRY_AFTER, again.retryAfter()));
        } else if (failure instanceof AuthenticationException) {
            return Optional.of(Verdict.of(HttpStatus.UNAUTHORIZED, "log-in"));
        } else if (failure instanceof CsrfException) {
            return Optional.of(Verdict.of(HttpStatus.FORBIDDEN, "csrf"));
        } else if (failure instanceof AccessDeniedException) {
            return Optional.of(Verdict.of(HttpStatus.FORBIDDEN, "role"));
        }
        return Optional.empty();
    }

    private static Optional<Verdict> request(Throwable failure) {
        if (failure instanceof HttpMessageNotReadableException unreadable) {
            return Optional.of(input(JsonTrouble.in(unreadable)));
        } else if (failure instanceof UnreadableJson unreadable) {
            return Optional.of(input(JsonTrouble.in(unreadable.reason())));
        } else if (failure instanceof MethodArgumentTypeMismatchException mismatch) {
            return Optional.of(on(mismatch));
        } else if (failure instanceof MultipartException broken) {
            return Optional.of(on(UploadTrouble.in(broken)));
        } else if (failure instanceof ErrorResponse response) {
            String rule = "http-" + response.getStatusCode().value();
            return Optional.of(Verdict.of(response.getStatusCode(), rule).with(response.getHeaders()));
        }
        return Optional.empty();
    }

    /** A path with what can be no incident's number looks like one with an unknown number. */
    private static Verdict on(MethodArgumentTypeMismatchException mismatch) {
        String value = String.valueOf(mismatch.getValue());
        return mismatch.getParameter().hasParameterAnnotation(PathVariable.class)
                ? Verdict.of(HttpStatus.NOT_FOUND, "incident", value)
                : input(WrongValue.of(mismatch.getName(), mismatch.getRequiredType(), value));
    }

    private static Verdict unforeseen(Throwable failure) {
        String mark = UUID.randomUUID().toString();
        LOG.error("Unforeseen failure {}", mark, failure);
        return Verdict.of(HttpStatus.INTERNAL_SERVER_ERROR, "unforeseen", mark);
    }

    private static Optional<Refused> refusalIn(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof Refused refused) {
                return Optional.of(refused);
            }
        }
        return Optional.empty();
    }
}
