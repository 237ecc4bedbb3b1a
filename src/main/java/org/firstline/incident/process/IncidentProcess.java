package org.firstline.incident.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.firstline.engine.EngineAccess;
import org.firstline.incident.IncidentView;
import org.firstline.incident.domain.Categories;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.Priority;
import org.firstline.shared.StateRefused;
import org.firstline.shared.WaitReason;
import org.firstline.sla.PromiseState;
import org.firstline.sla.Promises;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to an incident. The engine is called as the desk: the facade has checked who may. */
@Component
public class IncidentProcess {

    static final String KEY = "incident";

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final EngineAccess engine;
    private final Categories categories;
    private final ModelPlaces places;
    private final Promises promises;
    private final WorkOffers offers;

    IncidentProcess(
            RuntimeService runtimeService,
            TaskService taskService,
            EngineAccess engine,
            Categories categories,
            ModelPlaces places,
            Promises promises,
            WorkOffers offers) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.engine = engine;
        this.categories = categories;
        this.places = places;
        this.promises = promises;
        this.offers = offers;
    }

    /** @param team the team that the door named; null leaves it to the routing */
    public void start(IncidentView incident, @Nullable String team) {
        Map<String, Object> variables = new HashMap<>();
        IncidentVariables.INCIDENT.put(variables, incident.number().value());
        IncidentVariables.IMPACT.put(variables, incident.impact());
        IncidentVariables.URGENCY.put(variables, incident.urgency());
        IncidentVariables.CATEGORY.put(variables, categories.codeOf(incident.category()));
        IncidentVariables.CHANNEL.put(variables, incident.channel());
        IncidentVariables.LINE.put(variables, Line.FIRST);
        IncidentVariables.TEAM.put(variables, team);
        IncidentVariables.SKILL.put(variables, null);
        engine.asDesk(() ->
                runtimeService.startProcessInstanceByKey(KEY, incident.number().value(), variables));
    }

    public void requesterReplied(IncidentNumber number) {
        Map<String, Object> answered = new HashMap<>();
        IncidentVariables.OUTCOME.put(answered, OutcomeCodes.ANSWERED);
        tell(number, IncidentMessages.ENDS_WAIT.get(WaitReason.REQUESTER), answered);
    }

    /** The one waited for has the word no longer. */
    public void waitEnded(IncidentNumber number, WaitReason reason) {
        Map<String, Object> answered = new HashMap<>();
        IncidentVariables.OUTCOME.put(answered, OutcomeCodes.ANSWERED);
        tell(number, IncidentMessages.ENDS_WAIT.get(reason), answered);
    }

    public void confirmed(IncidentNumber number) {
        tell(number, IncidentMessages.CONFIRMED, Map.of());
    }

    /** @param reopenCount how often by now */
    public void rejected(IncidentNumber number, int reopenCount) {
        Map<String, Object> refused = new HashMap<>();
        IncidentVariables.REOPEN_COUNT.put(refused, reopenCount);
        tell(number, IncidentMessages.REJECTED, refused);
    }

    public void withdrawn(IncidentNumber number) {
        tell(number, IncidentMessages.WITHDRAWN, Map.of());
    }

    /** It is closed as a copy of another. */
    public void duplicate(IncidentNumber number) {
        tell(number, IncidentMessages.DUPLICATE, Map.of());
    }

    public void reprioritised(IncidentNumber number, Level impact, Level urgency) {
        Map<String, Object> levels = new HashMap<>();
        IncidentVariables.IMPACT.put(levels, impact);
        IncidentVariables.URGENCY.put(levels, urgency);
        tell(number, IncidentMessages.REPRIORITISED, levels);
    }

    /** Routing looks again at an incident that lies untaken at the first line; otherwise only the fact is kept. */
    public void subjectChanged(IncidentView incident) {
        String number = incident.number().value();
        engine.asDesk(() -> {
            runtimeService
                    .createProcessInstanceQuery()
                    .processDefinitionKey(KEY)
                    .processInstanceBusinessKey(number)
                    .list()
                    .forEach(life -> runtimeService.setVariable(
                            life.getId(), IncidentVariables.CATEGORY.name(), categories.codeOf(incident.category())));
        });
        boolean untaken = incident.line() == Line.FIRST && offers.isUntaken(incident);
        if (untaken && incident.status() == IncidentStatus.IN_PROGRESS) {
            Map<String, Object> again = new HashMap<>();
            IncidentVariables.OUTCOME.put(again, OutcomeCodes.CATEGORY_CHANGED);
            IncidentVariables.TEAM.put(again, null);
            IncidentVariables.LINE.put(again, Line.FIRST);
            engine.asDesk(() -> runtimeService
                    .createMessageCorrelation(IncidentMessages.CATEGORY_CHANGED)
                    .processInstanceBusinessKey(number)
                    .setVariables(again)
                    .correlateAll());
        }
    }

    /** Tasklist sorts by it and shows it on the cards; the called models and the tasks that exist follow a new one. */
    void spreadPriority(IncidentNumber number, Priority priority) {
        engine.asDesk(() -> {
            runtimeService
                    .createProcessInstanceQuery()
                    .processInstanceBusinessKey(number.value())
                    .variableValueNotEquals(IncidentVariables.PRIORITY.name(), priority.name())
                    .list()
                    .forEach(model -> runtimeService.setVariable(
                            model.getId(), IncidentVariables.PRIORITY.name(), priority.name()));
            PromiseState.Standing promise = promises.state(number).standing();
            taskService.createTaskQuery().processInstanceBusinessKey(number.value()).list().stream()
                    .filter(task -> places.status(task.getProcessDefinitionId(), task.getTaskDefinitionKey())
                            .isPresent())
                    .forEach(task -> taskService.setPriority(task.getId(), TaskPriority.of(priority, promise)));
        });
    }

    /** @throws StateRefused when the model, as its owner drew it, does not wait for this message now */
    private void tell(IncidentNumber number, String message, Map<String, Object> variables) {
        try {
            engine.asDesk(() -> runtimeService
                    .createMessageCorrelation(message)
                    .processInstanceBusinessKey(number.value())
                    .setVariables(variables)
                    .correlate());
        } catch (MismatchingMessageCorrelationException unexpected) {
            throw new StateRefused("not-expected-now", number);
        }
    }
}
