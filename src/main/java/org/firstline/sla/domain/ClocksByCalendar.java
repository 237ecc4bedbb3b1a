package org.firstline.sla.domain;

import java.util.List;
import org.firstline.calendar.CalendarUse;
import org.firstline.shared.IncidentNumber;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Which clocks count in a calendar, and in which version of it. */
@Repository
public class ClocksByCalendar {

    private static final int STEP = 200;

    private static final String BEHIND = """
            from sla_clock c join calendar_calendar k on k.id = c.calendar
            where c.stopped_at is null and c.calendar_version < k.version
            """;

    private final JdbcClient jdbc;

    ClocksByCalendar(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public CalendarUse.Use use(String calendar) {
        return jdbc.sql("""
                        select count(*) as open, coalesce(sum(c.calendar_version < k.version), 0) as behind
                        from sla_clock c join calendar_calendar k on k.id = c.calendar
                        where c.calendar = ? and c.stopped_at is null
                        """)
                .param(calendar)
                .query((row, index) -> new CalendarUse.Use(row.getInt("open"), row.getInt("behind")))
                .single();
    }

    /** Calendars of which some open clock counts in an older version. */
    public List<String> calendarsBehind() {
        return jdbc.sql("select distinct c.calendar " + BEHIND)
                .query(String.class)
                .list();
    }

    /** Some of the incidents with such clocks, those that come after one, in the order of their numbers. */
    public List<IncidentNumber> behind(String calendar, String after) {
        return jdbc
                .sql("select distinct c.incident " + BEHIND + " and c.calendar = ? and c.incident > ?"
                        + " order by c.incident limit " + STEP)
                .params(calendar, after)
                .query(String.class)
                .list()
                .stream()
                .map(IncidentNumber::new)
                .toList();
    }
}
