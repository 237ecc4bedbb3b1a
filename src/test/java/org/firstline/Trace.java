package org.firstline;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.stream.Stream;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ActivityImpl;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Writes down every activity that an incident's tokens enter, in order, over called models too. */
@Component
@Profile("test")
public class Trace extends AbstractBpmnParseListener {

    private static final String SURVEY = "satisfaction-survey:";
    private static final String WATCH = "promise-watch:";

    private final Map<String, List<String>> entered = new ConcurrentHashMap<>();

    /** Activity ids since the last call for this incident; its survey is a life of its own. */
    public List<String> take(String number) {
        List<String> trace = entered.remove(number);
        return trace == null ? List.of() : trace;
    }

    /** The same of the survey that the incident's closing started. */
    public List<String> takeSurvey(String number) {
        return take(SURVEY + number);
    }

    /** The same of the watch over the incident's promise. */
    public List<String> takeWatch(String number) {
        return take(WATCH + number);
    }

    @Override
    public void parseProcess(Element element, ProcessDefinitionEntity process) {
        // Activities are not parsed yet; parseRootElement comes after all of them.
    }

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        processes.forEach(this::listen);
    }

    private void listen(ScopeImpl scope) {
        for (ActivityImpl activity : scope.getActivities()) {
            activity.addListener(ExecutionListener.EVENTNAME_START, (ExecutionListener) this::record);
            listen(activity);
        }
    }

    private void record(DelegateExecution execution) {
        String number = execution.getProcessBusinessKey();
        if (number != null) {
            String ownLife = Stream.of(SURVEY, WATCH)
                    .filter(execution.getProcessDefinitionId()::startsWith)
                    .findFirst()
                    .orElse("");
            entered.computeIfAbsent(ownLife + number, key -> new CopyOnWriteArrayList<>())
                    .add(execution.getCurrentActivityId());
        }
    }
}
