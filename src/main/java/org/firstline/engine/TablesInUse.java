package org.firstline.engine;

import java.util.List;
import java.util.Map;

/** What the decision tables say in their newest versions: which codes they name in so many words. */
public interface TablesInUse {

    /** The keys of the decisions that ask for a code of this fact, by the code. */
    Map<String, List<String>> asking(String fact);

    /**
     * The keys of the decisions with a rule that answers all of this.
     *
     * @param answer the texts, by the names of their columns
     */
    List<String> answering(Map<String, String> answer);
}
