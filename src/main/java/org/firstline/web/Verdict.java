package org.firstline.web;

import java.util.List;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Refused;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;

/**
 * What a failure means to a client.
 *
 * @param rule names the sentence {@code refused.<rule>}
 * @param errors the fields that are wrong
 */
record Verdict(HttpStatusCode status, String rule, Object[] details, List<InputRefused> errors, HttpHeaders headers) {

    static Verdict of(HttpStatusCode status, String rule, Object... details) {
        return new Verdict(status, rule, details, List.of(), new HttpHeaders());
    }

    static Verdict of(HttpStatusCode status, Refused refused) {
        return of(status, refused.rule(), refused.details());
    }

    Verdict with(HttpHeaders more) {
        return new Verdict(status, rule, details, errors, more);
    }

    Verdict with(String header, String value) {
        HttpHeaders more = new HttpHeaders();
        more.addAll(headers);
        more.set(header, value);
        return with(more);
    }
}
