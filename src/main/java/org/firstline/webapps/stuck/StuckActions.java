package org.firstline.webapps.stuck;

import java.util.Optional;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.util.ClockUtil;
import org.firstline.engine.EngineAccess;
import org.firstline.engine.EngineCaller;
import org.firstline.incident.Drift;
import org.firstline.incident.EntryKind;
import org.firstline.incident.Incidents;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What helps the stuck on; each action is written into the incident's journal with who took it. */
@Service
class StuckActions {

    private final StuckJobs jobs;
    private final StuckDecisions decisions;
    private final StepNames steps;
    private final ManagementService management;
    private final RuntimeService runtime;
    private final EngineAccess engine;
    private final EngineCaller caller;
    private final Incidents incidents;
    private final Drift drift;

    StuckActions(
            StuckJobs jobs,
            StuckDecisions decisions,
            StepNames steps,
            ManagementService management,
            RuntimeService runtime,
            EngineAccess engine,
            EngineCaller caller,
            Incidents incidents,
            Drift drift) {
        this.jobs = jobs;
        this.decisions = decisions;
        this.steps = steps;
        this.management = management;
        this.runtime = runtime;
        this.engine = engine;
        this.caller = caller;
        this.incidents = incidents;
        this.drift = drift;
    }

    /**
     * The desk tries a step once more, within seconds.
     *
     * @throws NotFound {@code fault-gone} when it went through, or was retried, meanwhile
     */
    @Transactional
    public void retry(String jobId, Actor by) {
        StuckJobs.Row job = jobs.givenUp(jobId).orElseThrow(() -> new NotFound("fault-gone"));
        journal(job, by);
        engine.asCaller(() -> {
            management
                    .setJobRetries(1)
                    .jobId(job.id())
                    .dueDate(ClockUtil.getCurrentTime())
                    .execute();
            return job;
        });
    }

    /**
     * Takes a table that could not answer from the list, and from Cockpit.
     *
     * @throws NotFound {@code table-seen} when somebody else has, or its process has ended
     */
    @Transactional
    public void seen(String id, Actor by) {
        StuckDecisions.Row failed = decisions.failed(id).orElseThrow(() -> new NotFound("table-seen"));
        Optional.ofNullable(failed.number())
                .map(IncidentNumber::new)
                .ifPresent(
                        number -> incidents.record(number, EntryKind.TABLE_SEEN, steps.ofTable(failed.decision()), by));
        // Whoever pressed at the same moment had the incident's lock first.
        decisions.failed(id).orElseThrow(() -> new NotFound("table-seen"));
        engine.asDesk(() -> runtime.resolveIncident(failed.id()));
    }

    /**
     * Carries out now what is overdue, as the desk's own executor would: what fails is tried again by itself.
     *
     * @throws NotFound {@code alarm-gone} when it was carried out meanwhile
     * @throws StateRefused {@code alarm-failed} when it fails
     */
    public void carryOut(String jobId, Actor by) {
        StuckJobs.Row job = jobs.overdue(jobId).orElseThrow(() -> new NotFound("alarm-gone"));
        journal(job, by);
        try {
            caller.asNobody(() -> management.executeJob(job.id()));
        } catch (OptimisticLockingException atTheSameMoment) {
            throw new NotFound("alarm-gone");
        } catch (RuntimeException failure) {
            throw new StateRefused("alarm-failed", steps.of(job.definition(), job.step()));
        }
    }

    /** Looks for drift anew in the whole desk. */
    public void lookForDrift() {
        drift.look();
    }

    /** Looks anew, and notes at the incident what was found. */
    public void check(IncidentNumber number, Actor by) {
        incidents.get(number);
        String found = drift.look().stream()
                .filter(report -> report.number().equals(number))
                .map(report -> report.kind().name())
                .findFirst()
                .orElse("");
        incidents.record(number, EntryKind.CHECKED, found, by);
    }

    private void journal(StuckJobs.Row job, Actor by) {
        Optional.ofNullable(job.number())
                .map(IncidentNumber::new)
                .ifPresent(number ->
                        incidents.record(number, EntryKind.RETRIED, steps.of(job.definition(), job.step()), by));
    }
}
