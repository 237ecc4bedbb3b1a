package org.firstline.webapps.forms;

import jakarta.servlet.http.HttpServletRequest;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.firstline.calendar.Calendars;
import org.firstline.callback.Callback;
import org.firstline.callback.CallbackAttempt;
import org.firstline.callback.CallbackNumber;
import org.firstline.callback.Callbacks;
import org.springframework.stereotype.Component;

/** What the desk knows of the task whose form is loaded, by the names that fields of forms give; texts stay out of the engine. */
@Component
class TaskFacts {

    private static final Pattern FORM_OF_TASK = Pattern.compile(".*/task/([0-9a-zA-Z-]{1,64})/deployed-form");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("dd-MM HH:mm");

    private final TaskService tasks;
    private final RuntimeService processes;
    private final Callbacks callbacks;
    private final Calendars calendars;

    TaskFacts(TaskService tasks, RuntimeService processes, Callbacks callbacks, Calendars calendars) {
        this.tasks = tasks;
        this.processes = processes;
        this.callbacks = callbacks;
        this.calendars = calendars;
    }

    /** Empty for a form that belongs to no task, or to one of which there is nothing to tell. */
    Map<String, String> of(HttpServletRequest request) {
        Matcher form = FORM_OF_TASK.matcher(request.getRequestURI());
        return form.matches()
                ? businessKey(form.group(1))
                        .flatMap(CallbackNumber::parse)
                        .map(callbacks::get)
                        .map(this::facts)
                        .orElse(Map.of())
                : Map.of();
    }

    /** Without rights of its own: the engine has shown the form to whoever loads it. */
    private Optional<String> businessKey(String taskId) {
        return Optional.ofNullable(tasks.createTaskQuery().taskId(taskId).singleResult())
                .map(Task::getProcessInstanceId)
                .map(id -> processes
                        .createProcessInstanceQuery()
                        .processInstanceId(id)
                        .singleResult())
                .map(ProcessInstance::getBusinessKey);
    }

    private Map<String, String> facts(Callback callback) {
        Map<String, String> facts = new HashMap<>();
        facts.put("callback.name", callback.requester().name());
        facts.put("callback.phone", Objects.toString(callback.requester().phone(), ""));
        facts.put("callback.subject", callback.subject());
        facts.put("callback.about", Objects.toString(callback.about(), "–"));
        facts.put("callback.calls", calls(callback));
        return facts;
    }

    private String calls(Callback callback) {
        ZoneId zone = calendars.desk().zone();
        String calls =
                callback.attempts().stream().map(attempt -> call(attempt, zone)).collect(Collectors.joining("; "));
        return calls.isEmpty() ? "–" : calls;
    }

    private static String call(CallbackAttempt attempt, ZoneId zone) {
        String note = Objects.requireNonNullElse(attempt.note(), "").replaceAll("\\s+", " ");
        String call = TIME.format(attempt.at().atZone(zone)) + " " + attempt.agent()
                + (attempt.voicemail() ? " (voicemail)" : "");
        return note.isEmpty() ? call : call + ": " + note;
    }
}
