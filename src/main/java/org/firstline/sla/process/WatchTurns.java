package org.firstline.sla.process;

import java.util.List;
import org.camunda.bpm.engine.impl.bpmn.helper.BpmnProperties;
import org.camunda.bpm.engine.impl.bpmn.parser.AbstractBpmnParseListener;
import org.camunda.bpm.engine.impl.persistence.entity.ProcessDefinitionEntity;
import org.camunda.bpm.engine.impl.pvm.process.ScopeImpl;
import org.camunda.bpm.engine.impl.util.xml.Element;
import org.springframework.stereotype.Component;

/**
 * An alarm waits for its turn among those of other incidents. The engine would hand an exclusive job that is due at once to the
 * thread whose job made it, and a watch would tell all that its incident owes before another has its turn. Nothing is lost: a
 * watch has one timer at a time.
 */
@Component
class WatchTurns extends AbstractBpmnParseListener {

    @Override
    public void parseRootElement(Element root, List<ProcessDefinitionEntity> processes) {
        processes.stream()
                .filter(process -> PromiseWatch.KEY.equals(process.getKey()))
                .forEach(WatchTurns::takeTurns);
    }

    private static void takeTurns(ScopeImpl scope) {
        scope.getProperties()
                .get(BpmnProperties.TIMER_DECLARATIONS)
                .values()
                .forEach(timer -> timer.setExclusive(false));
        scope.getActivities().forEach(WatchTurns::takeTurns);
    }
}
