package org.firstline.incident.process;

import java.util.Set;
import org.camunda.bpm.model.bpmn.impl.BpmnModelConstants;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.firstline.engine.guard.Paths;
import org.jspecify.annotations.Nullable;

/** The steps of a model that Java carries out, by their delegate expressions. */
final class Steps {

    static final String ASSIGN = "${assignAgentDelegate}";
    static final String OFFER_ON = "${offerToNextAgentDelegate}";

    private Steps() {}

    static boolean is(FlowNode node, String step) {
        return same(node.getAttributeValueNs(BpmnModelConstants.CAMUNDA_NS, "delegateExpression"), step);
    }

    /** Whether a token that goes on from there comes by the step. */
    static boolean isReached(FlowNode from, Paths paths, String step) {
        return paths.from(Set.of(from)).anyMatch(node -> is(node, step));
    }

    /** Whether both expressions are the same, however they are spaced. */
    static boolean same(@Nullable String expression, String other) {
        return expression != null
                && expression.replaceAll("\\s", "").replace("#{", "${").equals(other);
    }
}
