package org.firstline.incident.domain;

import java.util.Objects;
import org.firstline.engine.DecisionFailed;
import org.firstline.incident.EntryKind;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Visibility;
import org.firstline.sla.PromiseBroken;
import org.firstline.sla.PromiseChanged;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Writes into the journal what became of a promise, and which table could not answer. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class PromiseJournal {

    private final IncidentStore store;

    PromiseJournal(IncidentStore store) {
        this.store = store;
    }

    @EventListener
    void on(PromiseBroken broken) {
        write(broken.incident(), EntryKind.PROMISE_BROKEN, (broken.metric() + " " + broken.subject()).strip());
    }

    @EventListener
    void on(PromiseChanged changed) {
        write(changed.incident(), EntryKind.PROMISE_CHANGED, changed.reason() + ": " + changed.text());
    }

    @EventListener
    void on(DecisionFailed failed) {
        IncidentNumber.parse(Objects.requireNonNullElse(failed.businessKey(), ""))
                .ifPresent(number -> write(number, EntryKind.TABLE_FAILED, failed.decision()));
    }

    private void write(IncidentNumber number, EntryKind kind, String text) {
        store.write(store.lock(number), Actor.DESK, kind, Visibility.INTERNAL, text);
    }
}
