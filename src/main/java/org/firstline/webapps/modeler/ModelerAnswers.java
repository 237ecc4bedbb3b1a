package org.firstline.webapps.modeler;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Collectors;
import org.firstline.engine.guard.ModelReader;
import org.firstline.engine.guard.ModelRefused;
import org.firstline.web.PlainProblem;
import org.firstline.web.Problems;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.servlet.LocaleResolver;

/** Says in the owner's language what went wrong, for the one place where Modeler shows it. */
@Component
class ModelerAnswers implements AuthenticationEntryPoint, AccessDeniedHandler {

    private static final int MEGABYTE = 1024 * 1024;

    private final MessageSource sentences;
    private final LocaleResolver locales;
    private final Problems problems;
    private final ObjectMapper json;

    ModelerAnswers(MessageSource sentences, LocaleResolver locales, Problems problems, ObjectMapper json) {
        this.sentences = sentences;
        this.locales = locales;
        this.problems = problems;
        this.json = json;
    }

    ResponseEntity<ModelerProblem> to(HttpServletRequest request, Exception failure) {
        PlainProblem problem = problem(request, failure);
        return ResponseEntity.status(problem.status())
                .body(new ModelerProblem(failure.getClass().getSimpleName(), problem.sentence()));
    }

    private PlainProblem problem(HttpServletRequest request, Exception failure) {
        if (failure instanceof ModelRefused refused) {
            return new PlainProblem(HttpStatus.BAD_REQUEST, everything(refused, locales.resolveLocale(request)));
        } else if (failure instanceof MaxUploadSizeExceededException) {
            return told(request, HttpStatus.PAYLOAD_TOO_LARGE, "model.too-large", ModelReader.LARGEST / MEGABYTE);
        } else if (failure instanceof MultipartException) {
            return told(request, HttpStatus.BAD_REQUEST, "refused.upload-broken");
        }
        return problems.plain(request, failure);
    }

    private PlainProblem told(HttpServletRequest request, HttpStatusCode status, String sentence, Object... details) {
        return new PlainProblem(status, sentences.getMessage(sentence, details, locales.resolveLocale(request)));
    }

    private String everything(ModelRefused refused, Locale locale) {
        String all = refused.findings().stream()
                .map(finding -> "- " + finding.place() + ": " + sentences.getMessage(finding, locale))
                .collect(Collectors.joining("\n"));
        return sentences.getMessage("refused.model", null, locale) + "\n" + all;
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean browser = request.getHeader("Sec-Fetch-Mode") != null;
        if (!browser) {
            response.setHeader(HttpHeaders.WWW_AUTHENTICATE, "Basic realm=\"Firstline\", charset=\"UTF-8\"");
        }
        send(request, response, failure);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException failure)
            throws IOException {
        send(request, response, failure);
    }

    private void send(HttpServletRequest request, HttpServletResponse response, Exception failure) throws IOException {
        ResponseEntity<ModelerProblem> answer = to(request, failure);
        response.setStatus(answer.getStatusCode().value());
        response.setContentType(MediaType.APPLICATION_JSON_VALUE);
        json.writeValue(response.getOutputStream(), answer.getBody());
    }
}
