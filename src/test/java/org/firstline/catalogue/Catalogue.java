package org.firstline.catalogue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.dmn.Dmn;
import org.camunda.bpm.model.dmn.instance.Decision;

/** The pages and pictures that are made from the models and forms of this checkout. */
final class Catalogue {

    private static final Path MODELS = Path.of("processes");
    private static final Path PAGES = Path.of("docs", "processes");

    private final List<ProcessPage> processes;
    private final List<DecisionPage> decisions;
    private final Map<String, FormTable> forms;

    Catalogue() {
        processes = files(MODELS, ".bpmn")
                .map(file -> new ProcessPage(Bpmn.readModelFromFile(file.toFile()), name(file)))
                .toList();
        decisions = files(MODELS, ".dmn").flatMap(Catalogue::decisions).toList();
        forms = files(Path.of("forms"), ".form")
                .map(Catalogue::form)
                .collect(Collectors.toMap(FormTable::id, Function.identity(), (one, other) -> one, TreeMap::new));
    }

    /** Every made file with what it has to contain. */
    Map<Path, String> files() {
        Map<Path, String> files = new LinkedHashMap<>();
        files.put(MODELS.resolve("README.md"), new Overview(processes, decisions, forms).markdown());
        for (ProcessPage process : processes) {
            files.put(PAGES.resolve(process.id() + ".md"), process.markdown(processes, forms));
            files.put(PAGES.resolve(process.id() + ".svg"), process.picture());
        }
        decisions.forEach(decision -> files.put(PAGES.resolve(decision.id() + ".md"), decision.markdown()));
        return files;
    }

    /** Pages of models that are no longer there. */
    List<Path> leftOver() {
        Map<Path, String> wanted = files();
        return files(PAGES.getParent(), "")
                .filter(file -> file.startsWith(PAGES) && !wanted.containsKey(file))
                .toList();
    }

    private static Stream<DecisionPage> decisions(Path file) {
        return Dmn.readModelFromFile(file.toFile()).getModelElementsByType(Decision.class).stream()
                .map(decision -> new DecisionPage(decision, name(file)));
    }

    private static FormTable form(Path file) {
        try {
            return new FormTable(new ObjectMapper().readTree(file.toFile()));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(file.toString(), unreadable);
        }
    }

    /** One folder per feature; in the same order on every machine. */
    private static Stream<Path> files(Path folder, String ending) {
        try (Stream<Path> found = Files.walk(folder, 2)) {
            return found
                    .filter(file -> Files.isRegularFile(file) && file.toString().endsWith(ending))
                    .sorted(Comparator.comparing(Catalogue::name))
                    .toList()
                    .stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(folder.toString(), unreadable);
        }
    }

    private static String name(Path file) {
        return file.toString().replace('\\', '/');
    }
}
