package org.firstline.assignment.process;

import static org.firstline.engine.process.ProcessVariable.text;

import java.util.Optional;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.assignment.Assignment;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.engine.process.ProcessVariable;

/** Names the agent for the work that comes next; who had it before a wait keeps it. */
@VisibleToModels
class AssignAgentDelegate extends DeskDelegate {

    private static final ProcessVariable<String> TEAM = text("team");
    private static final ProcessVariable<String> ASSIGNEE = text("assignee");

    private final Assignment assignment;

    AssignAgentDelegate(Assignment assignment) {
        this.assignment = assignment;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        String team = TEAM.from(execution);
        Optional<String> before = ASSIGNEE.find(execution).filter(agent -> assignment.mayHold(agent, team));
        ASSIGNEE.set(execution, before.or(() -> assignment.leastLoaded(team)).orElse(null));
    }
}
