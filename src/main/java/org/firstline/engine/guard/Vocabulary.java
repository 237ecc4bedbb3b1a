package org.firstline.engine.guard;

import java.util.Set;

/** Variables that Java sets in processes, so that expressions may name them without a model that does. */
public interface Vocabulary {

    Set<String> variables();
}
