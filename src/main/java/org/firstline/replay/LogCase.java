package org.firstline.replay;

import java.util.Objects;
import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;

/** A case of the log and the incident that it is at our desk. */
final class LogCase {

    private final IncidentNumber number;
    private final String requester;
    private LogRow last;
    private @Nullable String team;
    private @Nullable String person;

    /** @param team at which the case was registered */
    LogCase(IncidentNumber number, String requester, LogRow first, @Nullable String team) {
        this.number = number;
        this.requester = requester;
        this.last = first;
        this.team = team;
    }

    IncidentNumber number() {
        return number;
    }

    String requester() {
        return requester;
    }

    /** The latest row that was played. */
    LogRow last() {
        return last;
    }

    /** What the row says that the rows before did not; names that it leaves open change nothing. */
    Changes changes(LogRow row) {
        return new Changes(
                false,
                row.impact() != last.impact() || row.urgency() != last.urgency(),
                row.state() != last.state(),
                Objects.equals(row.team(), team) ? null : row.team(),
                Objects.equals(row.person(), person) ? null : row.person());
    }

    void follow(LogRow row) {
        last = row;
        team = row.team() == null ? team : row.team();
        person = row.person() == null ? person : row.person();
    }

    /**
     * What is new in a row.
     *
     * @param first it is the case's first, so registering it is the change
     * @param team, person the log's new name; null when it is the same or open
     */
    record Changes(
            boolean first,
            boolean levels,
            boolean state,
            @Nullable String team,
            @Nullable String person) {

        /** Registration names the team and the levels already. */
        static Changes first(LogRow row) {
            return new Changes(true, false, true, null, row.person());
        }

        boolean any() {
            return first || levels || state || moves();
        }

        boolean moves() {
            return team != null || person != null;
        }
    }
}
