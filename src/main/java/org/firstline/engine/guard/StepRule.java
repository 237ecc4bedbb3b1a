package org.firstline.engine.guard;

import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.BaseElement;
import org.camunda.bpm.model.bpmn.instance.BusinessRuleTask;
import org.camunda.bpm.model.bpmn.instance.SendTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaExecutionListener;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaTaskListener;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** A step that works by itself names the bean that does it, or the decision that it asks. */
@Component
final class StepRule implements ModelRule {

    private static final String DELEGATE = "delegateExpression";

    @Override
    public void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {
        for (ServiceTask task : model.getModelElementsByType(ServiceTask.class)) {
            check(task, task.getCamundaDelegateExpression(), task.getCamundaExpression(), desk, findings);
        }
        for (SendTask task : model.getModelElementsByType(SendTask.class)) {
            check(task, task.getCamundaDelegateExpression(), task.getCamundaExpression(), desk, findings);
        }
        for (BusinessRuleTask task : model.getModelElementsByType(BusinessRuleTask.class)) {
            checkDecision(task, desk, findings);
        }
        Stream.of(CamundaExecutionListener.class, CamundaTaskListener.class)
                .flatMap(type -> model.getModelElementsByType(type).stream())
                .filter(listener -> listener.getAttributeValue(DELEGATE) != null)
                .forEach(listener -> findings.add(listener, "unsupported", "camunda:" + DELEGATE));
    }

    private static void checkDecision(BusinessRuleTask task, Surroundings desk, Findings findings) {
        String decision = task.getCamundaDecisionRef();
        if (decision == null) {
            check(task, task.getCamundaDelegateExpression(), task.getCamundaExpression(), desk, findings);
        } else if (!Expressions.isIn(decision) && !desk.decisions().contains(decision)) {
            findings.add(task, "unknown-decision", decision, Nearest.to(decision, desk.decisions()));
        }
    }

    private static void check(
            BaseElement task,
            @Nullable String delegate,
            @Nullable String expression,
            Surroundings desk,
            Findings findings) {
        if (delegate != null) {
            checkBean(task, delegate.trim(), desk, findings);
        } else if (expression == null) {
            findings.add(task, "no-step", steps(desk));
        }
    }

    private static void checkBean(BaseElement task, String delegate, Surroundings desk, Findings findings) {
        String name = delegate.replaceFirst("^[$#]\\{\\s*(\\w+)\\s*}$", "$1");
        Optional<Class<?>> bean = desk.bean(name);
        if (bean.filter(JavaDelegate.class::isAssignableFrom).isEmpty()) {
            findings.add(task, "unknown-bean", delegate, steps(desk));
        }
    }

    private static String steps(Surroundings desk) {
        return desk.beans().entrySet().stream()
                .filter(bean -> JavaDelegate.class.isAssignableFrom(bean.getValue()))
                .map(bean -> "${" + bean.getKey() + "}")
                .sorted()
                .reduce((first, second) -> first + ", " + second)
                .orElse("–");
    }
}
