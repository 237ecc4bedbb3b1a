package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.firstline.incident.TaskView;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;

/** A task as the API shows it. */
@Schema(name = "Task")
record TaskJson(
        String id,
        IncidentNumber incident,
        String name,
        @Nullable Line line,
        @Nullable String team,
        @Nullable String assignee,
        @Nullable Instant offeredUntil,
        @Nullable Instant dueAt,
        Instant createdAt,
        List<String> outcomes) {

    static TaskJson of(TaskView view) {
        return new TaskJson(
                view.id(),
                view.incident(),
                view.name(),
                view.line(),
                view.team(),
                view.assignee(),
                view.offeredUntil(),
                view.dueAt(),
                view.createdAt(),
                view.outcomes());
    }
}
