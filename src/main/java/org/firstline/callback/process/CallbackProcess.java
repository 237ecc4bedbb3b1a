package org.firstline.callback.process;

import java.util.HashMap;
import java.util.Map;
import org.camunda.bpm.engine.MismatchingMessageCorrelationException;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.firstline.assignment.Teams;
import org.firstline.callback.Callback;
import org.firstline.callback.CallbackNumber;
import org.firstline.engine.EngineAccess;
import org.firstline.shared.Line;
import org.firstline.shared.StateRefused;
import org.springframework.stereotype.Component;

/** Tells the engine what happened to a callback. */
@Component
public class CallbackProcess {

    static final String KEY = "callback";
    static final String WITHDRAWN = "callback.withdrawn";
    /** Above everything that is in time, below the highest priority of incidents. */
    private static final int URGENT = 90;

    private final RuntimeService runtimeService;
    private final TaskService taskService;
    private final EngineAccess engine;
    private final Teams teams;

    CallbackProcess(RuntimeService runtimeService, TaskService taskService, EngineAccess engine, Teams teams) {
        this.runtimeService = runtimeService;
        this.taskService = taskService;
        this.engine = engine;
        this.teams = teams;
    }

    public void start(Callback callback) {
        Map<String, Object> variables = new HashMap<>();
        CallbackVariables.CALLBACK.put(variables, callback.number().value());
        CallbackVariables.TEAM.put(variables, teams.defaultOf(Line.FIRST).code());
        CallbackVariables.ATTEMPTS.put(variables, 0);
        engine.asDesk(() ->
                runtimeService.startProcessInstanceByKey(KEY, callback.number().value(), variables));
    }

    /** @throws StateRefused when the model, as its owner drew it, does not take it back now */
    public void withdrawn(CallbackNumber number) {
        try {
            engine.asDesk(() -> runtimeService
                    .createMessageCorrelation(WITHDRAWN)
                    .processInstanceBusinessKey(number.value())
                    .correlate());
        } catch (MismatchingMessageCorrelationException unexpected) {
            throw new StateRefused("callback-over", number);
        }
    }

    /** Its task stands above what is in time. */
    public void makeUrgent(CallbackNumber number) {
        engine.asDesk(() -> taskService
                .createTaskQuery()
                .processInstanceBusinessKey(number.value())
                .list()
                .forEach(task -> taskService.setPriority(task.getId(), URGENT)));
    }
}
