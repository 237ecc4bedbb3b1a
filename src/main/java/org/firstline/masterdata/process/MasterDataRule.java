package org.firstline.masterdata.process;

import java.util.List;
import java.util.function.BiConsumer;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.instance.InputEntry;
import org.firstline.engine.guard.DecisionInputs;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Nearest;
import org.firstline.engine.guard.Surroundings;
import org.firstline.masterdata.Entry;
import org.firstline.masterdata.Kind;
import org.firstline.masterdata.MasterData;
import org.springframework.stereotype.Component;

/** A table asks for categories, services and sites that there are: a rule with another would never fit, and nobody would notice. */
@Component
class MasterDataRule implements ModelRule {

    private final MasterData masterData;

    MasterDataRule(MasterData masterData) {
        this.masterData = masterData;
    }

    @Override
    public void checkDecision(DmnModelInstance model, Surroundings desk, Findings findings) {
        List<String> categories = tops();
        List<String> services = codes(Kind.SERVICES);
        List<String> sites = codes(Kind.SITES);
        check(
                model,
                Kind.CATEGORIES.fact(),
                categories,
                (cell, code) -> findings.add(cell, "unknown-category", code, Nearest.to(code, categories)));
        check(
                model,
                Kind.SERVICES.fact(),
                services,
                (cell, code) -> findings.add(cell, "unknown-service", code, Nearest.to(code, services)));
        check(
                model,
                Kind.SITES.fact(),
                sites,
                (cell, code) -> findings.add(cell, "unknown-site", code, Nearest.to(code, sites)));
    }

    /** Tables learn the category at the top of the tree. */
    private List<String> tops() {
        return masterData.all(Kind.CATEGORIES).stream()
                .filter(entry -> entry.parent() == null)
                .map(Entry::code)
                .toList();
    }

    private List<String> codes(Kind kind) {
        return masterData.all(kind).stream().map(Entry::code).toList();
    }

    private static void check(
            DmnModelInstance model, String fact, List<String> known, BiConsumer<InputEntry, String> refuse) {
        DecisionInputs.literals(model, fact).forEach((cell, codes) -> codes.stream()
                .filter(code -> !known.contains(code))
                .forEach(code -> refuse.accept(cell, code)));
    }
}
