package org.firstline.incident.domain;

import java.util.OptionalInt;
import org.firstline.shared.IncidentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** Up to which journal entry people have read an incident when they opened the form of its task. */
@Repository
public class ReadSoFar {

    private final JdbcClient jdbc;
    private final TransactionTemplate ownTransaction;

    ReadSoFar(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.ownTransaction = new TransactionTemplate(transactions);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Notes it in a transaction of its own, because a refusal undoes the caller's; nobody unreads. */
    public void upTo(int seq, String task, IncidentNumber incident, String reader) {
        ownTransaction.executeWithoutResult(started -> jdbc.sql("""
                        insert into incident_reading (task, reader, incident, seq) values (:task, :reader, :incident, :seq)
                        on duplicate key update seq = greatest(seq, :seq)
                        """)
                .param("task", task)
                .param("reader", reader)
                .param("incident", incident.place())
                .param("seq", seq)
                .update());
    }

    /** Empty for somebody who has not opened the form. */
    OptionalInt of(String task, String reader) {
        return jdbc
                .sql("select seq from incident_reading where task = ? and reader = ?")
                .params(task, reader)
                .query(Integer.class)
                .stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    /** A task of the incident is done; what was read for it is of no use any more. */
    void forget(IncidentNumber incident) {
        jdbc.sql("delete from incident_reading where incident = ?")
                .param(incident.place())
                .update();
    }
}
