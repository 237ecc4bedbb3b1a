package org.firstline.incident.process;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.firstline.engine.guard.VariableUse;
import org.firstline.engine.process.ProcessVariable;
import org.firstline.shared.IncidentStatus;
import org.springframework.stereotype.Component;

/** What the desk and Tasklist read where an incident rests, and what it sets when somebody completes that task. */
@Component
class LifeUse implements VariableUse {

    private static final List<ProcessVariable<?>> DESTINATION = List.of(IncidentVariables.LINE, IncidentVariables.TEAM);

    /** What an outcome says beside itself. */
    private static final Map<String, List<ProcessVariable<?>>> SAID = Map.of(
            OutcomeCodes.HAND_OVER, DESTINATION,
            OutcomeCodes.SEND_BACK, DESTINATION,
            OutcomeCodes.MISROUTED, DESTINATION,
            OutcomeCodes.WAIT, List.of(IncidentVariables.WAIT_REASON),
            OutcomeCodes.REJECTED, List.of(IncidentVariables.REOPEN_COUNT));

    @Override
    public Set<String> reads(FlowNode node) {
        Optional<String> status = LifeProperties.find(node, "status");
        if (!(node instanceof UserTask) || status.isEmpty()) {
            return Set.of();
        }
        return status.filter(IncidentStatus.IN_PROGRESS.name()::equals).isPresent()
                ? Set.of(IncidentVariables.INCIDENT.name(), IncidentVariables.TEAM.name())
                : Set.of(IncidentVariables.INCIDENT.name());
    }

    @Override
    public Set<String> sets(FlowNode node) {
        Set<String> names = new HashSet<>();
        if (node instanceof UserTask) {
            LifeProperties.find(node, "outcomes").ifPresent(outcomes -> {
                names.add(IncidentVariables.OUTCOME.name());
                Stream.of(outcomes.trim().split("\\s*,\\s*"))
                        .flatMap(code -> SAID.getOrDefault(code, List.of()).stream())
                        .map(ProcessVariable::name)
                        .forEach(names::add);
            });
        }
        return names;
    }
}
