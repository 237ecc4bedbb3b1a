package org.firstline.engine;

/**
 * A decision table could not answer, and its last row stands in; published in the transaction that asked.
 *
 * @param businessKey of the process that asked
 * @param decision the table's key
 * @param message what the machine said
 */
public record DecisionFailed(String businessKey, String decision, String message) {

    /** The kind of its entry in Cockpit. */
    public static final String TECHNICAL_FAULT = "decisionFailed";
}
