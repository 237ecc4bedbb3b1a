package org.firstline.engine.guard;

import java.util.List;
import java.util.Map;
import java.util.Set;

/** What Java and models say to each other. */
public interface Vocabulary {

    /** Variables that Java sets in processes, so that expressions may name them without a model that does. */
    Set<String> variables();

    /** Of variables that hold codes: which there are. Conditions with others never fit. */
    default Map<String, Set<String>> codes() {
        return Map.of();
    }

    /** Which variables Java hands to the processes that it starts, by their keys; whatever else they read, they set first. */
    default Map<String, Set<String>> started() {
        return Map.of();
    }

    /** Messages that Java sends, so that a process which hears one no longer is refused. */
    default List<SentMessage> messages() {
        return List.of();
    }
}
