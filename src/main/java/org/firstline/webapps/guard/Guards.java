package org.firstline.webapps.guard;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.boot.autoconfigure.security.SecurityProperties;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Behind the log-in, before the web apps. */
@Configuration(proxyBeanMethods = false)
class Guards {

    private static final int AFTER_LOGIN = SecurityProperties.DEFAULT_FILTER_ORDER + 5;

    @Bean
    FilterRegistrationBean<RestGuard> restGuard(MessageSource messages, ObjectMapper json) {
        FilterRegistrationBean<RestGuard> guard = new FilterRegistrationBean<>(new RestGuard(messages, json));
        guard.addUrlPatterns("/camunda/api/*");
        guard.setOrder(AFTER_LOGIN);
        return guard;
    }

    @Bean
    FilterRegistrationBean<BoundedLists> boundedLists() {
        FilterRegistrationBean<BoundedLists> lists = new FilterRegistrationBean<>(new BoundedLists());
        lists.addUrlPatterns("/camunda/api/*");
        lists.setOrder(AFTER_LOGIN + 1);
        return lists;
    }

    @Bean
    FilterRegistrationBean<OneNonce> oneNonce() {
        FilterRegistrationBean<OneNonce> nonce = new FilterRegistrationBean<>(new OneNonce());
        nonce.addUrlPatterns("/camunda/app/*");
        nonce.setOrder(AFTER_LOGIN + 2);
        return nonce;
    }
}
