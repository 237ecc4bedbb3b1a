package org.firstline.engine.database;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Objects;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * How far the database's clock is from this machine's. Several desks on one database agree about what is due only when their
 * clocks do, and each is compared with the database's.
 */
final class ClockSkew {

    private static final Logger log = LoggerFactory.getLogger(ClockSkew.class);
    private static final Duration WARNED = Duration.ofSeconds(1);
    private static final Duration REFUSED = Duration.ofSeconds(5);

    private final Clock clock;
    private final JdbcTemplate database;

    ClockSkew(Clock clock, JdbcTemplate database) {
        this.clock = clock;
        this.database = database;
    }

    /** @throws DatabaseRefused above five seconds; above one second it warns */
    void check() {
        Instant before = clock.instant();
        Instant there = Instant.ofEpochMilli(Objects.requireNonNull(database.queryForObject(
                "select cast(unix_timestamp(current_timestamp(3)) * 1000 as signed)", Long.class)));
        judge(there, apart(before, there, clock.instant()));
    }

    /** What the answer took is nobody's skew. */
    private static Duration apart(Instant before, Instant there, Instant after) {
        if (there.isBefore(before)) {
            return Duration.between(there, before);
        }
        return there.isAfter(after) ? Duration.between(after, there) : Duration.ZERO;
    }

    private void judge(Instant there, Duration apart) {
        if (apart.compareTo(REFUSED) > 0) {
            throw new DatabaseRefused(sentence(there, apart) + " and start again.");
        } else if (apart.compareTo(WARNED) > 0) {
            log.warn("{}.", sentence(there, apart));
        }
    }

    private String sentence(Instant there, Duration apart) {
        return String.format(
                Locale.ROOT,
                "The database's clock is %.1f s %s this machine's, and what is due when depends on both: have NTP set them"
                        + " (timedatectl set-ntp true)",
                apart.toMillis() / 1000.0,
                there.isBefore(clock.instant()) ? "behind" : "ahead of");
    }
}
