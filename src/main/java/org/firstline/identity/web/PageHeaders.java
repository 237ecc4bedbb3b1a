package org.firstline.identity.web;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.header.HeaderWriter;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.stereotype.Component;

/** What browsers may do with our answers: nothing from elsewhere, no script in the page itself, no frame around it. */
@Component
class PageHeaders implements Customizer<HeadersConfigurer<HttpSecurity>> {

    private static final String POLICY = "Content-Security-Policy";

    private static final String STRICT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:;"
                    + " font-src 'self'; connect-src 'self'; form-action 'self'; frame-ancestors 'none'; base-uri 'none'";

    /** Swagger's page styles its elements itself. */
    private static final String SWAGGER = STRICT.replace("style-src 'self'", "style-src 'self' 'unsafe-inline'");

    @Override
    public void customize(HeadersConfigurer<HttpSecurity> headers) {
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable)
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                .addHeaderWriter(new OwnPages())
                .addHeaderWriter(new Caching());
    }

    /** The engine's web apps send a policy of their own, and so do files that people have added. */
    private static final class OwnPages implements HeaderWriter {

        @Override
        public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
            String path = request.getRequestURI();
            if (!path.startsWith("/camunda/") && !response.containsHeader(POLICY)) {
                String policy = path.startsWith("/swagger-ui") ? SWAGGER : STRICT;
                response.setHeader(POLICY, policy);
            }
        }
    }

    /** What pages are made of is asked for again, and mostly not sent again; everything else is kept by nobody. */
    private static final class Caching implements HeaderWriter {

        private static final String STATIC =
                "/(assets|swagger-ui|camunda/(lib|assets|app/[a-z]+/[a-z-]+))(/.*|\\.[a-z]+)";

        @Override
        public void writeHeaders(HttpServletRequest request, HttpServletResponse response) {
            if (!response.containsHeader(HttpHeaders.CACHE_CONTROL)) {
                boolean isStatic = request.getRequestURI().matches(STATIC);
                response.setHeader(HttpHeaders.CACHE_CONTROL, isStatic ? "no-cache" : "no-store");
            }
        }
    }
}
