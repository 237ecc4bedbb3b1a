package org.firstline.engine.deployment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.engine.guard.Finding;
import org.firstline.engine.guard.Guard;
import org.firstline.engine.guard.ModelFile;
import org.firstline.engine.guard.ModelReader.Form;
import org.firstline.engine.guard.ModelReader.Read;
import org.firstline.engine.guard.ModelRefused;
import org.firstline.engine.guard.Surroundings;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/**
 * Brings the files of {@code processes/} and {@code forms/} to life before the desk opens: a feature as a whole or not at
 * all, and only what changed. A version that an owner has deployed goes on, and is reported when the desk comes with a newer
 * one.
 */
@Component
public class ShippedModels implements SmartInitializingSingleton {

    private static final Logger LOG = LoggerFactory.getLogger(ShippedModels.class);

    private final ShippedFiles files;
    private final Guard guard;
    private final LiveModels live;
    private final DeskInventory inventory;
    private final Deployments deployments;
    private final EngineDeployer deployer;
    private final ShippedSince shippedSince;
    private final MessageSource sentences;
    private final Set<String> taken;
    private final List<Finding> refused = new ArrayList<>();
    private final List<KeptVersion> kept = new ArrayList<>();

    /** @param taken keys of models of which an owner's version gives way to a newer one that the desk came with */
    ShippedModels(
            ShippedFiles files,
            Guard guard,
            LiveModels live,
            DeskInventory inventory,
            Deployments deployments,
            EngineDeployer deployer,
            ShippedSince shippedSince,
            MessageSource sentences,
            @Value("${firstline.take-shipped:}") Set<String> taken) {
        this.files = files;
        this.guard = guard;
        this.live = live;
        this.inventory = inventory;
        this.deployments = deployments;
        this.deployer = deployer;
        this.shippedSince = shippedSince;
        this.sentences = sentences;
        this.taken = taken;
    }

    @Override
    public void afterSingletonsInstantiated() {
        Map<String, List<Read>> features = read();
        List<Read> all = features.values().stream().flatMap(List::stream).toList();
        features.forEach((feature, its) -> {
            try {
                deployments.alone(() -> deploy(feature, its, all));
            } catch (ModelRefused no) {
                refused.addAll(no.findings());
            }
        });
        report();
    }

    /** What is not live since this start, and why; empty when every file is, or gave way to an owner's version. */
    public List<Finding> refused() {
        return List.copyOf(refused);
    }

    /** Owners' versions that are older than what the desk comes with. */
    public List<KeptVersion> kept() {
        return List.copyOf(kept);
    }

    private Map<String, List<Read>> read() {
        Map<String, List<Read>> features = new LinkedHashMap<>();
        for (Map.Entry<String, List<ModelFile>> feature : files.byFeature().entrySet()) {
            try {
                features.put(feature.getKey(), guard.read(feature.getValue()));
            } catch (ModelRefused no) {
                refused.addAll(no.findings());
            }
        }
        return features;
    }

    private Optional<String> deploy(String feature, List<Read> its, List<Read> all) {
        LiveDesk desk = live.now();
        Map<String, Read> forms = Deployments.forms(all);
        List<Read> whole = Completion.ofNamed(wanted(its, all, forms, desk), guard, desk);
        Surroundings after =
                inventory.with(Stream.concat(all.stream(), whole.stream()).toList(), desk);
        guard.check(whole.stream().filter(file -> !desk.holds(file)).toList(), after);
        List<Read> untouched = whole.stream().filter(desk::holds).toList();
        guard.checkUntouched(untouched, Map.of(), inventory.with(untouched, desk), after);
        List<Read> changed = Deployments.changed(whole, desk);
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(deployer.deploy(feature, Source.SHIPPED, changed, desk));
    }

    /** Without owners' versions, and with the forms that the others show, or nobody does. */
    private List<Read> wanted(List<Read> its, List<Read> all, Map<String, Read> forms, LiveDesk desk) {
        List<Read> models = its.stream()
                .filter(file -> !(file instanceof Form) && !isKept(file, forms, desk))
                .toList();
        Set<String> shown = shown(models);
        Set<String> shownAnywhere = shown(all);
        Stream<Read> itsForms = forms.entrySet().stream()
                .filter(form -> shown.contains(form.getKey())
                        || its.contains(form.getValue()) && !shownAnywhere.contains(form.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(models.stream(), itsForms).toList();
    }

    private static Set<String> shown(List<Read> files) {
        return files.stream().flatMap(file -> References.forms(file).stream()).collect(Collectors.toSet());
    }

    private boolean isKept(Read file, Map<String, Read> forms, LiveDesk desk) {
        Optional<LiveModel> owners = desk.of(file)
                .filter(version -> version.deployment().source().owner().isPresent());
        LiveDesk.models(file).forEach(model -> shippedSince.of(model, file, forms));
        if (owners.isEmpty() || desk.has(file, forms)) {
            return false;
        }
        LiveModel version = owners.get();
        boolean news = shippedSince
                .of(version.model(), file, forms)
                .isAfter(version.deployment().since());
        if (news && taken.contains(version.model().key())) {
            return false;
        }
        if (news) {
            kept.add(new KeptVersion(
                    version.model().key(),
                    file.file().name(),
                    version.deployment().source().owner().orElseThrow(),
                    version.deployment().since()));
        }
        return true;
    }

    private void report() {
        refused.forEach(finding -> LOG.error(
                "{}: {} The last good version goes on.",
                finding.place(),
                sentences.getMessage(finding, Locale.ENGLISH)));
        kept.forEach(version -> LOG.warn(
                "{} goes on as {} put it live; the newer {} is not live. FIRSTLINE_TAKE_SHIPPED={} takes it.",
                version.key(),
                version.owner(),
                version.file(),
                version.key()));
    }
}
