package org.firstline.engine.guard;

import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaInputParameter;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOutputParameter;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.firstline.engine.VisibleToModels;
import org.jspecify.annotations.Nullable;

/** Which variables an element of a drawing reads and sets, by what is written at it and by what Java does there. */
final class NodeVariables {

    private static final List<String> SETTING = List.of("resultVariable", "initiator");

    private final Surroundings desk;
    private final List<VariableUse> uses;
    private final Map<BpmnModelInstance, Map<String, Set<String>>> written = new HashMap<>();

    NodeVariables(Surroundings desk, List<VariableUse> uses) {
        this.desk = desk;
        this.uses = uses;
    }

    /** Without what a call hands over, which is the called process's to say. */
    Set<String> reads(FlowNode node) {
        Set<String> names = new HashSet<>(
                written.computeIfAbsent((BpmnModelInstance) node.getModelInstance(), ExpressionNames::byElement)
                        .getOrDefault(String.valueOf(node.getId()), Set.of()));
        step(node).map(VisibleToModels::reads).map(Arrays::asList).ifPresent(names::addAll);
        uses.forEach(use -> names.addAll(use.reads(node)));
        extensions(node, CamundaInputParameter.class).forEach(own -> names.remove(own.getCamundaName()));
        names.removeAll(desk.beans().keySet());
        return names;
    }

    Set<String> sets(FlowNode node) {
        Set<String> names = new HashSet<>();
        step(node).map(VisibleToModels::sets).map(Arrays::asList).ifPresent(names::addAll);
        uses.forEach(use -> names.addAll(use.sets(node)));
        SETTING.forEach(
                attribute -> Optional.ofNullable(camunda(node, attribute)).ifPresent(names::add));
        extensions(node, CamundaOutputParameter.class).forEach(out -> names.add(out.getCamundaName()));
        Optional.ofNullable(camunda(node, "formRef")).map(desk.forms()::get).ifPresent(names::addAll);
        Messages.heard(node)
                .flatMap(message ->
                        desk.messages().stream().filter(sent -> sent.name().equals(message)))
                .forEach(sent -> names.addAll(sent.sets()));
        if (node instanceof CallActivity call) {
            names.addAll(Call.of(call).targets());
        }
        return names;
    }

    private Optional<VisibleToModels> step(FlowNode node) {
        return Optional.ofNullable(camunda(node, "delegateExpression"))
                .flatMap(delegate -> ExpressionNames.in(delegate).stream().findFirst())
                .flatMap(desk::bean)
                .map(bean -> bean.getAnnotation(VisibleToModels.class));
    }

    private static @Nullable String camunda(FlowNode node, String attribute) {
        return node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, attribute);
    }

    private static <T extends ModelElementInstance> Stream<T> extensions(FlowNode node, Class<T> type) {
        return Optional.ofNullable(node.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getElementsQuery().list().stream())
                .flatMap(extension -> extension.getChildElementsByType(type).stream());
    }
}
