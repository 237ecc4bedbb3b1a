package org.firstline.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.incident.domain.IncidentLifecycle.Route;
import org.firstline.shared.IncidentNumber;

/** Begins the stay with the team that routing or a colleague named. */
@VisibleToModels(
        reads = {"line", "team"},
        sets = {"line", "team", "contactTeam"})
class RouteToTeamDelegate extends IncidentDelegate {

    private final IncidentLifecycle lifecycle;

    RouteToTeamDelegate(IncidentLifecycle lifecycle) {
        this.lifecycle = lifecycle;
    }

    @Override
    void execute(IncidentNumber number, DelegateExecution execution) {
        Route route = lifecycle.routeTo(
                number, IncidentVariables.TEAM.from(execution), IncidentVariables.LINE.from(execution));
        IncidentVariables.LINE.set(execution, route.line());
        IncidentVariables.TEAM.set(execution, route.team());
        IncidentVariables.CONTACT_TEAM.set(execution, route.contactTeam());
    }
}
