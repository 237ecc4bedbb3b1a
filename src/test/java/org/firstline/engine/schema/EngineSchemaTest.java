package org.firstline.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;

import org.firstline.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's tables on MariaDB … */
class EngineSchemaTest extends DeskTest {

    @Autowired
    private JdbcTemplate database;

    @Test
    void holdsAllTablesOfTheEngine() {
        assertThat(database.queryForObject(
                        "select count(*) from information_schema.tables where table_schema = database()"
                                + " and table_name like 'ACT\\\\_%'",
                        Integer.class))
                .isEqualTo(49);
    }
}
