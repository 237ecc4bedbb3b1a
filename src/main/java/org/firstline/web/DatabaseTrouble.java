package org.firstline.web;

import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientConnectionException;
import java.util.Optional;
import java.util.Set;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;

/** What a failure of the database means to whoever asked: come again later, or look again. */
public enum DatabaseTrouble {
    /** Not reachable, or no connection free in time. */
    AWAY,
    /** Somebody else changed the same thing at the same moment. */
    RACE_LOST;

    private static final Set<Integer> LOST_RACES = Set.of(1020, 1205, 1213);

    /** SQL states of lost connections, and of a server that shuts down. */
    private static final Set<String> AWAY_STATES = Set.of("08", "70");

    /** The pool's own word, without a state: the connection broke earlier and even the rollback found it gone. */
    private static final String BROKE_EARLIER = "Connection is closed";

    /** The first that is found in the failure or in what caused it; empty when the database is not to blame. */
    public static Optional<DatabaseTrouble> in(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            Optional<DatabaseTrouble> trouble = cause instanceof SQLException sql ? of(sql) : of(cause);
            if (trouble.isPresent()) {
                return trouble;
            }
        }
        return Optional.empty();
    }

    private static Optional<DatabaseTrouble> of(Throwable failure) {
        if (failure instanceof ConcurrencyFailureException) {
            return Optional.of(RACE_LOST);
        }
        boolean away =
                failure instanceof DataAccessResourceFailureException || failure instanceof QueryTimeoutException;
        return away ? Optional.of(AWAY) : Optional.empty();
    }

    private static Optional<DatabaseTrouble> of(SQLException failure) {
        if (LOST_RACES.contains(failure.getErrorCode())) {
            return Optional.of(RACE_LOST);
        }
        String state = failure.getSQLState();
        boolean away = failure instanceof SQLTransientConnectionException
                || failure instanceof SQLNonTransientConnectionException
                || failure instanceof SQLRecoverableException
                || BROKE_EARLIER.equals(failure.getMessage())
                || (state != null && state.length() == 5 && AWAY_STATES.contains(state.substring(0, 2)));
        return away ? Optional.of(AWAY) : Optional.empty();
    }
}
