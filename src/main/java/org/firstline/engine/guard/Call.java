package org.firstline.engine.guard;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaIn;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaOut;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;

/** What a call activity hands to the process that it calls, and takes back. */
final class Call {

    private static final String ALL = "all";

    private final CallActivity activity;

    private Call(CallActivity activity) {
        this.activity = activity;
    }

    static Call of(CallActivity activity) {
        return new Call(activity);
    }

    boolean passesBusinessKey() {
        return ins().anyMatch(in -> in.getCamundaBusinessKey() != null
                && !in.getCamundaBusinessKey().isBlank());
    }

    boolean passes(String variable) {
        return ins().anyMatch(in -> ALL.equals(in.getCamundaVariables()) || variable.equals(in.getCamundaTarget()));
    }

    boolean takesBack(String variable) {
        return outs().anyMatch(out -> ALL.equals(out.getCamundaVariables()) || variable.equals(out.getCamundaTarget()));
    }

    boolean takesBackAll() {
        return outs().anyMatch(out -> ALL.equals(out.getCamundaVariables()));
    }

    /** Under which name of the caller a variable is handed over; empty for what an expression makes. */
    Optional<String> source(String variable) {
        return ins().flatMap(in -> {
                    if (ALL.equals(in.getCamundaVariables())) {
                        return Stream.of(variable);
                    }
                    return variable.equals(in.getCamundaTarget())
                            ? Stream.ofNullable(in.getCamundaSource())
                            : Stream.empty();
                })
                .findFirst();
    }

    /** Names of the caller that are handed over. */
    List<String> sources() {
        return ins().flatMap(in -> Stream.ofNullable(in.getCamundaSource())).toList();
    }

    /** Names of the caller that are set afterwards. */
    List<String> targets() {
        return outs().flatMap(out -> Stream.ofNullable(out.getCamundaTarget())).toList();
    }

    private Stream<CamundaIn> ins() {
        return extensions(CamundaIn.class);
    }

    private Stream<CamundaOut> outs() {
        return extensions(CamundaOut.class);
    }

    private <T extends ModelElementInstance> Stream<T> extensions(Class<T> type) {
        return Optional.ofNullable(activity.getExtensionElements()).stream()
                .flatMap(extensions -> extensions.getElementsQuery().filterByType(type).list().stream());
    }
}
