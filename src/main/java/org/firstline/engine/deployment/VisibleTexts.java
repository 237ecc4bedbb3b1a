package org.firstline.engine.deployment;

import java.util.function.BinaryOperator;

/** The texts in a file that people see. Each has a key: the id of what it belongs to, a dot, and what it is of it. */
interface VisibleTexts {

    /**
     * @param rewriter from key and text to the new text
     * @return the file with the new texts and nothing else changed; one that cannot be read comes back as it is
     */
    byte[] rewrite(byte[] content, BinaryOperator<String> rewriter);

    static VisibleTexts in(String resourceName) {
        return resourceName.endsWith(".form") ? new FormTexts() : new ModelTexts();
    }
}
