package org.firstline.engine.guard;

import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.dmn.DmnModelInstance;

/** Something that every model keeps. A bean of this type is asked about each file, at every deployment. */
public interface ModelRule {

    /** @param desk what there will be at the desk once everything of this deployment is live */
    default void checkProcess(BpmnModelInstance model, Surroundings desk, Findings findings) {}

    default void checkDecision(DmnModelInstance model, Surroundings desk, Findings findings) {}
}
