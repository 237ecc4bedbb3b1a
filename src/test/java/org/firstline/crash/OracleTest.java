package org.firstline.crash;

import static org.assertj.core.api.Assertions.assertThat;

import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.TestDatabase;
import org.firstline.shared.IncidentNumber;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** An oracle that sees nothing would make every crash look harmless. */
class OracleTest extends DeskTest {

    @Autowired
    ProcessDriver life;

    @Autowired
    JdbcTemplate sql;

    private final Oracle oracle = new Oracle(new Sql(TestDatabase.server()));

    @Test
    void seesAGapInAJournal() {
        String number = soundIncident();
        sql.update(
                "update incident_journal j join incident i on i.id = j.incident set j.seq = 900 where i.number = ? and j.seq = 2",
                number);
        assertThat(oracle.wrongAtAnyMoment()).contains(number + " has a gap or a double in its journal");
        sql.update(
                "update incident_journal j join incident i on i.id = j.incident set j.seq = 2 where i.number = ? and j.seq = 900",
                number);
    }

    @Test
    void seesAStatusThatIsNotTheTokens() {
        String number = soundIncident();
        sql.update("update incident set status = 'RESOLVED' where number = ?", number);
        assertThat(oracle.wrongAtAnyMoment()).contains(number + " stands at userTask_handleInLine with another status");
        sql.update("update incident set status = 'IN_PROGRESS' where number = ?", number);
    }

    @Test
    void seesAnIncidentThatEndedAndGoesOn() {
        String number = soundIncident();
        sql.update("update incident set status = 'CLOSED' where number = ?", number);
        assertThat(oracle.wrongAtAnyMoment()).contains(number + " is open without a token, or has one after its end");
        sql.update("update incident set status = 'IN_PROGRESS' where number = ?", number);
    }

    private String soundIncident() {
        IncidentNumber number = life.report();
        assertThat(oracle.wrongAtAnyMoment()).noneMatch(wrong -> wrong.startsWith(number.value()));
        return number.value();
    }
}
