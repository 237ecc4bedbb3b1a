package org.firstline.engine.schema;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.zip.CRC32;
import org.flywaydb.core.api.MigrationVersion;
import org.flywaydb.core.api.migration.Context;
import org.flywaydb.core.api.migration.JavaMigration;
import org.springframework.stereotype.Component;

/** The first migration of all: the engine's tables. The engine itself never creates or changes any. */
@Component
class EngineSchemaMigration implements JavaMigration {

    private final CorrectedSchema schema =
            CorrectedSchema.of(EngineScripts.ofTheEngineJar().checked());

    @Override
    public MigrationVersion getVersion() {
        return MigrationVersion.fromVersion("001");
    }

    @Override
    public String getDescription() {
        return "engine schema";
    }

    /** Changes with any change of a statement, so that Flyway notices one that was edited after it ran somewhere. */
    @Override
    public Integer getChecksum() {
        CRC32 checksum = new CRC32();
        schema.statements().forEach(sql -> checksum.update(sql.getBytes(StandardCharsets.UTF_8)));
        return (int) checksum.getValue();
    }

    /** MariaDB commits each statement that creates a table. */
    @Override
    public boolean canExecuteInTransaction() {
        return false;
    }

    @Override
    public void migrate(Context context) throws SQLException {
        try (Statement statement = context.getConnection().createStatement()) {
            // Where a server has this off, the first timestamp column of a table would follow every update.
            statement.execute("set session explicit_defaults_for_timestamp = on");
            for (String sql : schema.statements()) {
                statement.execute(sql);
            }
        }
    }
}
