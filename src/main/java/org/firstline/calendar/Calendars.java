package org.firstline.calendar;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The calendars of the desk. Three are seeded: {@link #DESK}, office hours with Dutch holidays, {@code 24x7},
 * and {@link #WAKING}.
 */
@Service
public class Calendars {

    /** The calendar in which the desk's own deadlines count. */
    public static final String DESK = "default";

    /** When mails that can wait may reach people of the desk: every day from 07:00 to 22:00. */
    public static final String WAKING = "waking-hours";

    private static final Duration LONGEST_REST = Duration.ofDays(366);
    private static final Pattern ID = Pattern.compile("[A-Za-z0-9][A-Za-z0-9_-]{0,63}");

    private final JdbcClient jdbc;
    private final ObjectMapper json;
    private final ApplicationEventPublisher events;
    private final DeskClock clock;
    /** A version never changes, so each is read once. */
    private final Map<Version, ServiceCalendar> versions = new ConcurrentHashMap<>();

    Calendars(JdbcClient jdbc, ObjectMapper json, ApplicationEventPublisher events, DeskClock clock) {
        this.jdbc = jdbc;
        this.json = json;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotFound for an id that nobody has put */
    public CalendarDefinition definition(String id) {
        return find(id).orElseThrow(() -> new NotFound("calendar", id));
    }

    /**
     * As it is now.
     *
     * @throws NotFound for an id that nobody has put
     */
    public ServiceCalendar get(String id) {
        return get(id, version(id));
    }

    /**
     * As it was in a version.
     *
     * @throws NotFound for a version that never was
     */
    public ServiceCalendar get(String id, int version) {
        return versions.computeIfAbsent(new Version(id, version), this::read);
    }

    /**
     * The version that counts for what begins now; the first is 1.
     *
     * @throws NotFound for an id that nobody has put
     */
    public int version(String id) {
        return jdbc.sql("select version from calendar_calendar where id = ?")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElseThrow(() -> new NotFound("calendar", id));
    }

    /** The calendar in which the desk's own deadlines count. */
    public ServiceCalendar desk() {
        return get(DESK);
    }

    /**
     * Creates the calendar or replaces it. What was promised in it is moved afterwards: {@link CalendarChanged} tells.
     *
     * @param id 1 to 64 letters, digits, {@code -} and {@code _}
     * @return whether it is new
     * @throws InputRefused with everything that is wrong; nothing is stored then
     */
    @Transactional
    public boolean put(String id, CalendarDefinition definition) {
        if (!ID.matcher(id).matches()) {
            throw new InputRefused("id", "calendar-id");
        }
        requireWorkingDays(definition.calendar());
        int rows = jdbc.sql("insert into calendar_calendar (id, version, definition) values (?, 1, ?)"
                        + " on duplicate key update version = version + 1, definition = value(definition)")
                .params(id, written(definition))
                .update();
        jdbc.sql("insert into calendar_version (calendar, version, definition)"
                        + " select id, version, definition from calendar_calendar where id = ?")
                .param(id)
                .update();
        events.publishEvent(new CalendarChanged(id));
        return rows == 1;
    }

    /** Open time that lies behind years of holidays is none: nothing could be promised in it. */
    private void requireWorkingDays(ServiceCalendar calendar) {
        Instant now = clock.instant();
        try {
            if (calendar.closingAfter(now, 1).isAfter(now.plus(LONGEST_REST))) {
                throw new InputRefused("segments", "no-open-time-soon", LONGEST_REST.toDays());
            }
        } catch (NeverReached never) {
            throw new InputRefused("segments", "no-open-time-soon", LONGEST_REST.toDays());
        }
    }

    /**
     * Creates the calendar or replaces it, as long as nobody else has done so since it was read.
     *
     * @param version the one that was read; 0 when there was none
     * @throws StateRefused {@code calendar-changed}, or {@code calendar-exists} for one that was thought new
     * @throws InputRefused as {@link #put(String, CalendarDefinition)} does
     */
    @Transactional
    public void put(String id, CalendarDefinition definition, int version) {
        int stored = jdbc.sql("select version from calendar_calendar where id = ? for update")
                .param(id)
                .query(Integer.class)
                .optional()
                .orElse(0);
        // Two may create the same one at once: there is no row yet that the second could wait for.
        if (stored != version || put(id, definition) != (version == 0)) {
            throw new StateRefused(version == 0 ? "calendar-exists" : "calendar-changed", id);
        }
    }

    /** @throws NotFound for an id that nobody has put */
    public StoredCalendar stored(String id) {
        return jdbc.sql("select id, version, definition from calendar_calendar where id = ?")
                .param(id)
                .query(this::row)
                .optional()
                .orElseThrow(() -> new NotFound("calendar", id));
    }

    /** Every calendar, by id. */
    public List<StoredCalendar> all() {
        return jdbc.sql("select id, version, definition from calendar_calendar order by id")
                .query(this::row)
                .list();
    }

    private StoredCalendar row(ResultSet row, int number) throws SQLException {
        return new StoredCalendar(row.getString("id"), row.getInt("version"), read(row.getString("definition")));
    }

    private ServiceCalendar read(Version of) {
        return jdbc.sql("select definition from calendar_version where calendar = ? and version = ?")
                .params(of.id(), of.version())
                .query(String.class)
                .optional()
                .map(this::read)
                .map(CalendarDefinition::calendar)
                .orElseThrow(() -> new NotFound("calendar", of.id()));
    }

    private Optional<CalendarDefinition> find(String id) {
        return jdbc.sql("select definition from calendar_calendar where id = ?")
                .param(id)
                .query(String.class)
                .optional()
                .map(this::read);
    }

    private CalendarDefinition read(String definition) {
        try {
            return json.readValue(definition, CalendarDefinition.class);
        } catch (JsonProcessingException broken) {
            throw new IllegalStateException("A stored calendar cannot be read: " + definition, broken);
        }
    }

    private String written(CalendarDefinition definition) {
        try {
            return json.writeValueAsString(definition);
        } catch (JsonProcessingException never) {
            throw new IllegalStateException(never);
        }
    }

    private record Version(String id, int version) {}
}
