package org.firstline.identity.process;

import org.camunda.bpm.engine.IdentityService;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Behind Spring Security and before the web apps' own filters. */
@Configuration(proxyBeanMethods = false)
class EngineFilters {

    private static final int AFTER_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER + 1;

    @Bean
    FilterRegistrationBean<EngineAuthenticationFilter> engineAuthentication(UserRows users, IdentityService engine) {
        FilterRegistrationBean<EngineAuthenticationFilter> filter =
                new FilterRegistrationBean<>(new EngineAuthenticationFilter(users, engine));
        filter.addUrlPatterns("/*");
        filter.setOrder(AFTER_LOGIN);
        return filter;
    }

    @Bean
    FilterRegistrationBean<WebAppsLogin> webAppsLogin() {
        FilterRegistrationBean<WebAppsLogin> filter = new FilterRegistrationBean<>(new WebAppsLogin());
        filter.addUrlPatterns("/camunda/app/*", "/camunda/api/*");
        filter.setOrder(AFTER_LOGIN + 10);
        return filter;
    }
}
