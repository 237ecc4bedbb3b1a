package org.firstline.assignment.process;

import static org.firstline.engine.process.ProcessVariable.code;
import static org.firstline.engine.process.ProcessVariable.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.assignment.Assignment;
import org.firstline.assignment.Work;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.engine.process.ProcessVariable;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;

/** Names the agent for the work that comes next; who had it before a wait keeps it. */
@VisibleToModels(
        reads = {"team", "skill", "priority"},
        sets = "assignee")
class AssignAgentDelegate extends DeskDelegate {

    private static final ProcessVariable<String> TEAM = text("team");
    private static final ProcessVariable<String> SKILL = text("skill");
    private static final ProcessVariable<Priority> PRIORITY = code("priority", Priority.class);
    private static final ProcessVariable<String> ASSIGNEE = text("assignee");

    private final Assignment assignment;

    AssignAgentDelegate(Assignment assignment) {
        this.assignment = assignment;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        String team = TEAM.from(execution);
        Work work = new Work(
                new IncidentNumber(execution.getProcessBusinessKey()),
                team,
                SKILL.find(execution).orElse(null),
                PRIORITY.from(execution));
        String keeper = ASSIGNEE.find(execution)
                .filter(agent -> assignment.mayHold(agent, team))
                .orElse(null);
        ASSIGNEE.set(execution, assignment.begin(work, keeper).agent());
    }
}
