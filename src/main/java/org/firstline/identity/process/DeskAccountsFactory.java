package org.firstline.identity.process;

import org.camunda.bpm.engine.impl.interceptor.Session;
import org.camunda.bpm.engine.impl.interceptor.SessionFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/** Gives each of the engine's commands its {@link DeskAccounts}. */
@Component
class DeskAccountsFactory implements SessionFactory {

    private final ApplicationEventPublisher events;

    DeskAccountsFactory(ApplicationEventPublisher events) {
        this.events = events;
    }

    @Override
    public Class<?> getSessionType() {
        return DeskAccounts.class;
    }

    @Override
    public Session openSession() {
        return new DeskAccounts(events);
    }
}
