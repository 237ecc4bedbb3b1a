package org.firstline.engine;

import java.util.List;
import org.camunda.bpm.engine.ParseException;

/**
 * A model file that the engine did not take.
 *
 * @param element the id of the element at fault; empty when the file as a whole is
 */
public record RefusedModel(String file, String element, String reason) {

    static List<RefusedModel> in(ParseException failure) {
        return failure.getResorceReports().stream()
                .flatMap(report -> report.getErrors().stream()
                        .map(problem -> new RefusedModel(
                                report.getResourceName(),
                                problem.getMainElementId() == null ? "" : problem.getMainElementId(),
                                problem.getMessage() + " (line " + problem.getLine() + ")")))
                .toList();
    }

    @Override
    public String toString() {
        String place = element.isEmpty() ? file : file + ", element " + element;
        return "The engine refuses %s: %s. The last good version goes on; mend the file and start again."
                .formatted(place, reason);
    }
}
