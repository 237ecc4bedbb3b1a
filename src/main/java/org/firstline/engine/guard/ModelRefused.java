package org.firstline.engine.guard;

import java.util.List;
import java.util.stream.Collectors;

/** Models that the desk does not take; nothing of the deployment was done. */
public final class ModelRefused extends RuntimeException {

    private final transient List<Finding> findings;

    public ModelRefused(List<Finding> findings) {
        super(findings.stream().map(each -> each.place() + ": " + each.rule()).collect(Collectors.joining("; ")));
        this.findings = List.copyOf(findings);
    }

    /** At least one. */
    public List<Finding> findings() {
        return findings;
    }
}
