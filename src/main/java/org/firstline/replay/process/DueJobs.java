package org.firstline.replay.process;

import java.time.Instant;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
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

    /** Its only timers are the alarms of promises. */
    private static final String PROMISE_WATCH = "promise-watch";

    private static final TimerWatch UNWATCHED = new TimerWatch() {
        @Override
        public void comes(IncidentNumber number, String timer) {}

        @Override
        public void came(IncidentNumber number, String timer) {}
    };

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
        runWithTimers(until, UNWATCHED);
    }

    /** Runs what needs no moment of its own, and what is due until the given instant, but no timers. */
    public void runWithoutTimers(Instant until) {
        run(() -> next(until, messages()), UNWATCHED);
    }

    /**
     * Runs what needs no moment of its own, and what is due until the given instant, but of the timers only the alarms of
     * promises: they say how late it is, and move no incident.
     */
    public void runWithAlarms(Instant until, TimerWatch watch) {
        run(() -> next(until, messages(), alarms()), watch);
    }

    /** Runs what needs no moment of its own, and all that is due until the given instant; watched. */
    public void runWithTimers(Instant until, TimerWatch watch) {
        run(() -> next(until, jobs()), watch);
    }

    /** Technical faults that nobody has resolved. */
    public long openFaults() {
        return runtime.createIncidentQuery()
                .incidentType(Incident.FAILED_JOB_HANDLER_TYPE)
                .count();
    }

    private void run(Supplier<Optional<Job>> next, TimerWatch watch) {
        for (Optional<Job> job = next.get(); job.isPresent(); job = next.get()) {
            Job due = job.get();
            Optional<Timer> timer = timer(due);
            timer.ifPresent(each -> watch.comes(each.number(), each.name()));
            if (run(due)) {
                timer.ifPresent(each -> watch.came(each.number(), each.name()));
            }
        }
    }

    /** The first of those that need no moment, or else the one of the given that is due first. */
    private Optional<Job> next(Instant until, JobQuery... timed) {
        Optional<Job> now = messages().list().stream()
                .filter(job -> job.getDuedate() == null)
                .findFirst();
        Date after = Date.from(until.plusMillis(1));
        return now.or(() -> Stream.of(timed)
                .map(query ->
                        query.duedateLowerThan(after).orderByJobDuedate().asc().listPage(0, 1))
                .flatMap(List::stream)
                .min(Comparator.comparing(Job::getDuedate)));
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

    private JobQuery alarms() {
        return jobs().timers().processDefinitionKey(PROMISE_WATCH);
    }

    private JobQuery jobs() {
        return management.createJobQuery().active().withRetriesLeft();
    }

    private record Timer(IncidentNumber number, String name) {}
}
