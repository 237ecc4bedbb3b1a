package org.firstline.attachment;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;
import org.firstline.shared.DeskClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Removes what a crash between a file and its row has left in a file store, once it is older than any transaction. */
@Component
public class OrphanSweep {

    private static final Logger LOG = LoggerFactory.getLogger(OrphanSweep.class);
    private static final Duration GRACE = Duration.ofDays(1);
    private static final int STEP = 500;

    private final DeskClock clock;

    OrphanSweep(DeskClock clock) {
        this.clock = clock;
    }

    /**
     * Removes the files older than a day that nobody knows.
     *
     * @param known of up to 500 keys those that there is a row of
     * @return how many were removed
     */
    public int sweep(FileStore files, Function<Collection<String>, Set<String>> known) {
        int removed = 0;
        try (Stream<String> old = files.olderThan(clock.instant().minus(GRACE))) {
            Iterator<String> keys = old.iterator();
            while (keys.hasNext()) {
                List<String> step = next(keys);
                step.removeAll(known.apply(List.copyOf(step)));
                step.forEach(files::remove);
                removed += step.size();
            }
        }
        if (removed > 0) {
            LOG.info("{} files without a row were removed", removed);
        }
        return removed;
    }

    private static List<String> next(Iterator<String> keys) {
        List<String> step = new ArrayList<>();
        while (keys.hasNext() && step.size() < STEP) {
            step.add(keys.next());
        }
        return step;
    }
}
