package org.firstline.identity.web;

import static org.springframework.security.config.http.SessionCreationPolicy.NEVER;
import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;
import static org.springframework.security.web.servlet.util.matcher.PathPatternRequestMatcher.withDefaults;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.firstline.web.ApiSecurityProblems;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.LogoutConfigurer;
import org.springframework.security.config.web.PathPatternRequestMatcherBuilderFactoryBean;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.logout.HttpStatusReturningLogoutSuccessHandler;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.savedrequest.HttpSessionRequestCache;
import org.springframework.security.web.util.matcher.AnyRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Who reaches which route. What is listed nowhere is denied; what somebody may do behind a route they reach is for the
 * facades and the engine's authorizations to say.
 */
@Configuration(proxyBeanMethods = false)
class SecurityConfiguration {

    /** Everybody: the front door, pages behind a link that is a secret itself, and what pages are made of. */
    private static final String[] OPEN = {
        "/",
        LoginPage.PATH,
        "/report/**",
        "/my/**",
        "/callback/**",
        "/c/**",
        "/i/**",
        "/survey/**",
        "/v/**",
        "/error",
        "/actuator/health/**",
    };

    private static final String[] OPEN_TO_READ = {
        "/assets/**",
        "/favicon.ico",
        "/favicon.svg",
        "/swagger-ui/**",
        "/swagger-ui.html",
        "/v3/api-docs/**",
        "/v3/api-docs.yaml",
    };

    /** The engine's own log-in and its first-administrator door: nobody, whatever their role. */
    private static final String[] SHUT = {"/camunda/api/admin/setup/**", "/camunda/api/admin/auth/user/*/login/**"};

    @Bean
    PathPatternRequestMatcherBuilderFactoryBean pathPatterns() {
        return new PathPatternRequestMatcherBuilderFactoryBean();
    }

    @Bean
    @Order(0)
    SecurityFilterChain metrics(HttpSecurity http, MetricsReaders readers, PageHeaders headers) throws Exception {
        return http.securityMatcher("/actuator/prometheus")
                .authorizeHttpRequests(routes -> routes.anyRequest().access(readers))
                .exceptionHandling(failures -> failures.authenticationEntryPoint(readers))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers)
                .build();
    }

    @Bean
    @Order(1)
    SecurityFilterChain api(HttpSecurity http, ApiSecurityProblems refusals, PageHeaders headers) throws Exception {
        return http.securityMatcher("/api/**")
                .authorizeHttpRequests(routes -> routes.requestMatchers("/api/v1/**")
                        .authenticated()
                        .anyRequest()
                        .denyAll())
                .httpBasic(basic -> basic.authenticationEntryPoint(refusals))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(refusals).accessDeniedHandler(refusals))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .csrfTokenRequestHandler(new CsrfHeader())
                        .ignoringRequestMatchers(SecurityConfiguration::sendsPassword))
                .addFilterAfter(new CsrfCookie(AnyRequestMatcher.INSTANCE), CsrfFilter.class)
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(NEVER))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .headers(headers)
                .build();
    }

    @Bean
    @Order(2)
    SecurityFilterChain pages(HttpSecurity http, LoginPage loginPage, ExpiredForms expired, PageHeaders headers)
            throws Exception {
        return http.authorizeHttpRequests(
                        routes -> routes.dispatcherTypeMatchers(DispatcherType.FORWARD, DispatcherType.ERROR)
                                .permitAll()
                                .requestMatchers(SHUT)
                                .denyAll()
                                .requestMatchers(OPEN)
                                .permitAll()
                                .requestMatchers(HttpMethod.GET, OPEN_TO_READ)
                                .permitAll()
                                .requestMatchers("/camunda/**", "/desk/**")
                                .authenticated()
                                .anyRequest()
                                .denyAll())
                .formLogin(login -> login.loginPage(LoginPage.PATH).failureHandler(loginPage))
                .logout(SecurityConfiguration::logout)
                .exceptionHandling(failures -> failures.authenticationEntryPoint(SecurityConfiguration::askToLogIn)
                        .accessDeniedHandler(expired))
                .csrf(csrf -> csrf.csrfTokenRepository(csrfCookie())
                        .ignoringRequestMatchers("/camunda/**", "/i/**", "/survey/**", "/v/**", "/c/**"))
                .addFilterAfter(new CsrfCookie(withDefaults().matcher("/desk/**")), CsrfFilter.class)
                .requestCache(cache -> cache.requestCache(askedForPages()))
                .headers(headers)
                .build();
    }

    /** People come to the log-in page; scripts of the web apps get a plain 401. */
    private static void askToLogIn(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException anonymous)
            throws IOException {
        if (withDefaults().matcher("/camunda/api/**").matches(request)) {
            response.sendError(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(LoginPage.PATH);
        }
    }

    /** The web apps' own log-out ends the whole session too; otherwise their next request would log in again. */
    private static void logout(LogoutConfigurer<HttpSecurity> logout) {
        RequestMatcher ofWebApps = withDefaults().matcher(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout");
        logout.logoutRequestMatcher(new OrRequestMatcher(withDefaults().matcher(HttpMethod.POST, "/logout"), ofWebApps))
                .defaultLogoutSuccessHandlerFor(new HttpStatusReturningLogoutSuccessHandler(), ofWebApps)
                .logoutSuccessUrl(LoginPage.PATH + "?left");
    }

    /** After the log-in back to the web app or the desk's page that was asked for; anything else starts at the front door. */
    private static HttpSessionRequestCache askedForPages() {
        HttpSessionRequestCache cache = new HttpSessionRequestCache();
        cache.setMatchingRequestParameterName(null);
        cache.setRequestMatcher(new OrRequestMatcher(
                withDefaults().matcher(HttpMethod.GET, "/camunda/app/*/*/"),
                withDefaults().matcher(HttpMethod.GET, "/desk/**")));
        return cache;
    }

    /** Of a name of its own: the web apps have an {@code XSRF-TOKEN} already. */
    private static CookieCsrfTokenRepository csrfCookie() {
        CookieCsrfTokenRepository cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName("FIRSTLINE-CSRF");
        cookie.setHeaderName("X-CSRF-TOKEN");
        cookie.setCookiePath("/");
        cookie.setCookieCustomizer(attributes -> attributes.sameSite("Strict"));
        return cookie;
    }

    private static boolean sendsPassword(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, "Basic ", 0, 6);
    }
}
