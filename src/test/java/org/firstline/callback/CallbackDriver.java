package org.firstline.callback;

import java.time.Instant;
import java.util.Map;
import java.util.Objects;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.firstline.ProcessDriver;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Drives callbacks through their model as people and time would. */
@Component
@Profile("test")
public class CallbackDriver {

    private final Callbacks callbacks;
    private final ProcessDriver life;
    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final FormService formService;
    private final ManagementService managementService;
    private final DeskClock clock;

    CallbackDriver(
            Callbacks callbacks,
            ProcessDriver life,
            RuntimeService runtimeService,
            TaskService taskService,
            FormService formService,
            ManagementService managementService,
            DeskClock clock) {
        this.callbacks = callbacks;
        this.life = life;
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.formService = formService;
        this.managementService = managementService;
        this.clock = clock;
    }

    /** Sam wants to be called about the VPN. */
    public Callback request(Instant slot, @Nullable IncidentNumber about) {
        CallbackDraft.Contact sam =
                new CallbackDraft.Contact("Sam de Boer", "sam@example.org", "+31 6 12345678", Language.NL);
        return callbacks.request(new CallbackDraft("My VPN", slot, about, sam), Actor.requester("Sam"));
    }

    /** Moves the clock to when the timer is due and lets it fire. */
    public Instant fire(Callback callback, String place) {
        Job timer = managementService.createJobQuery().processInstanceId(instance(callback)).timers().list().stream()
                .filter(job -> place.equals(place(job)))
                .findFirst()
                .orElseThrow();
        Instant due = timer.getDuedate().toInstant();
        clock.moveTo(due);
        managementService.executeJob(timer.getId());
        return due;
    }

    /** Null while there is none. */
    public @Nullable Task task(Callback callback) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(callback.number().value())
                .taskDefinitionKey("userTask_callBack")
                .singleResult();
    }

    /** As an agent of the first line does in Tasklist. */
    public void submit(Callback callback, Map<String, Object> form) {
        Task task = Objects.requireNonNull(task(callback));
        life.as("line1a", () -> {
            taskService.claim(task.getId(), "line1a");
            formService.submitTaskForm(task.getId(), form);
            return form;
        });
    }

    private String instance(Callback callback) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(callback.number().value())
                .singleResult()
                .getId();
    }

    private String place(Job job) {
        return managementService
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }
}
