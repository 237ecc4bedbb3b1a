package org.firstline.incident.process;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.task.Task;
import org.firstline.engine.EngineAccess;
import org.firstline.incident.IncidentView;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.sla.PromiseMoved;
import org.firstline.sla.PromiseState;
import org.firstline.sla.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Keeps the tasks of an incident in step with its promise: due date, place in the list, and the word on the card. */
@Component
class TaskPromise {

    /** Of a task: how the promise stands; lists are filtered by it. */
    static final String PROMISE = "promise";

    private final TaskService tasks;
    private final EngineAccess engine;
    private final ModelPlaces places;
    private final IncidentLifecycle lifecycle;
    private final Promises promises;

    TaskPromise(
            TaskService tasks,
            EngineAccess engine,
            ModelPlaces places,
            IncidentLifecycle lifecycle,
            Promises promises) {
        this.tasks = tasks;
        this.engine = engine;
        this.places = places;
        this.lifecycle = lifecycle;
        this.promises = promises;
    }

    /** A new task begins as the incident's promise stands. */
    void created(DelegateTask task) {
        IncidentView incident = lifecycle.get(IncidentVariables.number(task));
        PromiseState state = promises.state(incident.number());
        if (incident.priority() != null) {
            task.setPriority(TaskPriority.of(incident.priority(), state.standing()));
        }
        task.setDueDate(date(state.dueAt()));
        task.setVariableLocal(PROMISE, state.standing().name());
    }

    @EventListener
    void on(PromiseMoved moved) {
        IncidentView incident = lifecycle.get(moved.incident());
        engine.asDesk(() -> tasks
                .createTaskQuery()
                .processInstanceBusinessKey(moved.incident().value())
                .list()
                .stream()
                .filter(this::belongsToLife)
                .forEach(task -> follow(task, incident, moved.state())));
    }

    private void follow(Task task, IncidentView incident, PromiseState state) {
        task.setDueDate(date(state.dueAt()));
        if (incident.priority() != null) {
            task.setPriority(TaskPriority.of(incident.priority(), state.standing()));
        }
        tasks.saveTask(task);
        tasks.setVariableLocal(task.getId(), PROMISE, state.standing().name());
    }

    private boolean belongsToLife(Task task) {
        return places.status(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                .isPresent();
    }

    private static @Nullable Date date(@Nullable Instant at) {
        return at == null ? null : Date.from(at);
    }
}
