package org.firstline.incident.process;

import java.util.List;
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
import org.firstline.incident.BreachDecision;
import org.firstline.incident.Escalations;
import org.firstline.shared.Actor;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Whatever task has the form {@code decide-on-breached-incident}: what is decided there is carried out, and its texts leave the engine. */
@Component
class BreachDecisionForm extends AbstractBpmnParseListener {

    private static final String FORM = "decide-on-breached-incident";
    private static final String DECISION = "decision";
    private static final String TEXT = "text";
    private static final String MESSAGE = "message";
    private static final String REASON = "reason";
    private static final String TEAM = "nextTeam";
    private static final String CODES = "MORE_PEOPLE, OTHER_LINE, TELL_REQUESTER, ACCEPT";

    private final ObjectProvider<Escalations> escalations;
    private final ObjectProvider<EngineAccess> engine;
    private final ObjectProvider<People> people;

    BreachDecisionForm(
            ObjectProvider<Escalations> escalations,
            ObjectProvider<EngineAccess> engine,
            ObjectProvider<People> people) {
        this.escalations = escalations;
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

    private void completed(DelegateTask task) {
        BreachDecision decision = read(task);
        IncidentVariables.INCIDENT.set(task, IncidentVariables.number(task).value());
        List.of(DECISION, TEXT, MESSAGE, REASON, TEAM)
                .forEach(input -> task.getExecution().removeVariable(input));
        requireSay();
        Actor by = engine.getObject().callingUser().map(Actor::agent).orElse(Actor.DESK);
        escalations.getObject().decide(IncidentVariables.number(task), decision, by);
    }

    /** Whoever the task was given to: it is for a lead or a manager to decide. */
    private void requireSay() {
        engine.getObject()
                .callingUser()
                .flatMap(people.getObject()::find)
                .filter(user -> !user.has(Role.LEAD) && !user.has(Role.MANAGER))
                .ifPresent(user -> {
                    throw new NotAllowed("leads-only");
                });
    }

    private static BreachDecision read(DelegateTask form) {
        String code = Objects.toString(form.getVariable(DECISION), "");
        return switch (code) {
            case "MORE_PEOPLE" -> new BreachDecision.MorePeople(text(form, TEXT));
            case "OTHER_LINE" -> new BreachDecision.OtherLine(text(form, TEAM), text(form, REASON));
            case "TELL_REQUESTER" -> new BreachDecision.TellRequester(text(form, MESSAGE));
            case "ACCEPT" -> new BreachDecision.Accept(text(form, REASON));
            case "" -> throw new InputRefused(DECISION, "required");
            default -> throw new InputRefused(DECISION, "unknown-code", code, CODES);
        };
    }

    private static String text(DelegateTask form, String field) {
        InputCheck check = new InputCheck();
        String text = check.neededText(field, Objects.toString(form.getVariable(field), null), InputCheck.LONGEST_SAID);
        check.done();
        return text;
    }
}
