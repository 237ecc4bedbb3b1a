package org.firstline.web;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Puts the rules of this package in the way of every request to the API. */
@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {

    /** After Spring Security, which has -100: nobody who is not logged in has a body read. */
    private static final int AFTER_SECURITY = 0;

    @Bean
    FilterRegistrationBean<Filter> apiErrorFilter(Problems problems) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new ApiErrorFilter(problems));
        filter.setDispatcherTypes(DispatcherType.ERROR);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Filter> bodyLimitFilter(Problems problems) {
        FilterRegistrationBean<Filter> filter = new FilterRegistrationBean<>(new BodyLimitFilter(problems));
        filter.setOrder(AFTER_SECURITY);
        return filter;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(new StrictRequests()).addPathPatterns(ApiPaths.V1 + "**");
    }
}
