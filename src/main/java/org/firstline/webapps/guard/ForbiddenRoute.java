package org.firstline.webapps.guard;

import java.util.List;
import java.util.Set;

/** Routes that no role may write to, the administrator included. */
final class ForbiddenRoute {

    private static final Set<String> READING = Set.of("GET", "HEAD", "OPTIONS");

    /** A stored filter may hold expressions that run in our JVM, so the desk's own start is the only one to write any. */
    private static final String FILTER = "filter";

    /** Asks a filter for its tasks: Tasklist does it by POST. */
    private static final Set<String> FILTER_QUERIES = Set.of("list", "count", "singleResult");

    /**
     * Models arrive with the desk; what people say belongs to the journal, not to the engine's tables; a team's work goes
     * to another team by handing over.
     */
    private static final Set<String> READ_ONLY = Set.of("deployment", "comment", "attachment", "identity-links");

    private ForbiddenRoute() {}

    /** @param path decoded, as the web apps' servlets see it */
    static boolean is(String method, String path) {
        if (READING.contains(method)) {
            return false;
        }
        List<String> segments = List.of(path.split("/"));
        if (segments.contains(FILTER)) {
            return !method.equals("POST") || !FILTER_QUERIES.contains(segments.get(segments.size() - 1));
        }
        return writesTaskItself(method, segments) || segments.stream().anyMatch(READ_ONLY::contains);
    }

    /** Name, description and dates of a task come from its model, its priority from the incident. */
    private static boolean writesTaskItself(String method, List<String> segments) {
        int last = segments.size() - 1;
        return method.equals("PUT") && last > 0 && segments.get(last - 1).equals("task");
    }
}
