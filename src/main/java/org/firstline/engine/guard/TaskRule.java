package org.firstline.engine.guard;

import java.util.Arrays;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A task is offered to groups that exist, and has a form that exists. */
@Component
final class TaskRule implements ModelRule {

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        for (UserTask task : model.getModelElementsByType(UserTask.class)) {
            checkGroups(task, desk, findings);
            if (isBlank(task.getCamundaFormRef())) {
                findings.add(task, "no-form");
            } else {
                checkForm(task, task.getCamundaFormRef(), task.getCamundaFormRefBinding(), desk, findings);
            }
        }
        for (StartEvent start : model.getModelElementsByType(StartEvent.class)) {
            if (!isBlank(start.getCamundaFormRef())) {
                checkForm(start, start.getCamundaFormRef(), start.getCamundaFormRefBinding(), desk, findings);
            }
        }
    }

    private static void checkGroups(UserTask task, Surroundings desk, Findings findings) {
        String groups = task.getCamundaCandidateGroups();
        if (isBlank(groups)) {
            findings.add(task, "no-group");
            return;
        }
        Arrays.stream(groups.split(","))
                .map(String::trim)
                .filter(group -> !Expressions.isIn(groups) && !desk.groups().contains(group))
                .forEach(group -> findings.add(task, "unknown-group", group, Nearest.to(group, desk.groups())));
    }

    private static void checkForm(
            BaseElement element, String form, @Nullable String binding, Surroundings desk, Findings findings) {
        if (Expressions.isIn(form) || !desk.forms().containsKey(form)) {
            findings.add(
                    element, "unknown-form", form, Nearest.to(form, desk.forms().keySet()));
        } else if (!"deployment".equals(binding)) {
            findings.add(element, "form-binding", form);
        }
    }

    private static boolean isBlank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
