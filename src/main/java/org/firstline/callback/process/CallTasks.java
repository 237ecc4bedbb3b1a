package org.firstline.callback.process;

import java.util.Comparator;
import java.util.Objects;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.IdentityLink;
import org.camunda.bpm.engine.task.Task;
import org.firstline.assignment.AgentLeft;
import org.firstline.assignment.Assignment;
import org.firstline.callback.CallbackNumber;
import org.firstline.callback.Callbacks;
import org.firstline.engine.EngineAccess;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Whatever task has the form {@code call-back}: whoever has claimed it makes the call, and who leaves the team leaves it to the others. */
@Component
class CallTasks extends AbstractBpmnParseListener {

    private static final String FORM = "call-back";

    private final ObjectProvider<EngineAccess> engine;
    private final ObjectProvider<TaskService> tasks;
    private final ObjectProvider<Assignment> assignment;
    private final ObjectProvider<Callbacks> callbacks;

    CallTasks(
            ObjectProvider<EngineAccess> engine,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<Assignment> assignment,
            ObjectProvider<Callbacks> callbacks) {
        this.engine = engine;
        this.tasks = tasks;
        this.assignment = assignment;
        this.callbacks = callbacks;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (FORM.equals(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef"))) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::completed);
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addTaskListener(TaskListener.EVENTNAME_ASSIGNMENT, this::assigned);
        }
    }

    /** Who cannot be in the team cannot be given the call. */
    private void assigned(DelegateTask task) {
        String assignee = task.getAssignee();
        String team = teamOf(task);
        if (assignee != null && !assignment.getObject().mayHold(assignee, team)) {
            throw new InputRefused("assignee", "not-in-team", assignee, team);
        }
    }

    /** Whoever has claimed it has made the call. A form can submit any variable: what routes the call is the desk's to say. */
    private void completed(DelegateTask task) {
        String assignee = task.getAssignee();
        engine.getObject()
                .callingUser()
                .filter(caller -> assignee != null && !assignee.equals(caller))
                .ifPresent(caller -> {
                    throw new NotAllowed("task-of-another", assignee);
                });
        DelegateExecution call = task.getExecution();
        String number = call.getProcessBusinessKey();
        CallbackVariables.CALLBACK.set(call, number);
        CallbackVariables.TEAM.set(call, teamOf(task));
        CallbackVariables.ATTEMPTS.set(
                call,
                callbacks.getObject().get(new CallbackNumber(number)).attempts().size());
        if (!(call.getVariable(CallbackVariables.OUTCOME.name()) instanceof String)) {
            throw new InputRefused(CallbackVariables.OUTCOME.name(), "required");
        }
        call.removeVariables(call.getVariableNames().stream()
                .filter(name -> !CallbackVariables.NAMES.contains(name) && !CallForm.FIELDS.contains(name))
                .toList());
    }

    /** The one that the model offers the task to. */
    private static String teamOf(DelegateTask task) {
        return task.getCandidates().stream()
                .map(IdentityLink::getGroupId)
                .filter(Objects::nonNull)
                .min(Comparator.naturalOrder())
                .orElseGet(() -> CallbackVariables.TEAM.from(task));
    }

    @EventListener
    void on(AgentLeft left) {
        engine.getObject().asDesk(() -> tasks
                .getObject()
                .createTaskQuery()
                .processDefinitionKey(CallbackProcess.KEY)
                .taskAssignee(left.agent())
                .list()
                .stream()
                .filter(task -> !assignment.getObject().mayHold(left.agent(), team(task)))
                .forEach(task -> tasks.getObject().setAssignee(task.getId(), null)));
    }

    private String team(Task task) {
        return String.valueOf(tasks.getObject().getVariable(task.getId(), CallbackVariables.TEAM.name()));
    }
}
