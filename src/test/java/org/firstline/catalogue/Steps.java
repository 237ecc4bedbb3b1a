package org.firstline.catalogue;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputOutput;

/** The steps of a process that no person does. */
final class Steps {

    private static final List<String> HEAD = List.of("Step", "By", "What for", "Then");

    private Steps() {}

    static void addTo(Markdown page, List<Activity> steps) {
        if (!steps.isEmpty()) {
            page.heading(2, "What the desk does itself")
                    .table(HEAD, steps.stream().map(Steps::row).toList());
        }
    }

    private static List<String> row(Activity step) {
        return List.of(Flow.name(step), doneBy(step), linked(Flow.documentation(step)), Flow.next(step));
    }

    /** A table that Java asks, or a model that it starts, is named in the text alone. */
    private static String linked(String documentation) {
        return documentation.replaceAll("\\b(table|model) ([a-z]+(?:-[a-z]+)+)", "$1 [$2]($2.md)");
    }

    private static String doneBy(Activity step) {
        if (step instanceof BusinessRuleTask rule && rule.getCamundaDecisionRef() == null) {
            return Markdown.code(rule.getCamundaDelegateExpression());
        } else if (step instanceof BusinessRuleTask rule) {
            return "decision " + page(rule.getCamundaDecisionRef()) + " → "
                    + Markdown.code(rule.getCamundaResultVariable());
        } else if (step instanceof CallActivity call) {
            return "process " + page(call.getCalledElement());
        } else if (step instanceof ReceiveTask wait) {
            return "waits for message " + Markdown.code(wait.getMessage().getName());
        } else if (step instanceof ServiceTask service) {
            String alone = service.isCamundaAsyncBefore() ? ", in a transaction of its own" : "";
            return Markdown.code(service.getCamundaDelegateExpression()) + inputs(service) + alone;
        }
        return "";
    }

    private static String page(String id) {
        return Markdown.link(id, id + ".md");
    }

    private static String inputs(ServiceTask service) {
        return Optional.ofNullable(service.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getChildElementsByType(CamundaInputOutput.class).stream())
                .flatMap(mapping -> mapping.getCamundaInputParameters().stream())
                .map(input -> ", " + input.getCamundaName() + " " + Markdown.code(input.getTextContent()))
                .collect(Collectors.joining());
    }
}
