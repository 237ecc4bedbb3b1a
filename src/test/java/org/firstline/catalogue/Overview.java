package org.firstline.catalogue;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.ReceiveTask;
import org.camunda.bpm.model.bpmn.instance.ServiceTask;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.UserTask;

/** The catalogue: what there is, where it is drawn, and what is spread over several models. */
final class Overview {

    private static final String PAGES = "../docs/processes/";

    private final List<ProcessPage> processes;
    private final List<DecisionPage> decisions;
    private final Map<String, FormTable> forms;

    Overview(List<ProcessPage> processes, List<DecisionPage> decisions, Map<String, FormTable> forms) {
        this.processes = processes;
        this.decisions = decisions;
        this.forms = forms;
    }

    String markdown() {
        Markdown page = new Markdown()
                .heading(1, "The models of this desk")
                .paragraph(
                        "What the desk does is drawn in this folder; the [process owner's page](../docs/process-owner.md) says how to"
                                + " change it. This catalogue is made from the models, and a test fails when it is behind them:"
                                + " `./mvnw -q test -Dtest=CatalogueTest -Dcatalogue.write=true` writes it anew.");
        page.heading(2, "Processes")
                .table(List.of("Process", "What it is", "File"), rows(processes, Overview::process));
        page.heading(2, "Decisions")
                .table(
                        List.of("Decision", "What it decides", "From", "Gives", "File"),
                        rows(decisions, Overview::decision));
        page.heading(2, "Work for people")
                .table(
                        List.of("Task", "Process", "For", "Status", "Outcomes", "Form"),
                        of(UserTask.class, Overview::task));
        page.heading(2, "Time limits")
                .table(
                        List.of("While", "After", "Called", "Then", "Process"),
                        of(BoundaryEvent.class, Overview::limit));
        page.heading(2, "Messages").table(List.of("Message", "Waited for at", "Then"), messages());
        page.heading(2, "Where an incident stands")
                .paragraph(
                        "Each place where an incident can rest, and each end, carries its status; the desk reads it from the model.")
                .table(List.of("Status", "Places"), statuses());
        page.heading(2, "Steps in Java").table(List.of("Bean", "Steps"), beans());
        page.heading(2, "Forms").table(List.of("Form", "Asks for", "Of"), rows(forms.values(), this::form));
        return page.toString();
    }

    private static <T> List<List<String>> rows(Collection<T> all, java.util.function.Function<T, List<String>> row) {
        return all.stream().map(row).toList();
    }

    private static List<String> process(ProcessPage page) {
        return List.of(Markdown.link(page.name(), PAGES + page.id() + ".md"), page.purpose(), file(page.file()));
    }

    private static List<String> decision(DecisionPage page) {
        return List.of(
                Markdown.link(page.id(), PAGES + page.id() + ".md"),
                page.purpose(),
                String.join(", ", page.inputs()),
                String.join(", ", page.outputs()),
                file(page.file()));
    }

    private static String file(String path) {
        String inFolder = path.substring(path.indexOf('/') + 1);
        return Markdown.link(Markdown.code(inFolder), inFolder);
    }

    private static List<String> task(ProcessPage page, UserTask task) {
        return List.of(
                Flow.name(task),
                page.name(),
                Markdown.code(task.getCamundaCandidateGroups()),
                Flow.property(task, "status"),
                Flow.property(task, "outcomes").replace(",", ", "),
                Markdown.code(task.getCamundaFormRef()));
    }

    private static List<String> limit(ProcessPage page, BoundaryEvent event) {
        return Flow.time(event)
                .map(time -> List.of(
                        Flow.name(event.getAttachedTo()), time, Flow.name(event), Flow.next(event), page.name()))
                .orElse(List.of());
    }

    /** One row for each element of the type that has something to say. */
    private <T extends FlowNode> List<List<String>> of(
            Class<T> type, java.util.function.BiFunction<ProcessPage, T, List<String>> row) {
        return processes.stream()
                .flatMap(page -> page.all(type).stream().map(element -> row.apply(page, element)))
                .filter(cells -> !cells.isEmpty())
                .toList();
    }

    private List<List<String>> messages() {
        List<List<String>> rows = new ArrayList<>(of(CatchEvent.class, (page, event) -> Flow.message(event)
                .map(message -> List.of(Markdown.code(message), place(page, event), Flow.next(event)))
                .orElse(List.of())));
        rows.addAll(of(
                ReceiveTask.class,
                (page, task) -> List.of(
                        Markdown.code(task.getMessage().getName()),
                        page.name() + ": " + Flow.name(task),
                        Flow.next(task))));
        rows.sort(java.util.Comparator.comparing(row -> row.get(0)));
        return rows;
    }

    private static String place(ProcessPage page, CatchEvent event) {
        String where = event instanceof BoundaryEvent boundary
                ? Flow.name(boundary.getAttachedTo())
                : event instanceof StartEvent ? "at any time" : Flow.name(event);
        return page.name() + ": " + where;
    }

    private List<List<String>> statuses() {
        Map<String, TreeSet<String>> places = new TreeMap<>();
        processes.forEach(page -> page.all(FlowNode.class).forEach(node -> Stream.of(Flow.property(node, "status"))
                .filter(status -> !status.isEmpty())
                .forEach(status -> places.computeIfAbsent(status, each -> new TreeSet<>())
                        .add(page.name() + ": " + Flow.name(node)))));
        return grouped(places);
    }

    private List<List<String>> beans() {
        Map<String, TreeSet<String>> steps = new TreeMap<>();
        processes.forEach(page -> page.all(ServiceTask.class)
                .forEach(step -> steps.computeIfAbsent(step.getCamundaDelegateExpression(), each -> new TreeSet<>())
                        .add(page.name() + ": " + Flow.name(step))));
        return grouped(steps);
    }

    private static List<List<String>> grouped(Map<String, TreeSet<String>> groups) {
        return groups.entrySet().stream()
                .map(group -> List.of(Markdown.code(group.getKey()), String.join(" · ", group.getValue())))
                .toList();
    }

    private List<String> form(FormTable form) {
        String users = processes.stream()
                .flatMap(page -> Stream.concat(
                                page.all(UserTask.class).stream()
                                        .filter(task -> form.id().equals(task.getCamundaFormRef())),
                                page.all(StartEvent.class).stream()
                                        .filter(start -> form.id().equals(start.getCamundaFormRef())))
                        .map(node -> page.name() + ": " + Flow.name(node)))
                .collect(Collectors.joining(" · "));
        return List.of(Markdown.code(form.id()), form.labels(), users);
    }
}
