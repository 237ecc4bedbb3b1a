package org.firstline.incident.process;

import static org.firstline.engine.process.ProcessVariable.code;
import static org.firstline.engine.process.ProcessVariable.text;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.firstline.engine.process.ProcessVariable;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.Priority;
import org.firstline.shared.WaitReason;

/** The facts that an incident's models route by; ids and codes only. */
final class IncidentVariables {

    static final ProcessVariable<String> INCIDENT = text("incident");
    static final ProcessVariable<Level> IMPACT = code("impact", Level.class);
    static final ProcessVariable<Level> URGENCY = code("urgency", Level.class);
    static final ProcessVariable<String> CATEGORY = text("category");
    static final ProcessVariable<Channel> CHANNEL = code("channel", Channel.class);
    static final ProcessVariable<Priority> PRIORITY = code("priority", Priority.class);
    static final ProcessVariable<Line> LINE = code("line", Line.class);
    static final ProcessVariable<String> TEAM = text("team");
    static final ProcessVariable<String> SKILL = text("skill");
    static final ProcessVariable<String> CONTACT_TEAM = text("contactTeam");
    static final ProcessVariable<String> ASSIGNEE = text("assignee");
    static final ProcessVariable<String> OUTCOME = text("outcome");
    static final ProcessVariable<Integer> REOPEN_COUNT = ProcessVariable.number("reopenCount");
    static final ProcessVariable<WaitReason> WAIT_REASON = code("waitReason", WaitReason.class);

    private IncidentVariables() {}

    /** By the business key, which no form can submit; the variable is for people and expressions to read. */
    static IncidentNumber number(DelegateExecution execution) {
        return new IncidentNumber(execution.getProcessBusinessKey());
    }

    static IncidentNumber number(DelegateTask task) {
        return number(task.getExecution());
    }
}
