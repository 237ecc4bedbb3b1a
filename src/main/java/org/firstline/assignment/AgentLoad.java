package org.firstline.assignment;

import java.util.Collection;
import java.util.Map;

/** How much open work each agent holds; the engine's tasks are the truth. */
public interface AgentLoad {

    /** Open tasks per agent; agents without any may be missing. */
    Map<String, Integer> of(Collection<String> agents);
}
