package org.firstline.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;

/** Turns every failure of a request to the API into problem details; pages have their own resolvers. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
class ApiFailureResolver implements HandlerExceptionResolver {

    private final Problems problems;

    ApiFailureResolver(Problems problems) {
        this.problems = problems;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception failure) {
        if (!ApiPaths.isApi(request)) {
            return null;
        }
        try {
            problems.send(request, response, failure);
        } catch (IOException clientGone) {
            throw new UncheckedIOException(clientGone);
        }
        return new ModelAndView();
    }
}
