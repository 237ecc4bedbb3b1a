package org.firstline.engine.guard;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.firstline.engine.guard.ModelReader.Decision;
import org.firstline.engine.guard.ModelReader.Form;
import org.firstline.engine.guard.ModelReader.Process;
import org.firstline.engine.guard.ModelReader.Read;
import org.springframework.stereotype.Component;

/** Says what the desk has against models, before the engine sees them. */
@Component
public class Guard {

    private final List<ModelRule> rules;

    Guard(List<ModelRule> rules) {
        this.rules = rules;
    }

    /**
     * Reads the files.
     *
     * @throws ModelRefused when one cannot be read, or holds what the desk runs for nobody
     */
    public List<Read> read(List<ModelFile> files) {
        List<Read> read = new ArrayList<>();
        List<Finding> findings = new ArrayList<>();
        for (ModelFile file : files) {
            Findings ofFile = new Findings(file.name());
            ModelReader.read(file, ofFile).ifPresent(each -> {
                requireOnce(each, read, ofFile);
                read.add(each);
            });
            findings.addAll(ofFile.all());
        }
        require(findings);
        return read;
    }

    /**
     * Holds the files against every rule.
     *
     * @param desk what there will be once they are live
     * @throws ModelRefused with everything that the rules have against them
     */
    public void check(List<Read> files, Surroundings desk) {
        require(files.stream().flatMap(file -> findings(file, desk).stream()).toList());
    }

    /**
     * Holds what stays as it is against the rules once more: what a deployment breaks in it counts, what it has been all along does not.
     *
     * @param files of the deployment that are live already
     * @param others names of the files of all other processes that are live, by their keys
     * @param before the desk as it is
     * @param after what there will be
     * @throws ModelRefused with everything that the rules have against them only afterwards
     */
    public void checkUntouched(List<Read> files, Map<String, String> others, Surroundings before, Surroundings after) {
        Stream<Finding> ofFiles = files.stream().flatMap(file -> added(findings(file, before), findings(file, after)));
        Set<String> touched = new HashSet<>(after.processes().keySet());
        touched.removeAll(others.keySet());
        Set<String> callers = Callers.of(touched, after.processes());
        Stream<Finding> ofOthers = others.entrySet().stream()
                .filter(other -> callers.contains(other.getKey()))
                .flatMap(other -> added(
                        findings(other.getValue(), other.getKey(), before),
                        findings(other.getValue(), other.getKey(), after)));
        require(Stream.concat(ofFiles, ofOthers).toList());
    }

    private static Stream<Finding> added(List<Finding> before, List<Finding> after) {
        return after.stream().filter(finding -> !before.contains(finding));
    }

    private List<Finding> findings(String file, String process, Surroundings desk) {
        Findings findings = new Findings(file);
        BpmnModelInstance model = desk.processes().get(process);
        rules.forEach(rule -> rule.checkProcess(model, desk, findings));
        return findings.all();
    }

    private List<Finding> findings(Read file, Surroundings desk) {
        Findings findings = new Findings(file.file().name());
        if (!(file instanceof Form)) {
            new IdRule(desk, findings).check(file);
        }
        if (file instanceof Process process) {
            new ExpressionRule(desk, findings).check(process.xml());
            rules.forEach(rule -> rule.checkProcess(process.model(), desk, findings));
        } else if (file instanceof Decision decision) {
            rules.forEach(rule -> rule.checkDecision(decision.model(), desk, findings));
        } else if (file instanceof Form form) {
            new FormRule(findings).check(form);
        }
        return findings.all();
    }

    private static void requireOnce(Read file, List<Read> others, Findings findings) {
        others.stream()
                .filter(other -> other.file().kind().equals(file.file().kind()))
                .flatMap(other -> other.keys().stream())
                .filter(file.keys()::contains)
                .forEach(key -> findings.addForFile("twice", key));
    }

    private static void require(List<Finding> findings) {
        if (!findings.isEmpty()) {
            throw new ModelRefused(findings);
        }
    }
}
