package org.firstline.incident;

import static org.assertj.core.api.Assertions.assertThat;

import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.incident.DriftReport.Kind;
import org.firstline.shared.IncidentNumber;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Each way in which token and aggregate can part, planted behind the desk's back. */
class DriftTest extends DeskTest {

    @Autowired
    Drift drift;

    @Autowired
    ProcessDriver life;

    @Autowired
    JdbcTemplate sql;

    @Autowired
    PlatformTransactionManager transactions;

    private IncidentNumber number;

    @BeforeEach
    void register() {
        number = life.report();
        assertThat(kinds()).isEmpty();
    }

    @Test
    void reportsAnIncidentWhoseTokenIsGone() {
        new TransactionTemplate(transactions).executeWithoutResult(planting -> {
            String root = root();
            sql.execute("set foreign_key_checks = 0");
            sql.update(
                    "delete from ACT_RU_VARIABLE where PROC_INST_ID_ in (select ID_ from ACT_RU_EXECUTION"
                            + " where ROOT_PROC_INST_ID_ = ?)",
                    root);
            sql.update(
                    "delete from ACT_RU_IDENTITYLINK where TASK_ID_ in (select ID_ from ACT_RU_TASK"
                            + " where PROC_INST_ID_ in (select ID_ from ACT_RU_EXECUTION where ROOT_PROC_INST_ID_ = ?))",
                    root);
            sql.update(
                    "delete from ACT_RU_TASK where PROC_INST_ID_ in (select ID_ from ACT_RU_EXECUTION"
                            + " where ROOT_PROC_INST_ID_ = ?)",
                    root);
            sql.update(
                    "delete from ACT_RU_EVENT_SUBSCR where PROC_INST_ID_ in (select ID_ from ACT_RU_EXECUTION"
                            + " where ROOT_PROC_INST_ID_ = ?)",
                    root);
            sql.update("delete from ACT_RU_EXECUTION where ROOT_PROC_INST_ID_ = ?", root);
            sql.execute("set foreign_key_checks = 1");
        });
        assertThat(kinds()).containsExactly(Kind.TOKEN_GONE);
        sql.update("update incident set status = 'WITHDRAWN' where number = ?", number.value());
        assertThat(kinds()).isEmpty();
    }

    @Test
    void reportsAnIncidentThatRestsAtNoTask() {
        new TransactionTemplate(transactions).executeWithoutResult(planting -> {
            sql.execute("set foreign_key_checks = 0");
            sql.update(
                    "delete from ACT_RU_TASK where ID_ = ?",
                    life.task(number, "userTask_handleInLine").getId());
            sql.execute("set foreign_key_checks = 1");
        });
        assertThat(kinds()).containsExactly(Kind.TOKEN_GONE);
        sql.update("update incident set status = 'WITHDRAWN' where number = ?", number.value());
        sql.update("update ACT_RU_EXECUTION set BUSINESS_KEY_ = null where BUSINESS_KEY_ = ?", number.value());
    }

    @Test
    void reportsAStatusThatIsBehindTheToken() {
        sql.update("update incident set status = 'RESOLVED' where number = ?", number.value());
        assertThat(kinds()).containsExactly(Kind.STATUS_BEHIND);
        sql.update("update incident set status = 'IN_PROGRESS' where number = ?", number.value());
        assertThat(kinds()).isEmpty();
    }

    @Test
    void reportsAnIncidentWithTwoInstances() {
        String second = "second-" + number.value();
        sql.update("""
                insert into ACT_RU_EXECUTION (ID_, REV_, ROOT_PROC_INST_ID_, PROC_INST_ID_, BUSINESS_KEY_, PROC_DEF_ID_,
                                              IS_ACTIVE_, IS_CONCURRENT_, IS_SCOPE_, IS_EVENT_SCOPE_, SUSPENSION_STATE_)
                select ?, 1, ?, ?, BUSINESS_KEY_, PROC_DEF_ID_, 1, 0, 1, 0, 1 from ACT_RU_EXECUTION where ID_ = ?
                """, second, second, second, root());
        assertThat(kinds()).containsExactly(Kind.TWO_INSTANCES);
        sql.update("delete from ACT_RU_EXECUTION where ID_ = ?", second);
        assertThat(kinds()).isEmpty();
    }

    @Test
    void reportsAFinalIncidentThatRunsOn() {
        sql.update("update incident set status = 'CLOSED' where number = ?", number.value());
        assertThat(kinds()).containsExactly(Kind.RUNS_ON);
        sql.update("update incident set status = 'IN_PROGRESS' where number = ?", number.value());
        assertThat(kinds()).isEmpty();
    }

    private java.util.List<Kind> kinds() {
        return drift.look().stream()
                .filter(each -> each.number().equals(number))
                .map(DriftReport::kind)
                .toList();
    }

    private String root() {
        return sql.queryForObject(
                "select ID_ from ACT_RU_EXECUTION where BUSINESS_KEY_ = ? and PROC_DEF_ID_ like 'incident:%'"
                        + " and SUPER_EXEC_ is null and PARENT_ID_ is null",
                String.class, number.value());
    }
}
