package org.firstline.webapps;

import java.util.List;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Authorization;
import org.camunda.bpm.engine.authorization.Permissions;
import org.camunda.bpm.engine.authorization.Resources;
import org.camunda.bpm.engine.filter.Filter;
import org.camunda.bpm.engine.task.TaskQuery;
import org.firstline.assignment.Team;
import org.firstline.assignment.TeamAdded;
import org.firstline.assignment.TeamChanged;
import org.firstline.assignment.Teams;
import org.firstline.engine.EngineCaller;
import org.firstline.identity.Role;
import org.firstline.shared.Line;
import org.firstline.sla.PromiseState.Standing;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The lists of work that every agent sees in Tasklist. Written at each start and for each new team, and nowhere else:
 * expressions in a filter run in this JVM, so nobody may change one over REST.
 */
@Component
class TaskFilters implements SmartInitializingSingleton {

    /** The engine refuses a query for no group at all. */
    private static final String NOBODYS = "no team yet";

    /** Of a task: how the promise to the requester stands. */
    static final String PROMISE = "promise";

    private static final String MY_GROUPS = "${currentUserGroups()}";

    /** Nobody needs to take these: they end by themselves, or when somebody calls. */
    private static final String[] WAITS = {
        "userTask_awaitConfirmation",
        "userTask_waitForRequester",
        "userTask_waitForVendor",
        "userTask_awaitVendor",
        "userTask_waitForChange",
        "userTask_waitForProblem"
    };

    private static final List<Role> READERS = List.of(Role.AGENT, Role.LEAD, Role.MANAGER);

    private final FilterService filters;
    private final TaskService tasks;
    private final AuthorizationService authorizations;
    private final Teams teams;
    private final ListWords words;
    private final TransactionTemplate transaction;
    private final EngineCaller caller;

    TaskFilters(
            FilterService filters,
            TaskService tasks,
            AuthorizationService authorizations,
            Teams teams,
            ListWords words,
            TransactionTemplate transaction,
            EngineCaller caller) {
        this.filters = filters;
        this.tasks = tasks;
        this.authorizations = authorizations;
        this.teams = teams;
        this.words = words;
        this.transaction = transaction;
        this.caller = caller;
    }

    @EventListener
    void on(TeamAdded added) {
        caller.asNobody(this::writeAll);
    }

    @EventListener
    void on(TeamChanged changed) {
        caller.asNobody(this::writeAll);
    }

    @Override
    public void afterSingletonsInstantiated() {
        writeAll();
    }

    private void writeAll() {
        List<TaskFilter> wanted = wanted();
        transaction.executeWithoutResult(started -> {
            for (int place = 0; place < wanted.size(); place++) {
                write(wanted.get(place), place);
            }
        });
    }

    private List<TaskFilter> wanted() {
        return List.of(
                new TaskFilter("my-work", query().taskAssigneeExpression("${currentUser()}")),
                new TaskFilter(
                        "my-team",
                        query().taskCandidateGroupInExpression(MY_GROUPS).includeAssignedTasks()),
                ofLine("first-line", Line.FIRST),
                ofLine("second-line", Line.SECOND),
                ofLine("third-line", Line.THIRD),
                new TaskFilter(
                        "unassigned",
                        query().taskCandidateGroupInExpression(MY_GROUPS).taskDefinitionKeyNotIn(WAITS)),
                ofPromise("at-risk", Standing.AT_RISK),
                ofPromise("breached", Standing.BREACHED),
                new TaskFilter("waiting", query().processDefinitionKey("waiting")),
                new TaskFilter("all", query()));
    }

    private TaskFilter ofPromise(String code, Standing standing) {
        return new TaskFilter(code, query().taskVariableValueEquals(PROMISE, standing.name()));
    }

    private TaskFilter ofLine(String code, Line line) {
        List<String> itsTeams = teams.all().stream()
                .filter(team -> team.serves(line))
                .map(Team::code)
                .toList();
        return new TaskFilter(
                code,
                query().taskCandidateGroupIn(itsTeams.isEmpty() ? List.of(NOBODYS) : itsTeams)
                        .includeAssignedTasks());
    }

    private TaskQuery query() {
        return tasks.createTaskQuery();
    }

    private void write(TaskFilter wanted, int place) {
        List<String> names = words.everyName(wanted.code());
        Filter known = filters.createTaskFilterQuery().list().stream()
                .filter(filter -> filter.getOwner() == null && names.contains(filter.getName()))
                .findFirst()
                .orElse(null);
        Filter filter = known != null ? known : filters.newTaskFilter();
        filter.setName(words.name(wanted.code()));
        filter.setQuery(wanted.ordered());
        filter.setProperties(wanted.properties(place, words));
        filters.saveFilter(filter);
        READERS.forEach(role -> show(filter, role));
    }

    private void show(Filter filter, Role role) {
        long shown = authorizations
                .createAuthorizationQuery()
                .groupIdIn(role.group())
                .resourceType(Resources.FILTER)
                .resourceId(filter.getId())
                .count();
        if (shown > 0) {
            return;
        }
        Authorization reading = authorizations.createNewAuthorization(Authorization.AUTH_TYPE_GRANT);
        reading.setGroupId(role.group());
        reading.setResource(Resources.FILTER);
        reading.setResourceId(filter.getId());
        reading.addPermission(Permissions.READ);
        authorizations.saveAuthorization(reading);
    }
}
