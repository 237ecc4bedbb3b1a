package org.firstline.incident.process;

import static org.firstline.engine.process.ModelProperties.property;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.camunda.bpm.engine.BpmnParseException;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.task.TaskDefinition;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.firstline.shared.IncidentStatus;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/**
 * Attaches the desk to the models: wherever an activity carries a {@code status}, the aggregate is told; wherever such a
 * user task carries {@code outcomes}, its completion and assignment are. The models themselves name no listener.
 */
@Component
class IncidentParseListener extends AbstractBpmnParseListener {

    private final ObjectProvider<StatusListener> status;
    private final ObjectProvider<TaskListeners> tasks;

    IncidentParseListener(ObjectProvider<StatusListener> status, ObjectProvider<TaskListeners> tasks) {
        this.status = status;
        this.tasks = tasks;
    }

    @Override
    public void parseStartEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        tellStatus(element, activity);
    }

    @Override
    public void parseEndEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        tellStatus(element, activity);
    }

    @Override
    public void parseIntermediateCatchEvent(Element element, ScopeImpl scope, ActivityImpl activity) {
        refuseStatus(element);
    }

    @Override
    public void parseReceiveTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        refuseStatus(element);
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        tellStatus(element, activity);
        Optional<String> rests = property(element, "status");
        property(element, "outcomes").filter(codes -> rests.isPresent()).ifPresent(outcomes -> {
            TaskDefinition task = ((UserTaskActivityBehavior) activity.getActivityBehavior()).getTaskDefinition();
            List<String> allowed = List.of(outcomes.trim().split("\\s*,\\s*"));
            boolean work =
                    rests.filter(IncidentStatus.IN_PROGRESS.name()::equals).isPresent();
            task.addTaskListener(
                    TaskListener.EVENTNAME_CREATE, each -> tasks.getObject().created(each, work));
            task.addTaskListener(
                    TaskListener.EVENTNAME_ASSIGNMENT, each -> tasks.getObject().assigned(each, work));
            task.addTaskListener(
                    TaskListener.EVENTNAME_COMPLETE, each -> tasks.getObject().completed(each, allowed, work));
        });
    }

    private static IncidentStatus status(String code, Element element) {
        try {
            return IncidentStatus.valueOf(code);
        } catch (IllegalArgumentException unknown) {
            String known = Arrays.toString(IncidentStatus.values());
            throw new BpmnParseException("The status %s is none of %s".formatted(code, known), element);
        }
    }

    /** Where no task shows it, nobody at the desk sees that an incident rests. */
    private static void refuseStatus(Element element) {
        property(element, "status").ifPresent(code -> {
            throw new BpmnParseException(
                    "An incident rests at a user task, where the desk sees it: give the status " + code
                            + " to a user task, and put the message or the time limit on its boundary",
                    element);
        });
    }

    private void tellStatus(Element element, ActivityImpl activity) {
        property(element, "status")
                .map(code -> status(code, element))
                .ifPresent(place -> activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener)
                        execution -> status.getObject().enter(execution, place)));
    }
}
