package org.firstline.callback.process;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.camunda.bpm.engine.task.Task;
import org.firstline.assignment.AgentLeft;
import org.firstline.assignment.Assignment;
import org.firstline.engine.EngineAccess;
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

    CallTasks(
            ObjectProvider<EngineAccess> engine,
            ObjectProvider<TaskService> tasks,
            ObjectProvider<Assignment> assignment) {
        this.engine = engine;
        this.tasks = tasks;
        this.assignment = assignment;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (FORM.equals(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef"))) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::completed);
        }
    }

    /** Two people would call. */
    private void completed(DelegateTask task) {
        String assignee = task.getAssignee();
        engine.getObject()
                .callingUser()
                .filter(caller -> assignee != null && !assignee.equals(caller))
                .ifPresent(caller -> {
                    throw new NotAllowed("task-of-another", assignee);
                });
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
        return String.valueOf(
                tasks.getObject().getVariable(task.getId(), CallbackVariables.TEAM.name()));
    }
}
