package org.firstline.intake.web;

import jakarta.servlet.Filter;
import org.firstline.identity.People;
import org.firstline.intake.domain.KeptAnswers;
import org.firstline.web.Problems;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.transaction.PlatformTransactionManager;

/** Puts the idempotency keys' filter behind log-in and body limit. */
@Configuration(proxyBeanMethods = false)
class IntakeWebConfiguration {

    private static final int AFTER_BODY_LIMIT = 10;

    @Bean
    FilterRegistrationBean<Filter> idempotencyFilter(
            KeptAnswers answers, Problems problems, People people, PlatformTransactionManager transactions) {
        FilterRegistrationBean<Filter> filter =
                new FilterRegistrationBean<>(new IdempotencyFilter(answers, problems, people, transactions));
        filter.setOrder(AFTER_BODY_LIMIT);
        return filter;
    }
}
