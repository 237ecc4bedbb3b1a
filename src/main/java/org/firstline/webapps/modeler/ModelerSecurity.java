package org.firstline.webapps.modeler;

import static org.springframework.security.config.http.SessionCreationPolicy.STATELESS;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.cors.CorsConfiguration;

/**
 * Modeler sends name and password with each request, from a page of its own; no cookie counts here, so no other page can
 * send anything in somebody's name.
 */
@Configuration(proxyBeanMethods = false)
class ModelerSecurity {

    @Bean
    @Order(0)
    SecurityFilterChain modeler(HttpSecurity http, ModelerAnswers answers) throws Exception {
        return http.securityMatcher(ModelerController.PATH + "/**")
                .authorizeHttpRequests(routes -> routes.anyRequest().authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(answers))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(answers).accessDeniedHandler(answers))
                .cors(cors -> cors.configurationSource(request -> ofModeler()))
                .csrf(csrf -> csrf.disable())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(STATELESS))
                .requestCache(cache -> cache.disable())
                .logout(logout -> logout.disable())
                .build();
    }

    private static CorsConfiguration ofModeler() {
        CorsConfiguration cors = new CorsConfiguration();
        cors.setAllowedOrigins(List.of(CorsConfiguration.ALL));
        cors.setAllowedMethods(List.of("GET", "POST"));
        cors.setAllowedHeaders(List.of(HttpHeaders.AUTHORIZATION, HttpHeaders.CONTENT_TYPE, HttpHeaders.ACCEPT));
        return cors;
    }
}
