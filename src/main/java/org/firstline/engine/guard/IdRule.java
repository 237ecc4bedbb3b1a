package org.firstline.engine.guard;

import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.apache.commons.text.similarity.LevenshteinDistance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.firstline.engine.guard.ModelReader.Read;

/** A model keeps its id: under another it would be a second one, that nobody calls, while the first goes on. */
final class IdRule {

    private static final int A_SLIP = 2;

    private final Surroundings desk;
    private final Findings findings;

    IdRule(Surroundings desk, Findings findings) {
        this.desk = desk;
        this.findings = findings;
    }

    void check(Read file) {
        String name = file.file().name();
        Set<String> here = desk.files().getOrDefault(name.substring(name.lastIndexOf('/') + 1), Set.of());
        Set<String> known = known(file.file().kind());
        Set<String> lost = new TreeSet<>(here);
        lost.removeAll(Set.copyOf(file.keys()));
        for (String id : new TreeSet<>(file.keys())) {
            if (known.contains(id)) {
                continue;
            }
            if (!lost.isEmpty()) {
                findings.addForFile("another-id", id, String.join(", ", lost));
            } else if (!isCalled(id)) {
                known.stream()
                        .filter(other -> isSlip(id, other))
                        .sorted()
                        .findFirst()
                        .ifPresent(other -> findings.addForFile("almost-id", id, other));
            }
        }
    }

    private Set<String> known(String kind) {
        return desk.files().entrySet().stream()
                .filter(file -> file.getKey().endsWith("." + kind))
                .map(Map.Entry::getValue)
                .flatMap(Set::stream)
                .collect(Collectors.toSet());
    }

    private boolean isCalled(String id) {
        return desk.processes().values().stream()
                .flatMap(process -> process.getModelElementsByType(CallActivity.class).stream())
                .anyMatch(call -> id.equals(call.getCalledElement()));
    }

    /** A copy that has got something at its end is meant to be one. */
    private static boolean isSlip(String id, String known) {
        return !id.startsWith(known) && LevenshteinDistance.getDefaultInstance().apply(id, known) <= A_SLIP;
    }
}
