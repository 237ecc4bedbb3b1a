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
     * to another team by handing over. No model of the desk's waits for a condition or gives steps to programs from outside.
     */
    private static final Set<String> READ_ONLY =
            Set.of("deployment", "comment", "attachment", "identity-links", "condition", "external-task");

    /**
     * Who may work on a task, what it is and where it leads, the model says; the engine would let its assignee rewrite all
     * three, an error or an escalation by hand leading past the form.
     */
    private static final Set<String> TASK_REWRITES =
            Set.of("delegate", "resolve", "create", "bpmnError", "bpmnEscalation");

    private static final String TASK = "task";

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
        return segments.stream().anyMatch(READ_ONLY::contains) || rewritesTask(method, segments);
    }

    /** Name, description and dates of a task come from its model, its priority from the incident. */
    private static boolean rewritesTask(String method, List<String> segments) {
        int task = segments.lastIndexOf(TASK);
        if (task < 0) {
            return false;
        }
        List<String> below = segments.subList(task + 1, segments.size());
        boolean bare = below.size() == 1 && (method.equals("PUT") || method.equals("DELETE"));
        return bare || below.stream().anyMatch(TASK_REWRITES::contains);
    }
}
