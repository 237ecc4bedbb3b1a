package org.firstline.catalogue;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.CatchEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowElement;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.firstline.portal.process.DiagramPicture;

/** A process as text, with its picture above it. */
final class ProcessPage {

    private static final List<String> MEANWHILE = List.of("Meanwhile", "When", "The task", "Goes on with", "Note");

    private final BpmnModelInstance model;
    private final Process process;
    private final String file;

    ProcessPage(BpmnModelInstance model, String file) {
        this.model = model;
        this.process = model.getModelElementsByType(Process.class).iterator().next();
        this.file = file;
    }

    String id() {
        return process.getId();
    }

    String name() {
        return process.getName();
    }

    String file() {
        return file;
    }

    String purpose() {
        return Flow.documentation(process);
    }

    String picture() {
        return DiagramPicture.svg(model);
    }

    /** In the order in which the model keeps them. */
    <T extends FlowElement> List<T> all(Class<T> type) {
        return withinToo(process.getFlowElements())
                .filter(type::isInstance)
                .map(type::cast)
                .toList();
    }

    String markdown(List<ProcessPage> processes, Map<String, FormTable> forms) {
        Markdown page = new Markdown()
                .heading(1, name())
                .paragraph(purpose())
                .paragraph("![" + name() + "](" + id() + ".svg)")
                .paragraph("Drawn in " + Markdown.link(Markdown.code(file), "../../" + file)
                        + "; this page and its picture are made from it. " + startedBy(processes));
        starts(page);
        all(UserTask.class).forEach(task -> userTask(page, task));
        List<Activity> steps = all(Activity.class).stream()
                .filter(step -> !(step instanceof UserTask || step instanceof SubProcess))
                .toList();
        Steps.addTo(page, steps);
        steps.stream().filter(step -> !boundaries(step).isEmpty()).forEach(step -> page.paragraph(
                        "While **" + Flow.name(step) + "** waits:")
                .table(MEANWHILE, boundaries(step)));
        branches(page);
        page.heading(2, "How it ends")
                .table(
                        List.of("End", "Status"),
                        all(EndEvent.class).stream()
                                .map(end -> List.of(Flow.name(end), Flow.property(end, "status")))
                                .toList());
        forms(page, forms);
        return page.toString();
    }

    private static Stream<FlowElement> withinToo(Collection<FlowElement> elements) {
        return elements.stream()
                .flatMap(element -> element instanceof SubProcess subProcess
                        ? Stream.concat(Stream.of(element), withinToo(subProcess.getFlowElements()))
                        : Stream.of(element));
    }

    private String startedBy(List<ProcessPage> processes) {
        if (process.isCamundaStartableInTasklist()) {
            return "People start it in Tasklist.";
        }
        String callers = processes.stream()
                .filter(other ->
                        other.all(CallActivity.class).stream().anyMatch(call -> id().equals(call.getCalledElement())))
                .map(other -> Markdown.link(other.name(), other.id() + ".md"))
                .collect(Collectors.joining(", "));
        return callers.isEmpty() ? "The desk starts it." : "Called by " + callers + ".";
    }

    private void starts(Markdown page) {
        page.heading(2, "How it starts")
                .table(
                        List.of("Start", "By", "Effect", "Status", "Goes on with"),
                        all(StartEvent.class).stream().map(ProcessPage::start).toList());
    }

    private static List<String> start(StartEvent start) {
        String effect = !(start.getParentElement() instanceof SubProcess)
                ? "a new instance"
                : start.isInterrupting() ? "ends everything else" : "runs beside everything else";
        String by = Flow.message(start)
                .map(message -> "message " + Markdown.code(message))
                .or(() -> Optional.ofNullable(start.getCamundaFormRef()).map(form -> "form " + Markdown.code(form)))
                .orElse("");
        return List.of(Flow.name(start), by, effect, Flow.property(start, "status"), Flow.next(start));
    }

    private void userTask(Markdown page, UserTask task) {
        String due = task.getCamundaDueDate() == null ? "" : "**Due** after " + Flow.inWords(task.getCamundaDueDate());
        page.heading(2, Flow.name(task))
                .paragraph(Flow.documentation(task))
                .paragraph(Markdown.joined(Stream.of(
                        labelled("Who", task.getCamundaCandidateGroups()),
                        labelled("First given to", task.getCamundaAssignee()),
                        due,
                        labelled("Status", Flow.property(task, "status")),
                        labelled("Outcomes", Flow.property(task, "outcomes").replace(",", ", ")),
                        labelled("Form", task.getCamundaFormRef()),
                        "**Then** " + Flow.next(task))))
                .table(MEANWHILE, boundaries(task));
    }

    private static String labelled(String label, String value) {
        return value == null || value.isBlank() ? "" : "**" + label + "** " + Markdown.code(value);
    }

    private List<List<String>> boundaries(Activity activity) {
        return all(BoundaryEvent.class).stream()
                .filter(event -> activity.equals(event.getAttachedTo()))
                .map(event -> List.of(
                        Flow.name(event),
                        when(event),
                        event.cancelActivity() ? "ends" : "stays",
                        Flow.next(event),
                        Flow.documentation(event)))
                .toList();
    }

    private static String when(CatchEvent event) {
        return Flow.message(event)
                .map(message -> "message " + Markdown.code(message))
                .or(() -> Flow.time(event).map(time -> "after " + time))
                .orElse("");
    }

    private void branches(Markdown page) {
        List<List<String>> rows = all(ExclusiveGateway.class).stream()
                .filter(gateway -> gateway.getOutgoing().size() > 1)
                .flatMap(gateway -> gateway.getOutgoing().stream().map(flow -> branch(gateway, flow)))
                .toList();
        if (!rows.isEmpty()) {
            page.heading(2, "Where it branches").table(List.of("Question", "Answer", "When", "Goes on with"), rows);
        }
    }

    private static List<String> branch(ExclusiveGateway gateway, SequenceFlow flow) {
        String when = Optional.ofNullable(flow.getConditionExpression())
                .map(condition -> Markdown.code(condition.getRawTextContent().strip()))
                .orElse(flow.equals(gateway.getDefault()) ? "otherwise" : "");
        FlowNode target = flow.getTarget();
        return List.of(Flow.name(gateway), Optional.ofNullable(flow.getName()).orElse(""), when, Flow.named(target));
    }

    /** Each once, however many tasks use it. */
    private void forms(Markdown page, Map<String, FormTable> forms) {
        Stream.concat(
                        all(StartEvent.class).stream().map(StartEvent::getCamundaFormRef),
                        all(UserTask.class).stream().map(UserTask::getCamundaFormRef))
                .filter(Objects::nonNull)
                .distinct()
                .forEach(id -> {
                    page.heading(2, "Form " + id);
                    forms.get(id).addTo(page);
                });
    }
}
