package org.firstline.webapps.guard;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.ContentCachingResponseWrapper;

/**
 * A page of the web applications names the same nonce in its policy as in its scripts. They keep the newest nonce where all
 * requests share it, so that a page which is made while another request arrives would be blocked by its own policy.
 */
final class OneNonce extends OncePerRequestFilter {

    private static final String POLICY = "Content-Security-Policy";
    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");
    private static final Pattern IN_POLICY = Pattern.compile("'nonce-[^']*'");

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !request.getRequestURI().endsWith("/");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        ContentCachingResponseWrapper page = new ContentCachingResponseWrapper(response);
        chain.doFilter(request, page);
        Matcher nonce = IN_PAGE.matcher(new String(page.getContentAsByteArray(), StandardCharsets.UTF_8));
        String policy = page.getHeader(POLICY);
        if (policy != null && nonce.find()) {
            page.setHeader(
                    POLICY,
                    IN_POLICY.matcher(policy).replaceAll("'nonce-" + Matcher.quoteReplacement(nonce.group(1)) + "'"));
        }
        page.copyBodyToResponse();
    }
}
