package org.firstline.webapps.stuck;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.firstline.engine.DecisionFailed;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Decision tables that could not answer, at the step that asked: above it the engine repeats each entry. */
@Component
class StuckDecisions {

    private static final String SELECT = """
            select f.ID_ as id, i.number, i.title, f.PROC_INST_ID_ as instance, coalesce(f.CONFIGURATION_, '') as decision,
                   coalesce(f.INCIDENT_MSG_, '') as message, f.INCIDENT_TIMESTAMP_ as since
            from ACT_RU_INCIDENT f
            left join ACT_RU_EXECUTION e on e.ID_ = f.PROC_INST_ID_
            left join incident i on i.number = e.BUSINESS_KEY_
            where f.INCIDENT_TYPE_ = :type and f.ID_ = f.ROOT_CAUSE_INCIDENT_ID_
            """;

    private final JdbcClient jdbc;

    StuckDecisions(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    List<Row> failed() {
        return asked(SELECT + " order by since limit " + (StuckItem.Group.MOST + 1))
                .query(Row.class)
                .list();
    }

    /** Empty when somebody has seen it, and when its process has ended. */
    Optional<Row> failed(String id) {
        return asked(SELECT + " and f.ID_ = :id")
                .param("id", id)
                .query(Row.class)
                .optional();
    }

    private JdbcClient.StatementSpec asked(String statement) {
        return jdbc.sql(statement).param("type", DecisionFailed.TECHNICAL_FAULT);
    }

    /** @param decision the table's key */
    record Row(
            String id,
            @Nullable String number,
            @Nullable String title,
            @Nullable String instance,
            String decision,
            String message,
            Instant since) {}
}
