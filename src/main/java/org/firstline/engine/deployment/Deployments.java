package org.firstline.engine.deployment;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.camunda.bpm.engine.impl.context.Context;
import org.firstline.engine.EngineAccess;
import org.firstline.engine.guard.Guard;
import org.firstline.engine.guard.ModelFile;
import org.firstline.engine.guard.ModelReader.Form;
import org.firstline.engine.guard.ModelReader.Read;
import org.firstline.engine.guard.ModelRefused;
import org.firstline.engine.guard.Surroundings;
import org.firstline.shared.DeskClock;
import org.firstline.shared.StateRefused;
import org.springframework.stereotype.Service;

/** Puts models live: complete, guarded, once. */
@Service
public class Deployments {

    /** As long as it takes to see in Cockpit what a colleague has just put live. */
    private static final Duration JUST_NOW = Duration.ofMinutes(2);

    private final Guard guard;
    private final LiveModels live;
    private final DeskInventory inventory;
    private final EngineDeployer deployer;
    private final EngineAccess engine;
    private final DeskClock clock;

    Deployments(
            Guard guard,
            LiveModels live,
            DeskInventory inventory,
            EngineDeployer deployer,
            EngineAccess engine,
            DeskClock clock) {
        this.guard = guard;
        this.live = live;
        this.inventory = inventory;
        this.deployer = deployer;
        this.engine = engine;
        this.clock = clock;
    }

    /**
     * Puts an owner's files live, with the forms and models that must lie in the same deployment and were not sent along.
     * New work begins with them; what runs goes on as it began. What is live already, byte for byte, makes no new version.
     *
     * @param name what the deployment is called in Cockpit
     * @throws ModelRefused with everything that the desk has against the files; nothing of them is live then
     * @throws StateRefused when another owner has put one of the models live within the last two minutes
     */
    public Deployed deploy(String name, List<ModelFile> files, String owner) {
        List<Read> read = guard.read(files);
        Done done = alone(() -> {
            LiveDesk desk = live.now();
            List<Read> whole = Completion.of(read, guard, desk);
            if (!whole.stream().allMatch(desk::holds)) {
                check(whole, desk);
            }
            List<Read> changed = changed(whole, desk);
            changed.forEach(file -> requireNoOther(file, owner, desk));
            return changed.isEmpty()
                    ? new Done(desk.of(read.get(0)).orElseThrow().deployment().id(), false)
                    : new Done(deployer.deploy(name, Source.owner(owner), changed, desk), true);
        });
        return live.now().deployed(done.deployment(), done.isNew()).orElseThrow();
    }

    private void check(List<Read> whole, LiveDesk desk) {
        Surroundings after = inventory.with(whole, desk);
        guard.check(whole.stream().filter(file -> !desk.holds(file)).toList(), after);
        List<Read> untouched = whole.stream().filter(desk::holds).toList();
        guard.checkUntouched(untouched, desk.processesBeside(whole), inventory.with(untouched, desk), after);
    }

    private record Done(String deployment, boolean isNew) {}

    /** What of each deployment is known, newest first. */
    public List<Deployed> all() {
        return live.now().deployments();
    }

    /** One at a time, also with other servers on the same database. */
    <T> T alone(Supplier<T> work) {
        return engine.asDesk(() -> {
            Context.getCommandContext().getPropertyManager().acquireExclusiveLock();
            return work.get();
        });
    }

    /** Those of which the live version differs, with the forms that they are bound to. */
    static List<Read> changed(List<Read> whole, LiveDesk desk) {
        Map<String, Read> forms = forms(whole);
        List<Read> changed = whole.stream()
                .filter(file -> !(file instanceof Form) && !desk.has(file, forms))
                .toList();
        Map<String, Read> bound = new LinkedHashMap<>();
        changed.forEach(file -> bound.putAll(boundForms(file, forms)));
        List<Read> unbound = whole.stream()
                .filter(file -> file instanceof Form form
                        && whole.stream()
                                .noneMatch(other -> boundForms(other, forms).containsKey(form.id()))
                        && !desk.has(form, forms))
                .toList();
        return Stream.of(changed, List.copyOf(bound.values()), unbound)
                .flatMap(List::stream)
                .toList();
    }

    static Map<String, Read> forms(List<Read> files) {
        Map<String, Read> forms = new LinkedHashMap<>();
        files.stream()
                .filter(Form.class::isInstance)
                .forEach(form -> forms.put(form.keys().get(0), form));
        return forms;
    }

    private static Map<String, Read> boundForms(Read file, Map<String, Read> forms) {
        Map<String, Read> bound = new LinkedHashMap<>(forms);
        bound.keySet().retainAll(References.forms(file));
        return bound;
    }

    private void requireNoOther(Read file, String owner, LiveDesk desk) {
        Instant justNow = clock.instant().minus(JUST_NOW);
        Optional<LiveModel> newer = LiveDesk.models(file)
                .flatMap(model -> desk.find(model).stream())
                .filter(version -> version.deployment().since().isAfter(justNow))
                .filter(version -> version.deployment()
                        .source()
                        .owner()
                        .filter(other -> !other.equals(owner))
                        .isPresent())
                .findFirst();
        newer.ifPresent(version -> {
            throw new StateRefused(
                    "deployed-by-another",
                    version.name(),
                    version.deployment().source().owner().orElseThrow(),
                    JUST_NOW.toMinutes());
        });
    }
}
