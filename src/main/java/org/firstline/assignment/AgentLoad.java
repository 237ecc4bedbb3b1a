package org.firstline.assignment;

import java.util.Collection;
import java.util.List;
import java.util.Map;

/** How much work each agent holds; the engine's tasks are the truth. */
public interface AgentLoad {

    /** What is in progress in each agent's hands, offers included; agents without any may be missing. */
    Map<String, Load> of(Collection<String> agents);

    /** The work itself, offers included, the most urgent first, then the oldest. */
    List<HeldWork> held(Collection<String> agents);
}
