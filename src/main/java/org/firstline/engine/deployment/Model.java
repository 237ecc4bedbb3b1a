package org.firstline.engine.deployment;

/** A model, by what it is and its key: {@code incident.bpmn}. */
record Model(String kind, String key) {

    static final String PROCESS = "bpmn";
    static final String DECISION = "dmn";
    static final String FORM = "form";

    @Override
    public String toString() {
        return key + "." + kind;
    }
}
