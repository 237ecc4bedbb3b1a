package org.firstline.web;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import org.firstline.shared.InputRefused;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers with problem details, in the language that the request accepts best. */
@Component
public class Problems {

    private static final String TYPE = "urn:firstline:problem:";
    private static final List<Locale> LANGUAGES = List.of(Locale.ENGLISH, Locale.forLanguageTag("nl"));

    private final MessageSource messages;
    private final ObjectMapper json;

    Problems(MessageSource messages, ObjectMapper json) {
        this.messages = messages;
        this.json = json;
    }

    /** Tells what the failure means to the client; nothing of its inside gets out. */
    public void send(HttpServletRequest request, HttpServletResponse response, Throwable failure) throws IOException {
        send(request, response, Verdicts.on(failure));
    }

    /** The same in one sentence, for a client that expects another form than problem details. */
    public PlainProblem plain(HttpServletRequest request, Throwable failure) {
        Verdict verdict = Verdicts.on(failure);
        return new PlainProblem(
                verdict.status(), problem(verdict, language(request)).detail());
    }

    /** @param rule names the sentence {@code refused.<rule>}; details fill its places */
    public void send(
            HttpServletRequest request,
            HttpServletResponse response,
            HttpStatusCode status,
            String rule,
            Object... details)
            throws IOException {
        send(request, response, Verdict.of(status, rule, details));
    }

    void send(HttpServletRequest request, HttpServletResponse response, Verdict verdict) throws IOException {
        if (response.isCommitted()) {
            return;
        }
        Locale locale = language(request);
        byte[] body = json.writeValueAsBytes(problem(verdict, locale));
        response.resetBuffer();
        response.setStatus(verdict.status().value());
        verdict.headers().forEach((name, values) -> values.forEach(value -> response.setHeader(name, value)));
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, locale.toLanguageTag());
        response.setContentLength(body.length);
        response.getOutputStream().write(body);
        response.flushBuffer();
    }

    private Problem problem(Verdict verdict, Locale locale) {
        String rule = verdict.errors().isEmpty() ? verdict.rule() : "invalid-input";
        List<Problem.FieldError> errors = verdict.errors().stream()
                .map(error -> new Problem.FieldError(error.field(), ruleOf(error), sentence(error, locale)))
                .toList();
        return new Problem(
                TYPE + rule,
                text("problem." + verdict.status().value(), new Object[0], "HTTP " + verdict.status(), locale),
                verdict.status().value(),
                text("refused." + verdict.rule(), verdict.details(), verdict.rule(), locale),
                errors);
    }

    private String sentence(InputRefused error, Locale locale) {
        return text("refused." + error.rule(), error.details(), error.rule(), locale);
    }

    /** Variants of a rule, such as {@code wrong-type.text}, have sentences of their own but are one rule. */
    private static String ruleOf(InputRefused error) {
        return error.rule().replaceAll("\\..*", "");
    }

    private String text(String key, Object[] details, String otherwise, Locale locale) {
        return String.valueOf(messages.getMessage(key, details, otherwise, locale));
    }

    private static Locale language(HttpServletRequest request) {
        return Collections.list(request.getLocales()).stream()
                .map(wanted -> Locale.forLanguageTag(wanted.getLanguage()))
                .filter(LANGUAGES::contains)
                .findFirst()
                .orElse(Locale.ENGLISH);
    }
}
