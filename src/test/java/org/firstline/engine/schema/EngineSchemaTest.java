package org.firstline.engine.schema;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** The engine's tables as the migration makes them, by a user who has only the rights that the desk asks for. */
class EngineSchemaTest {

    private static final String OURS = " where table_schema = database() and table_name like 'ACT\\_%'";
    private static JdbcTemplate database;

    @BeforeAll
    static void createSchema() {
        database = new JdbcTemplate(EngineDatabase.migrated("engine_schema"));
    }

    @Test
    void holdsEveryTableOfTheEngineWithEveryCharacterOfUnicode() {
        assertThat(list("select table_name from information_schema.tables" + OURS + " and engine = 'InnoDB'"))
                .hasSize(49);
        assertThat(list("select table_name from information_schema.tables" + OURS
                        + " and table_collation <> 'utf8mb4_bin'"))
                .isEmpty();
        assertThat(list("select concat(table_name, '.', column_name) from information_schema.columns" + OURS
                        + " and collation_name is not null and collation_name <> 'utf8mb4_bin'"))
                .isEmpty();
    }

    @Test
    void keepsMillisecondsInEveryColumnOfTime() {
        String times = " and data_type in ('datetime', 'timestamp')";

        assertThat(list("select column_name from information_schema.columns" + OURS + times
                        + " and datetime_precision = 3"))
                .hasSize(66);
        assertThat(list("select column_name from information_schema.columns" + OURS + times
                        + " and datetime_precision <> 3"))
                .isEmpty();
    }

    @Test
    void neverLetsTheServerSetATime() {
        assertThat(list("select concat(table_name, '.', column_name) from information_schema.columns" + OURS
                        + " and (extra like '%on update%' or column_default like '%current_timestamp%')"))
                .isEmpty();
    }

    @Test
    void findsDueJobsByAnIndex() {
        assertThat(list("select column_name from information_schema.statistics" + OURS
                        + " and index_name = 'ACT_IDX_JOB_DUE' order by seq_in_index"))
                .containsExactly("TYPE_", "DUEDATE_");
    }

    @Test
    void refusesTheScriptsOfAnotherEngine() {
        EngineScripts other = new EngineScripts(EngineScripts.ofTheEngineJar().text() + "\n-- 7.24.1");

        assertThatIllegalStateException()
                .isThrownBy(other::checked)
                .withMessageStartingWith("The engine jar on the class path is not Camunda 7.24.0");
    }

    @Test
    void hasTheChecksumWithWhichItRanElsewhere() {
        assertThat(new EngineSchemaMigration().getChecksum())
                .as("what has run at somebody's desk never changes: write a further migration instead")
                .isEqualTo(1_203_016_369);
    }

    private static List<String> list(String query) {
        return database.queryForList(query, String.class);
    }
}
