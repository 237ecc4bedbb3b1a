package org.firstline.incident.domain;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.OptionalInt;
import org.firstline.shared.IncidentNumber;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/** Up to which journal entry people have read an incident when they opened the form of its task. */
@Repository
public class ReadSoFar {

    private static final String NOTE = """
            insert into incident_reading (task, reader, incident, seq) values (?, ?, ?, ?)
            on duplicate key update seq = greatest(seq, value(seq))
            """;

    private final JdbcClient jdbc;
    private final JdbcOperations connection;

    ReadSoFar(JdbcClient jdbc, JdbcOperations connection) {
        this.jdbc = jdbc;
        this.connection = connection;
    }

    /** Nobody unreads: a lower number than before changes nothing. */
    public void upTo(int seq, String task, IncidentNumber incident, String reader) {
        connection.update(NOTE, task, reader, incident.place(), seq);
    }

    /**
     * The same, but kept although the transaction will be undone: it is written when that is over, on the connection that the
     * transaction still has. A second connection could be one that nobody has left.
     */
    void upToWhateverEnds(int seq, String task, IncidentNumber incident, String reader) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                upTo(seq, task, incident, reader);
                connection.execute((ConnectionCallback<Boolean>) ReadSoFar::commit);
            }
        });
    }

    private static Boolean commit(Connection still) throws SQLException {
        boolean open = !still.getAutoCommit();
        if (open) {
            still.commit();
        }
        return open;
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

    void forget(String task) {
        jdbc.sql("delete from incident_reading where task = ?").param(task).update();
    }

    void forget(IncidentNumber incident) {
        jdbc.sql("delete from incident_reading where incident = ?")
                .param(incident.place())
                .update();
    }
}
