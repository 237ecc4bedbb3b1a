package org.firstline;

import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.task.Task;
import org.firstline.identity.People;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.incident.Tasks;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Drives incidents through their models as people and time would. */
@Component
@Profile("test")
public class ProcessDriver {

    private final Incidents incidents;
    private final Tasks tasks;
    private final People people;
    private final TaskService taskService;
    private final ManagementService managementService;
    private final RuntimeService runtimeService;
    private final IdentityService identityService;
    private final DeskClock clock;
    private final Trace trace;

    ProcessDriver(
            Incidents incidents,
            Tasks tasks,
            People people,
            TaskService taskService,
            ManagementService managementService,
            RuntimeService runtimeService,
            IdentityService identityService,
            DeskClock clock,
            Trace trace) {
        this.incidents = incidents;
        this.tasks = tasks;
        this.people = people;
        this.taskService = taskService;
        this.managementService = managementService;
        this.runtimeService = runtimeService;
        this.identityService = identityService;
        this.clock = clock;
        this.trace = trace;
    }

    public IncidentNumber report() {
        return report(Level.MEDIUM, Level.MEDIUM, "PRINTING");
    }

    public IncidentNumber report(String email) {
        return report(Level.MEDIUM, Level.MEDIUM, "PRINTING", email);
    }

    public IncidentNumber report(Level impact, Level urgency, String category) {
        return report(impact, urgency, category, "jan@example.org");
    }

    private IncidentNumber report(Level impact, Level urgency, String category, String email) {
        Requester requester = new Requester("Jan de Vries", email, "+31 20 555 0100", Language.NL);
        return incidents.report(
                new IncidentReport(
                        "Printer jams",
                        "On paper",
                        Channel.API,
                        category,
                        null,
                        impact,
                        urgency,
                        requester,
                        null,
                        null),
                Actor.agent("line1a"));
    }

    /** Does what the user would do, with the user's rights in the engine. */
    public <T> T as(String user, Supplier<T> action) {
        identityService.setAuthentication(
                user,
                people.find(user).stream()
                        .flatMap(each -> Stream.concat(
                                each.teams().stream(), each.roles().stream().map(role -> role.group())))
                        .toList());
        try {
            return action.get();
        } finally {
            identityService.clearAuthentication();
        }
    }

    /** Completes the incident's open task with the given definition key, as its assignee or else as the given user. */
    public IncidentView complete(IncidentNumber number, String taskKey, String user, Outcome outcome) {
        Task task = task(number, taskKey);
        String who = task.getAssignee() == null ? user : task.getAssignee();
        return as(who, () -> tasks.complete(task.getId(), outcome, Actor.agent(who)));
    }

    public Task task(IncidentNumber number, String taskKey) {
        return taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .taskDefinitionKey(taskKey)
                .initializeFormKeys()
                .singleResult();
    }

    /** The keys of all open tasks. */
    public List<String> openTasks(IncidentNumber number) {
        return taskService.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                .map(Task::getTaskDefinitionKey)
                .sorted()
                .toList();
    }

    /** Moves the clock to when the timer is due and lets it fire. */
    public Instant fire(IncidentNumber number, String timerId) {
        Job timer = timer(number, timerId);
        Instant due = timer.getDuedate().toInstant();
        clock.moveTo(due);
        managementService.executeJob(timer.getId());
        return due;
    }

    public Job timer(IncidentNumber number, String timerId) {
        return timers(number).filter(job -> isOf(job, timerId)).findFirst().orElseThrow();
    }

    /** Runs a job that waits at the given activity, whatever its due time. */
    public void run(IncidentNumber number, String activityId) {
        Job waiting =
                timers(number).filter(job -> isOf(job, activityId)).findFirst().orElseThrow();
        managementService.executeJob(waiting.getId());
    }

    /** Moves the clock to the watch's alarm and lets it go off; returns when that was. */
    public Instant fireAlarm(IncidentNumber number) {
        Instant due = alarm(number).getDuedate().toInstant();
        clock.moveTo(due);
        ringAlarm(number);
        return due;
    }

    /** Lets the watch's alarm go off now, whenever it is due. */
    public void ringAlarm(IncidentNumber number) {
        managementService.executeJob(alarm(number).getId());
    }

    /** The timer of the watch over the incident's promise. */
    public Job alarm(IncidentNumber number) {
        return alarms(number).findFirst().orElseThrow();
    }

    /** How many watches there are over the incident's promise. */
    public long watches(IncidentNumber number) {
        return alarms(number).count();
    }

    private Stream<Job> alarms(IncidentNumber number) {
        return runtimeService
                .createProcessInstanceQuery()
                .processDefinitionKey("promise-watch")
                .processInstanceBusinessKey(number.value())
                .list()
                .stream()
                .flatMap(watch ->
                        managementService.createJobQuery().processInstanceId(watch.getId()).timers().list().stream());
    }

    /** What the watch over the incident's promise entered since the last call. */
    public List<String> watchTrace(IncidentNumber number) {
        return trace.takeWatch(number.value());
    }

    /** The activities at which timers or other jobs of the incident wait. */
    public List<String> waitingJobs(IncidentNumber number) {
        return timers(number).map(this::activity).sorted().toList();
    }

    /** Activities entered since the last call, in order. */
    public List<String> trace(IncidentNumber number) {
        return trace.take(number.value());
    }

    /** The same of the survey that the incident's closing started. */
    public List<String> surveyTrace(IncidentNumber number) {
        return trace.takeSurvey(number.value());
    }

    private boolean isOf(Job job, String activityId) {
        return activity(job).equals(activityId);
    }

    private String activity(Job job) {
        return managementService
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult()
                .getActivityId();
    }

    private Stream<Job> timers(IncidentNumber number) {
        List<String> instances = instances(number);
        return managementService.createJobQuery().list().stream()
                .filter(job -> instances.contains(job.getProcessInstanceId()));
    }

    private List<String> instances(IncidentNumber number) {
        return runtimeService.createProcessInstanceQuery().processInstanceBusinessKey(number.value()).list().stream()
                .filter(life -> !life.getProcessDefinitionId().startsWith("promise-watch:"))
                .map(org.camunda.bpm.engine.runtime.Execution::getId)
                .toList();
    }
}
