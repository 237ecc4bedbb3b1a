package org.firstline.webapps;

import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A list of work in Tasklist.
 *
 * @param query which tasks; their order is the same in every list
 */
record TaskFilter(String name, String description, TaskQuery query) {

    /** What the card of a task shows of its incident. */
    private static final List<Map<String, String>> ON_THE_CARD =
            List.of(onTheCard("incident", "Incident"), onTheCard("priority", "Priority"), onTheCard("line", "Line"));

    TaskQuery ordered() {
        return query.orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    /** @param place in the list of lists, from the top */
    Map<String, Object> properties(int place) {
        return Map.of(
                "description",
                description,
                "priority",
                place,
                "color",
                "#0b5d66",
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                ON_THE_CARD);
    }

    private static Map<String, String> onTheCard(String variable, String label) {
        return Map.of("name", variable, "label", label);
    }
}
