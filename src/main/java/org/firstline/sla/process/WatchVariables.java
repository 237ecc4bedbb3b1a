package org.firstline.sla.process;

import static org.firstline.engine.process.ProcessVariable.flag;
import static org.firstline.engine.process.ProcessVariable.number;
import static org.firstline.engine.process.ProcessVariable.text;

import org.firstline.engine.process.ProcessVariable;

/** What the watch's model routes by. */
final class WatchVariables {

    /** Whether a step of the ladder is to be told. */
    static final ProcessVariable<Boolean> REACHED = flag("reached");
    /** The group that decides; null when nobody has to. */
    static final ProcessVariable<String> ESCALATE_TO = text("escalateTo");

    /** Which step: of which clock, and how far. */
    static final ProcessVariable<Integer> CLOCK = number("clock");

    static final ProcessVariable<Integer> PERCENT = number("percent");

    private WatchVariables() {}
}
