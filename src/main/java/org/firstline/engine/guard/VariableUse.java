package org.firstline.engine.guard;

import java.util.Set;
import org.camunda.bpm.model.bpmn.instance.FlowNode;

/** Variables that Java reads or sets at elements of models without their saying so; modules tell it of theirs. */
public interface VariableUse {

    Set<String> reads(FlowNode node);

    Set<String> sets(FlowNode node);
}
