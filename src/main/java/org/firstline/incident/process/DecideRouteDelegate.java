package org.firstline.incident.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.incident.domain.IncidentLifecycle;
import org.firstline.shared.IncidentNumber;

/** Asks the table which line and team get the incident, and which skill it needs. */
@VisibleToModels(
        reads = "line",
        sets = {"line", "team", "skill"})
class DecideRouteDelegate extends IncidentDelegate {

    private final IncidentLifecycle lifecycle;
    private final RouteTable table;

    DecideRouteDelegate(IncidentLifecycle lifecycle, RouteTable table) {
        this.lifecycle = lifecycle;
        this.table = table;
    }

    @Override
    void execute(IncidentNumber number, DelegateExecution execution) {
        RouteTable.Route route = table.decide(lifecycle.get(number), IncidentVariables.LINE.from(execution));
        IncidentVariables.LINE.set(execution, route.line());
        IncidentVariables.TEAM.set(execution, route.team());
        IncidentVariables.SKILL.set(execution, route.skill());
    }
}
