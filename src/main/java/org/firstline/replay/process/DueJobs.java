package org.firstline.replay.process;

import java.time.Instant;
import java.util.Date;
import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.management.JobDefinition;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.JobQuery;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Runs jobs in the order in which they come due, the clock moved to each, where no job executor does. */
@Component
public class DueJobs {

    private static final Logger LOG = LoggerFactory.getLogger(DueJobs.class);

    private final ManagementService management;
    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final DeskClock clock;

    DueJobs(ManagementService management, RuntimeService runtime, RepositoryService repository, DeskClock clock) {
        this.management = management;
        this.runtime = runtime;
        this.repository = repository;
        this.clock = clock;
    }

    /** Is told of a timer of an incident before it runs and, if it did, after. */
    public interface TimerWatch {

        void comes(IncidentNumber number, String timer);

        void came(IncidentNumber number, String timer);
    }

    /** Runs what needs no moment of its own, and all that is due until the given instant. */
    public void runWithTimers(Instant until) {
        runWithTimers(until, new TimerWatch() {
            @Override
            public void comes(IncidentNumber number, String timer) {}

            @Override
            public void came(IncidentNumber number, String timer) {}
        });
    }

    /** Runs what needs no moment of its own, and what is due until the given instant, but no timers. */
    public void runWithoutTimers(Instant until) {
        for (Optional<Job> job = next(messages(), messages(), until);
                job.isPresent();
                job = next(messages(), messages(), until)) {
            run(job.get());
        }
    }

    /** The same, watched. */
    public void runWithTimers(Instant until, TimerWatch watch) {
        for (Optional<Job> job = next(messages(), jobs(), until);
                job.isPresent();
                job = next(messages(), jobs(), until)) {
            Job due = job.get();
            Optional<Timer> timer = timer(due);
            timer.ifPresent(each -> watch.comes(each.number(), each.name()));
            if (run(due)) {
                timer.ifPresent(each -> watch.came(each.number(), each.name()));
            }
        }
    }

    /** Technical faults that nobody has resolved. */
    public long openFaults() {
        return runtime.createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .count();
    }

    private Optional<Job> next(JobQuery immediate, JobQuery timed, Instant until) {
        Optional<Job> now = immediate.list().stream()
                .filter(job -> job.getDuedate() == null)
                .findFirst();
        return now.or(() ->
                timed.duedateLowerThan(Date.from(until.plusMillis(1))).orderByJobDuedate().asc().listPage(0, 1).stream()
                        .findFirst());
    }

    /** False when it failed; the engine has then lowered its retries and put off its next attempt. */
    private boolean run(Job job) {
        Date due = job.getDuedate();
        if (due != null && due.toInstant().isAfter(clock.instant())) {
            clock.moveTo(due.toInstant());
        }
        try {
            management.executeJob(job.getId());
            return true;
        } catch (RuntimeException failure) {
            LOG.warn("Job {} failed: {}", job.getId(), failure.getMessage());
            return false;
        }
    }

    private Optional<Timer> timer(Job job) {
        if (jobs().timers().jobId(job.getId()).count() == 0 || job.getProcessInstanceId() == null) {
            return Optional.empty();
        }
        ProcessInstance instance = runtime.createProcessInstanceQuery()
                .processInstanceId(job.getProcessInstanceId())
                .singleResult();
        return IncidentNumber.parse(String.valueOf(instance.getBusinessKey()))
                .map(number -> new Timer(number, name(job)));
    }

    private String name(Job job) {
        JobDefinition timer = management
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        String event = repository
                .getBpmnModelInstance(job.getProcessDefinitionId())
                .getModelElementById(timer.getActivityId())
                .getAttributeValue("name");
        return timer.getProcessDefinitionKey() + ": " + event;
    }

    private JobQuery messages() {
        return jobs().messages();
    }

    private JobQuery jobs() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    private record Timer(IncidentNumber number, String name) {}
}
