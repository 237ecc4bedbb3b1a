package org.firstline.engine.deployment;

import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.firstline.engine.guard.ModelFile;
import org.firstline.engine.guard.ModelReader.Read;

/** What is live at one moment, and what was before. */
final class LiveDesk {

    private final List<LiveModel> versions;
    private final Map<Model, LiveModel> latest = new LinkedHashMap<>();
    private final LiveModels engine;

    /** @param versions oldest first */
    LiveDesk(List<LiveModel> versions, LiveModels engine) {
        this.versions = versions;
        this.engine = engine;
        versions.forEach(version -> latest.put(version.model(), version));
    }

    Optional<LiveModel> find(Model model) {
        return Optional.ofNullable(latest.get(model));
    }

    Stream<LiveModel> all(String kind) {
        return latest.values().stream().filter(live -> live.model().kind().equals(kind));
    }

    ModelFile file(LiveModel live) {
        return engine.file(live);
    }

    BpmnModelInstance process(LiveModel live) {
        return engine.process(live);
    }

    /** Everything that was put live together, of which any is known. */
    Optional<Deployed> deployed(String deployment, boolean isNew) {
        List<LiveModel> together = versions.stream()
                .filter(version -> version.deployment().id().equals(deployment))
                .toList();
        return together.stream().findFirst().map(any -> Deployed.of(any.deployment(), together, isNew));
    }

    List<Deployed> deployments() {
        return versions.stream()
                .map(LiveModel::deployment)
                .distinct()
                .sorted(Comparator.comparing(Deployment::since).reversed())
                .flatMap(each -> deployed(each.id(), true).stream())
                .toList();
    }

    List<LiveModel> versions(Model model) {
        return versions.stream()
                .filter(version -> version.model().equals(model))
                .toList();
    }

    /** The form to which a process of that deployment is bound. */
    Optional<LiveModel> form(Deployment deployment, String id) {
        Model form = new Model(Model.FORM, id);
        return versions.stream()
                .filter(version ->
                        version.model().equals(form) && version.deployment().equals(deployment))
                .findFirst();
    }

    /** The live version of a file; of its first key, should it draw several processes. */
    Optional<LiveModel> of(Read file) {
        return models(file).flatMap(model -> find(model).stream()).findFirst();
    }

    /** Whether the live version is this very file, bound to these very forms. */
    boolean has(Read file, Map<String, Read> forms) {
        return models(file)
                .allMatch(model ->
                        find(model).filter(live -> same(live, file, forms)).isPresent());
    }

    /** Whether the live version is this very file, whatever the forms to which it is bound. */
    boolean holds(Read file) {
        return !file.keys().isEmpty()
                && models(file)
                        .allMatch(model ->
                                find(model).filter(live -> equal(live, file)).isPresent());
    }

    /** The names of the files of the processes that are live and not among the files, by their keys. */
    Map<String, String> processesBeside(List<Read> files) {
        Set<Model> touched = files.stream().flatMap(LiveDesk::models).collect(Collectors.toSet());
        return all(Model.PROCESS)
                .filter(live -> !touched.contains(live.model()))
                .collect(Collectors.toMap(live -> live.model().key(), LiveModel::resource));
    }

    private boolean same(LiveModel live, Read file, Map<String, Read> forms) {
        return equal(live, file)
                && References.forms(file).stream().allMatch(id -> form(live.deployment(), id)
                        .filter(bound -> forms.containsKey(id) && equal(bound, forms.get(id)))
                        .isPresent());
    }

    private boolean equal(LiveModel live, Read file) {
        return Arrays.equals(file(live).content(), file.file().content());
    }

    static Stream<Model> models(Read file) {
        return file.keys().stream().map(key -> new Model(file.file().kind(), key));
    }
}
