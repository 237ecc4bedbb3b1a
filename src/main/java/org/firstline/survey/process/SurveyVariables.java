package org.firstline.survey.process;

import org.camunda.bpm.engine.delegate.VariableScope;
import org.firstline.engine.process.ProcessVariable;
import org.firstline.shared.IncidentNumber;

/** The facts by which the survey's model routes. */
final class SurveyVariables {

    static final ProcessVariable<String> INCIDENT = ProcessVariable.text("incident");
    static final ProcessVariable<Boolean> INVITED = ProcessVariable.flag("invited");
    static final ProcessVariable<Boolean> LOW_RATING = ProcessVariable.flag("lowRating");

    private SurveyVariables() {}

    static IncidentNumber number(VariableScope scope) {
        return new IncidentNumber(INCIDENT.from(scope));
    }
}
