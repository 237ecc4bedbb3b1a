package org.firstline.webapps.stuck;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that is stuck.
 *
 * @param key what the action names it by: the id of a job, a task or a failed decision, or the incident's number
 * @param help what can be done about it here
 * @param number of the incident; null for a job of the desk that belongs to none
 * @param title of the incident; null like the number
 * @param reason a sentence in the reader's language
 * @param detail what the machine said, for whoever mends the cause; null where it said nothing
 * @param since when it should have moved on, or was found
 * @param instance the process instance to look at in Cockpit; null when there is none any more
 * @param assignee who has the task; null for nobody, and where there is no task
 */
record StuckItem(
        StuckKind kind,
        String key,
        Help help,
        @Nullable String number,
        @Nullable String title,
        String reason,
        @Nullable String detail,
        Instant since,
        @Nullable String instance,
        @Nullable String assignee) {

    /** What helps. */
    enum Help {
        RETRY,
        /** Somebody says to have seen it, and it goes from the list. */
        SEEN,
        CARRY_OUT,
        ASSIGN,
        CHECK,
        /** There is no task that could be given to anybody. */
        NONE
    }

    /**
     * All of one kind.
     *
     * @param items the oldest first
     * @param more whether there are more than these
     */
    record Group(StuckKind kind, List<StuckItem> items, boolean more) {

        static final int MOST = 100;

        /** @param found one more than shown, where there are more */
        static Group of(StuckKind kind, List<StuckItem> found) {
            return new Group(kind, found.stream().limit(MOST).toList(), found.size() > MOST);
        }
    }
}
