package org.firstline.web;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;

/** Makes the desk's address known before anything starts, so that a desk without one has changed no database. */
class DeskUrlConfiguration implements ApplicationContextInitializer<ConfigurableApplicationContext> {

    @Override
    public void initialize(ConfigurableApplicationContext desk) {
        DeskUrl url = DeskUrl.of(desk.getEnvironment().getProperty("firstline.base-url", ""));
        desk.getBeanFactory().registerSingleton("deskUrl", url);
    }

    /** Shows the operator the sentence instead of a stack trace. */
    static final class Analyzer extends AbstractFailureAnalyzer<NoDeskUrl> {

        @Override
        protected FailureAnalysis analyze(Throwable failure, NoDeskUrl refused) {
            return new FailureAnalysis(refused.getMessage(), null, failure);
        }
    }
}
