package org.firstline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/**
 * Tells whoever looks at a page that the database is away. Spring's own resolver takes a broken connection to the database for
 * one to the browser, and would answer nothing, as a success.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PageFailureResolver implements HandlerExceptionResolver {

    private static final Logger LOG = LoggerFactory.getLogger(PageFailureResolver.class);
    private static final String COME_AGAIN_SECONDS = "5";

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (DatabaseTrouble.in(failure).filter(DatabaseTrouble.AWAY::equals).isEmpty()) {
            return null;
        }
        LOG.warn("The database is away: {}", failure.toString());
        response.setHeader(HttpHeaders.RETRY_AFTER, COME_AGAIN_SECONDS);
        try {
            response.sendError(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
        } catch (IOException browserGone) {
            throw new UncheckedIOException(browserGone);
        }
        return new ModelAndView();
    }
}
