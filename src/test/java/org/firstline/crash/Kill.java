package org.firstline.crash;

import java.util.Collection;
import java.util.List;

/**
 * A kill as it happened.
 *
 * @param step what was held when it fell
 * @param inFlight requests without an answer at that moment, and what the desk did besides
 */
record Kill(Moment moment, String step, List<String> inFlight) {

    /** Where a kill is to fall. */
    enum Moment {
        BEFORE_MARK("between SMTP’s 250 and the mark"),
        BEFORE_ANSWER("between commit and HTTP answer"),
        INSIDE_JOB("inside a job"),
        UNDER_LOAD("wherever it stands");

        private final String words;

        Moment(String words) {
            this.words = words;
        }

        @Override
        public String toString() {
            return words;
        }
    }

    static Kill of(Moment moment, String step, Collection<String> requests) {
        return new Kill(
                moment, named(step), requests.stream().map(Kill::named).sorted().toList());
    }

    private static String named(String request) {
        return request.replaceAll("INC-\\d{4}-\\d+", "{number}")
                .replaceAll("/tasks/[^/ ?]+", "/tasks/{id}")
                .replaceAll("/(i|survey)/[^/ ]+", "/$1/{token}");
    }
}
