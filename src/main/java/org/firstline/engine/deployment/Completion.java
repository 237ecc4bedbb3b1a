package org.firstline.engine.deployment;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firstline.engine.guard.Guard;
import org.firstline.engine.guard.ModelFile;
import org.firstline.engine.guard.ModelReader.Form;
import org.firstline.engine.guard.ModelReader.Process;
import org.firstline.engine.guard.ModelReader.Read;

/**
 * Adds to files what must lie in the same deployment: to a process its forms, to a form the processes that show it. The
 * engine would look for them there, and Modeler sends one file.
 */
final class Completion {

    private final Guard guard;
    private final LiveDesk desk;
    private final Map<Model, Read> whole = new LinkedHashMap<>();
    private final Set<Read> files = new LinkedHashSet<>();
    private final Deque<Process> open = new ArrayDeque<>();

    private Completion(Guard guard, LiveDesk desk) {
        this.guard = guard;
        this.desk = desk;
    }

    /** @return the files, and what they name, as it is live; what is nowhere is the rules' to refuse */
    static List<Read> ofNamed(List<Read> files, Guard guard, LiveDesk desk) {
        Completion completion = new Completion(guard, desk);
        files.forEach(completion::add);
        return completion.finish();
    }

    /** As {@link #ofNamed}, with the processes that show a form among the files. */
    static List<Read> of(List<Read> files, Guard guard, LiveDesk desk) {
        Completion completion = new Completion(guard, desk);
        files.forEach(completion::add);
        files.forEach(completion::addThoseWhoShow);
        return completion.finish();
    }

    private List<Read> finish() {
        while (!open.isEmpty()) {
            addNamed(open.pop());
        }
        return List.copyOf(files);
    }

    private void add(Read file) {
        files.add(file);
        LiveDesk.models(file).forEach(model -> whole.put(model, file));
        if (file instanceof Process process) {
            open.push(process);
        }
    }

    private void addThoseWhoShow(Read file) {
        if (file instanceof Form form) {
            desk.all(Model.PROCESS)
                    .filter(live -> !whole.containsKey(live.model())
                            && References.forms(desk.process(live)).contains(form.id()))
                    .toList()
                    .forEach(this::addLive);
        }
    }

    private void addNamed(Process process) {
        Optional<Deployment> deployment = desk.of(process).map(LiveModel::deployment);
        for (String id : References.forms(process.model())) {
            Model form = new Model(Model.FORM, id);
            if (!whole.containsKey(form)) {
                deployment
                        .flatMap(same -> desk.form(same, id))
                        .or(() -> desk.find(form))
                        .ifPresent(this::addLive);
            }
        }
        References.models(process.model()).stream()
                .filter(model -> !whole.containsKey(model))
                .flatMap(model -> desk.find(model).stream())
                .forEach(this::addLive);
    }

    private void addLive(LiveModel live) {
        ModelFile file = desk.file(live);
        guard.read(List.of(file)).forEach(this::add);
    }
}
