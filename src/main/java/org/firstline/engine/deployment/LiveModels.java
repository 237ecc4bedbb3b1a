package org.firstline.engine.deployment;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.firstline.engine.EngineAccess;
import org.firstline.engine.guard.ModelFile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What the engine has. Its own API does not tell of forms, so that its tables are asked. */
@Component
class LiveModels {

    private static final String VERSIONS = """
            select m.*, d.NAME_ as DEPLOYMENT_, d.SOURCE_, d.DEPLOY_TIME_ from (
              select 'bpmn' as kind, KEY_, NAME_, ID_, VERSION_, DEPLOYMENT_ID_, RESOURCE_NAME_ from ACT_RE_PROCDEF
              union all
              select 'dmn', KEY_, NAME_, ID_, VERSION_, DEPLOYMENT_ID_, RESOURCE_NAME_ from ACT_RE_DECISION_DEF
              union all
              select 'form', KEY_, null, ID_, VERSION_, DEPLOYMENT_ID_, RESOURCE_NAME_ from ACT_RE_CAMFORMDEF
            ) m join ACT_RE_DEPLOYMENT d on d.ID_ = m.DEPLOYMENT_ID_
            """;

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final EngineAccess engine;

    LiveModels(JdbcClient jdbc, RepositoryService repository, EngineAccess engine) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.engine = engine;
    }

    LiveDesk now() {
        List<LiveModel> versions = jdbc.sql(VERSIONS + " order by m.VERSION_")
                .query(LiveModels::model)
                .list();
        return new LiveDesk(versions, this);
    }

    ModelFile file(LiveModel live) {
        try (InputStream content = engine.asDesk(
                () -> repository.getResourceAsStream(live.deployment().id(), live.resource()))) {
            return new ModelFile(live.resource(), content.readAllBytes());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** As the engine has it parsed. */
    BpmnModelInstance process(LiveModel live) {
        return engine.asDesk(() -> repository.getBpmnModelInstance(live.definition()));
    }

    private static LiveModel model(ResultSet row, int index) throws SQLException {
        String key = row.getString("KEY_");
        String name = row.getString("NAME_");
        return new LiveModel(
                new Model(row.getString("kind"), key),
                name == null ? key : name,
                row.getString("ID_"),
                row.getInt("VERSION_"),
                row.getString("RESOURCE_NAME_"),
                new Deployment(
                        row.getString("DEPLOYMENT_ID_"),
                        row.getString("DEPLOYMENT_"),
                        Source.of(row.getString("SOURCE_")),
                        row.getTimestamp("DEPLOY_TIME_").toInstant()));
    }
}
