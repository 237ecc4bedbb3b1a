package org.firstline.webapps;

import java.util.Map;
import org.camunda.bpm.engine.task.TaskQuery;

/**
 * A list of work in Tasklist.
 *
 * @param code by which {@link ListWords} knows it
 * @param query which tasks; their order is the same in every list
 */
record TaskFilter(String code, TaskQuery query) {

    TaskQuery ordered() {
        return query.orderByTaskPriority()
                .desc()
                .orderByDueDate()
                .asc()
                .orderByTaskCreateTime()
                .asc();
    }

    /** @param place in the list of lists, from the top */
    Map<String, Object> properties(int place, ListWords words) {
        return Map.of(
                "description",
                words.about(code),
                "priority",
                place,
                "color",
                "#0b5d66",
                "refresh",
                true,
                "showUndefinedVariable",
                false,
                "variables",
                words.onTheCard());
    }
}
