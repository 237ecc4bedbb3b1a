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
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
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
    private final Map<BpmnModelInstance, Map<String, ExpressionNames>> written = new HashMap<>();

    NodeVariables(Surroundings desk, List<VariableUse> uses) {
        this.desk = desk;
        this.uses = uses;
    }

    /** Without what a call hands over, which is the called process's to say. */
    Set<String> reads(FlowNode node) {
        ExpressionNames names = written.computeIfAbsent(
                        (BpmnModelInstance) node.getModelInstance(), ExpressionNames::byElement)
                .getOrDefault(String.valueOf(node.getId()), ExpressionNames.NONE);
        Set<String> within = new HashSet<>(names.outputs());
        within.removeAll(setWithin(node));
        within.addAll(names.all());
        step(node).map(VisibleToModels::reads).map(Arrays::asList).ifPresent(within::addAll);
        uses.forEach(use -> within.addAll(use.reads(node)));
        within.removeAll(own(node));
        within.addAll(names.inputs());
        within.removeIf(name -> !isVariable(name));
        return within;
    }

    /** A part of the drawing sets its own for what stands in it. */
    Set<String> sets(FlowNode node) {
        Set<String> names = setWithin(node);
        extensions(node, CamundaOutputParameter.class).forEach(out -> names.add(out.getCamundaName()));
        if (node instanceof SubProcess) {
            names.addAll(own(node));
        }
        return names;
    }

    /** Names of beans, and what the engine itself sets where a step is done several times, are none. */
    boolean isVariable(String name) {
        return desk.bean(name).isEmpty() && !VariableNames.OF_ENGINE.contains(name);
    }

    private Set<String> setWithin(FlowNode node) {
        Set<String> names = new HashSet<>();
        step(node).map(VisibleToModels::sets).map(Arrays::asList).ifPresent(names::addAll);
        uses.forEach(use -> names.addAll(use.sets(node)));
        SETTING.forEach(
                attribute -> Optional.ofNullable(camunda(node, attribute)).ifPresent(names::add));
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

    /** What is there only while a token is. */
    private static Set<String> own(FlowNode node) {
        Set<String> names = new HashSet<>();
        extensions(node, CamundaInputParameter.class).forEach(own -> names.add(own.getCamundaName()));
        node.getChildElementsByType(MultiInstanceLoopCharacteristics.class).stream()
                .flatMap(several -> Stream.ofNullable(several.getCamundaElementVariable()))
                .forEach(names::add);
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
