package org.firstline.engine;

import java.util.Date;
import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParseListener;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.impl.cfg.ProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantCommandChecker;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.firstline.shared.DeskClock;
import org.springframework.beans.factory.ListableBeanFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.MessageSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The engine as the desk runs it. */
@Configuration(proxyBeanMethods = false)
class EngineConfiguration {

    @Bean
    DeskClock deskClock() {
        return new DeskClock(instant -> {
            if (instant == null) {
                ClockUtil.reset();
            } else {
                ClockUtil.setCurrentTime(Date.from(instant));
            }
        });
    }

    @Bean
    ProcessEnginePlugin deskEnginePlugin(
            ListableBeanFactory beans, ObjectProvider<BpmnParseListener> parseListeners, MessageSource messages) {
        return new AbstractProcessEnginePlugin() {
            @Override
            public void preInit(ProcessEngineConfigurationImpl engine) {
                engine.setCustomHistoryLevels(List.of(new DeskHistoryLevel()));
                engine.setHistory(DeskHistoryLevel.NAME);
                engine.setBeans(new ModelBeans(beans));
                engine.setCustomPreBPMNParseListeners(
                        parseListeners.orderedStream().toList());
                engine.setCommandCheckers(List.of(new TenantCommandChecker(), new FailedJobsOnly()));
                engine.setCustomPreCommandInterceptorsTxRequired(List.of(new RefusalInterceptor(messages)));
                // What fails is told by whoever called, or by the job executor; a refused form is no error at all.
                engine.setEnableCmdExceptionLogging(false);
                engine.setDefaultNumberOfRetries(6);
            }
        };
    }
}
