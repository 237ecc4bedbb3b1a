package org.firstline.incident.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.firstline.engine.guard.Condition;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Paths;
import org.firstline.engine.guard.Surroundings;
import org.springframework.stereotype.Component;

/** Each outcome of a task goes its own way; at most one of them is what no flow asks for. */
@Component
class OutcomeRule implements ModelRule {

    private static final String OUTCOME = IncidentVariables.OUTCOME.name();

    /** What the model itself has to do something about; with all others a called model can end, and its caller asks. */
    private static final Set<String> GO_ON_HERE = Set.of(OutcomeCodes.WAIT, OutcomeCodes.VENDOR);

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        boolean isWholeLife = LifeEnds.of(model).findAny().isPresent();
        Paths paths = new Paths(model);
        model.getModelElementsByType(UserTask.class).stream()
                .forEach(task -> check(task, paths, isWholeLife || !isOfIncident(task), findings));
    }

    private static void check(UserTask task, Paths paths, boolean mustAsk, Findings findings) {
        List<String> codes = codes(task);
        List<FlowNode> forks = forks(task, paths);
        forks.forEach(fork -> refuse(
                fork,
                codes.stream().filter(code -> !hasItsOwn(fork, paths, code)).toList(),
                findings));
        if (forks.isEmpty() && (mustAsk || codes.stream().anyMatch(GO_ON_HERE::contains))) {
            refuse(task, codes, findings);
        }
    }

    private static void refuse(FlowNode place, List<String> unasked, Findings findings) {
        if (unasked.size() > 1) {
            findings.add(
                    place,
                    "outcome-without-way",
                    String.join(", ", unasked),
                    "${outcome == '%s'}".formatted(unasked.get(unasked.size() - 1)));
        }
    }

    private static List<String> codes(UserTask task) {
        Optional<String> outcomes = LifeProperties.find(task, "outcomes");
        return outcomes.stream()
                .flatMap(codes -> Arrays.stream(codes.trim().split("\\s*,\\s*")))
                .filter(code -> !isOfIncident(task) || OutcomeCodes.OF_TASKS.contains(code))
                .distinct()
                .toList();
    }

    /** A task of another process, of a callback for one, has outcomes of its own. */
    private static boolean isOfIncident(UserTask task) {
        return LifeProperties.find(task, "status").isPresent();
    }

    /** Where the flow first asks how the task ended. */
    private static List<FlowNode> forks(UserTask task, Paths paths) {
        Predicate<FlowNode> goesOn = node ->
                !asks(node, paths) && (node.equals(task) || !(node instanceof Activity) || node instanceof ServiceTask);
        return paths.from(Set.of(task), goesOn)
                .filter(node -> asks(node, paths))
                .toList();
    }

    private static boolean asks(FlowNode node, Paths paths) {
        return conditions(node, paths).anyMatch(condition -> condition.asks(OUTCOME));
    }

    private static boolean hasItsOwn(FlowNode fork, Paths paths, String code) {
        return conditions(fork, paths).anyMatch(condition -> condition.asks(OUTCOME) && condition.fits(OUTCOME, code));
    }

    private static Stream<Condition> conditions(FlowNode node, Paths paths) {
        return paths.leaving(node).flatMap(flow -> Condition.of(flow).stream());
    }
}
