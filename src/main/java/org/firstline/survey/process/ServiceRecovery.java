package org.firstline.survey.process;

import java.util.Objects;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.TaskListener;
import org.camunda.bpm.engine.impl.bpmn.behavior.UserTaskActivityBehavior;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.bpmn.parser.BpmnParse;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.firstline.engine.EngineAccess;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.Actor;
import org.firstline.shared.NotAllowed;
import org.firstline.survey.Surveys;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whatever task has the form {@code recover-service}: what is typed there goes to the journal and leaves the engine. */
@Component
class ServiceRecovery extends AbstractBpmnParseListener {

    private static final String FORM = "recover-service";
    private static final String TEXT = "text";

    private final ObjectProvider<Surveys> surveys;
    private final ObjectProvider<EngineAccess> engine;
    private final ObjectProvider<People> people;

    ServiceRecovery(
            ObjectProvider<Surveys> surveys, ObjectProvider<EngineAccess> engine, ObjectProvider<People> people) {
        this.surveys = surveys;
        this.engine = engine;
        this.people = people;
    }

    @Override
    public void parseUserTask(Element element, ScopeImpl scope, ActivityImpl activity) {
        if (FORM.equals(element.attributeNS(BpmnParse.CAMUNDA_BPMN_EXTENSIONS_NS, "formRef"))) {
            ((UserTaskActivityBehavior) activity.getActivityBehavior())
                    .getTaskDefinition()
                    .addTaskListener(TaskListener.EVENTNAME_COMPLETE, this::completed);
        }
    }

    /** Whoever the task was given to: what happened is a lead's to make good. */
    private void requireLead() {
        engine.getObject()
                .callingUser()
                .flatMap(people.getObject()::find)
                .filter(user -> !user.has(Role.LEAD))
                .ifPresent(user -> {
                    throw new NotAllowed("leads-only");
                });
    }

    private void completed(DelegateTask task) {
        String text = Objects.toString(task.getVariable(TEXT), "");
        task.getExecution().removeVariable(TEXT);
        requireLead();
        Actor by = engine.getObject().callingUser().map(Actor::agent).orElse(Actor.DESK);
        surveys.getObject().recovered(SurveyVariables.number(task.getExecution()), text, by);
    }
}
