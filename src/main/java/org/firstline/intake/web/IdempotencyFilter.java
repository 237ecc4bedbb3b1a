package org.firstline.intake.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.firstline.identity.People;
import org.firstline.intake.domain.KeptAnswer;
import org.firstline.intake.domain.KeptAnswers;
import org.firstline.intake.domain.KeptAnswers.OtherRequest;
import org.firstline.web.ApiPaths;
import org.firstline.web.Problems;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A repeated POST with the same {@code Idempotency-Key} gets the first answer again. Key, effect and answer are one
 * transaction, and the answer leaves after its commit: whoever lost it can ask again. An answer that refuses or fails is not
 * kept, so that the key can be used again.
 */
final class IdempotencyFilter extends OncePerRequestFilter {

    private static final String HEADER = "Idempotency-Key";
    private static final Pattern KEY = Pattern.compile("[\\x20-\\x7e]{1,255}");

    private final KeptAnswers answers;
    private final Problems problems;
    private final People people;
    private final PlatformTransactionManager transactions;

    IdempotencyFilter(KeptAnswers answers, Problems problems, People people, PlatformTransactionManager transactions) {
        this.answers = answers;
        this.problems = problems;
        this.people = people;
        this.transactions = transactions;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isV1(request)
                || !HttpMethod.POST.matches(request.getMethod())
                || request.getHeader(HEADER) == null;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        List<String> keys = Collections.list(request.getHeaders(HEADER));
        if (keys.size() != 1 || !KEY.matcher(keys.get(0)).matches()) {
            problems.send(request, response, HttpStatus.BAD_REQUEST, "idempotency-key");
            return;
        }
        ContentCachingResponseWrapper answer = new ContentCachingResponseWrapper(response);
        try {
            inTransaction(new Exchange(request, answer, chain, keys.get(0), RequestDigest.of(request)));
        } catch (OtherRequest other) {
            problems.send(request, response, HttpStatus.UNPROCESSABLE_ENTITY, "key-of-another-request");
            return;
        } catch (RuntimeException failure) {
            response.reset();
            problems.send(request, response, failure);
            return;
        }
        answer.copyBodyToResponse();
    }

    private void inTransaction(Exchange exchange) throws ServletException, IOException {
        TransactionStatus transaction = transactions.getTransaction(new DefaultTransactionDefinition());
        try {
            answer(exchange);
        } catch (ServletException | IOException | RuntimeException failure) {
            transactions.rollback(transaction);
            throw failure;
        }
        if (exchange.answer().getStatus() >= HttpStatus.BAD_REQUEST.value()) {
            transactions.rollback(transaction);
        } else {
            transactions.commit(transaction);
        }
    }

    private void answer(Exchange exchange) throws ServletException, IOException {
        String user = people.current().id();
        Optional<KeptAnswer> first = answers.begin(user, exchange.key(), exchange.digest());
        if (first.isPresent()) {
            exchange.repeat(first.get());
            return;
        }
        exchange.chain().doFilter(exchange.request(), exchange.answer());
        answers.keep(user, exchange.key(), exchange.kept());
    }

    private record Exchange(
            HttpServletRequest request,
            ContentCachingResponseWrapper answer,
            FilterChain chain,
            String key,
            byte[] digest) {

        KeptAnswer kept() {
            return new KeptAnswer(
                    answer.getStatus(),
                    answer.getHeader(HttpHeaders.LOCATION),
                    answer.getContentType(),
                    answer.getContentAsByteArray());
        }

        void repeat(KeptAnswer first) throws IOException {
            answer.setStatus(first.status());
            if (first.location() != null) {
                answer.setHeader(HttpHeaders.LOCATION, first.location());
            }
            answer.setContentType(first.contentType());
            answer.getOutputStream().write(first.body());
        }
    }
}
