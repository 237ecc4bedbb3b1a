package org.firstline.engine.guard;

import java.util.Locale;

/**
 * A file of a model, as its author saved it.
 *
 * @param name with or without a folder; its ending says what it is
 */
public record ModelFile(String name, byte[] content) {

    public boolean isProcess() {
        return endsWith(".bpmn");
    }

    public boolean isDecision() {
        return endsWith(".dmn");
    }

    public boolean isForm() {
        return endsWith(".form");
    }

    /** {@code bpmn}, {@code dmn}, {@code form}, or whatever else it ends in. */
    public String kind() {
        return name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }

    public ModelFile named(String other) {
        return new ModelFile(other, content);
    }

    private boolean endsWith(String ending) {
        return name.toLowerCase(Locale.ROOT).endsWith(ending);
    }

    @Override
    public String toString() {
        return name;
    }
}
