package org.firstline.intake.domain;

import java.time.Duration;
import java.util.Optional;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** What became of forms, for seven days. */
@Repository
public class FormKeys {

    private static final Duration KEPT = Duration.ofDays(7);
    private static final int STEP = 1_000;

    private final JdbcClient jdbc;
    private final DeskClock clock;

    FormKeys(JdbcClient jdbc, DeskClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Begins to register a form, in the transaction that does. Whoever sends the same one meanwhile waits for its end.
     *
     * @param key tells this form from others; 32 bytes
     * @return what it was registered as before; empty when this is the first time
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Optional<IncidentNumber> begin(byte[] key) {
        try {
            jdbc.sql("insert into intake_form_key (form_key, kept_since) values (?, ?)")
                    .params(key, clock.instant())
                    .update();
            return Optional.empty();
        } catch (DuplicateKeyException known) {
            return jdbc.sql("select incident from intake_form_key where form_key = ?")
                    .param(key)
                    .query(String.class)
                    .optional()
                    .map(IncidentNumber::new);
        }
    }

    /** What the form is registered as that this transaction has begun. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void keep(byte[] key, IncidentNumber incident) {
        jdbc.sql("update intake_form_key set incident = ? where form_key = ?")
                .params(incident.value(), key)
                .update();
    }

    /** Forgets what is older than seven days. */
    @Scheduled(initialDelayString = "PT10M", fixedDelayString = "PT1H")
    public void forgetOld() {
        int forgotten;
        do {
            forgotten = jdbc.sql("delete from intake_form_key where kept_since < ? limit " + STEP)
                    .param(clock.instant().minus(KEPT))
                    .update();
        } while (forgotten == STEP);
    }
}
