package org.firstline.webapps.stuck;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.firstline.assignment.Team;
import org.firstline.assignment.Teams;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.Drift;
import org.firstline.webapps.stuck.StuckItem.Help;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Everything that is stuck, with the reason in a sentence of the reader's language. */
@Service
@Transactional(readOnly = true)
class StuckWork {

    private final StuckJobs jobs;
    private final StuckDecisions decisions;
    private final BrokenPromises promises;
    private final StuckTasks tasks;
    private final Drift drift;
    private final StepNames steps;
    private final Teams teams;
    private final People people;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    StuckWork(
            StuckJobs jobs,
            StuckDecisions decisions,
            BrokenPromises promises,
            StuckTasks tasks,
            Drift drift,
            StepNames steps,
            Teams teams,
            People people,
            MessageSource messages,
            JdbcClient jdbc) {
        this.jobs = jobs;
        this.decisions = decisions;
        this.promises = promises;
        this.tasks = tasks;
        this.drift = drift;
        this.steps = steps;
        this.teams = teams;
        this.people = people;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** One group of each kind, in their order; drift as the last look found it. */
    List<StuckItem.Group> all() {
        return List.of(
                StuckItem.Group.of(
                        StuckKind.TECHNICAL_FAULT,
                        Stream.concat(
                                        jobs.givenUp().stream().map(this::fault),
                                        decisions.failed().stream().map(this::unanswered))
                                .sorted(Comparator.comparing(StuckItem::since))
                                .toList()),
                StuckItem.Group.of(
                        StuckKind.PROMISE_BROKEN,
                        promises.open().stream().map(this::broken).toList()),
                StuckItem.Group.of(
                        StuckKind.OVERDUE_ALARM,
                        jobs.overdue().stream().map(this::alarm).toList()),
                StuckItem.Group.of(
                        StuckKind.OVERDUE_WAIT,
                        tasks.pastLimit().stream().map(this::waited).toList()),
                StuckItem.Group.of(
                        StuckKind.EXPIRED_OFFER,
                        tasks.expiredOffers().stream().map(this::untaken).toList()),
                StuckItem.Group.of(
                        StuckKind.UNASSIGNED_TASK,
                        tasks.unassigned().stream().map(this::unassigned).toList()),
                StuckItem.Group.of(
                        StuckKind.DRIFT,
                        drift.known().stream()
                                .limit(StuckItem.Group.MOST + 1)
                                .map(this::drifting)
                                .toList()));
    }

    private StuckItem fault(StuckJobs.Row job) {
        return job(StuckKind.TECHNICAL_FAULT, Help.RETRY, job, sentence("fault", name(job)), job.message());
    }

    private StuckItem alarm(StuckJobs.Row job) {
        return job(StuckKind.OVERDUE_ALARM, Help.CARRY_OUT, job, sentence("alarm", name(job)), null);
    }

    private static StuckItem job(StuckKind kind, Help help, StuckJobs.Row job, String reason, @Nullable String detail) {
        return new StuckItem(
                kind, job.id(), help, job.number(), job.title(), reason, detail, job.since(), job.instance(), null);
    }

    private StuckItem unanswered(StuckDecisions.Row failed) {
        return new StuckItem(
                StuckKind.TECHNICAL_FAULT,
                failed.id(),
                Help.SEEN,
                failed.number(),
                failed.title(),
                sentence("table", steps.ofTable(failed.decision())),
                failed.message(),
                failed.since(),
                failed.instance(),
                null);
    }

    private StuckItem broken(BrokenPromises.Row promise) {
        String task = promise.task();
        return new StuckItem(
                StuckKind.PROMISE_BROKEN,
                task == null ? promise.number() : task,
                task == null ? Help.NONE : Help.ASSIGN,
                promise.number(),
                promise.title(),
                sentence("promise." + promise.metric(), holder(promise.assignee(), promise.team())),
                null,
                promise.since(),
                promise.instance(),
                promise.assignee());
    }

    private StuckItem waited(StuckTasks.Row task) {
        return task(
                StuckKind.OVERDUE_WAIT,
                task,
                sentence("wait." + task.waitedFor(), holder(task.assignee(), task.team())));
    }

    private StuckItem untaken(StuckTasks.Row task) {
        return task(
                StuckKind.EXPIRED_OFFER, task, sentence("offer", task.name(), person(String.valueOf(task.assignee()))));
    }

    private StuckItem unassigned(StuckTasks.Row task) {
        return task(StuckKind.UNASSIGNED_TASK, task, sentence("unassigned", task.name(), team(task.team())));
    }

    private static StuckItem task(StuckKind kind, StuckTasks.Row task, String reason) {
        return new StuckItem(
                kind,
                task.id(),
                Help.ASSIGN,
                task.number(),
                task.title(),
                reason,
                null,
                task.since(),
                task.instance(),
                task.assignee());
    }

    private StuckItem drifting(Drift.Known known) {
        String number = known.report().number().value();
        return jdbc.sql("""
                        select i.title, (select min(e.ID_) from ACT_RU_EXECUTION e where e.BUSINESS_KEY_ = i.number
                                         and e.PARENT_ID_ is null and e.SUPER_EXEC_ is null) as instance
                        from incident i where i.number = :number
                        """)
                .param("number", number)
                .query((row, index) -> new StuckItem(
                        StuckKind.DRIFT,
                        number,
                        Help.CHECK,
                        number,
                        row.getString("title"),
                        sentence("drift." + known.report().kind()),
                        null,
                        known.since(),
                        row.getString("instance"),
                        null))
                .single();
    }

    private String name(StuckJobs.Row job) {
        return steps.of(job.definition(), job.step());
    }

    private String holder(@Nullable String assignee, @Nullable String team) {
        if (assignee != null) {
            return person(assignee);
        }
        return team == null ? sentence("nobody") : team(team);
    }

    private String person(String id) {
        return people.find(id).map(DeskUser::displayName).orElse(id);
    }

    private String team(@Nullable String group) {
        String code = Optional.ofNullable(group).orElse("");
        return teams.find(code)
                .map(Team::name)
                .or(() -> Role.ofGroup(code).map(Role::title))
                .orElse(code);
    }

    private String sentence(String reason, Object... details) {
        return messages.getMessage("stuck." + reason, details, LocaleContextHolder.getLocale());
    }
}
