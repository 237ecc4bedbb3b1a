package org.firstline.survey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.process.ProcessVariable;
import org.firstline.shared.IncidentNumber;

/** The facts by which the survey's model routes. */
final class SurveyVariables {

    static final ProcessVariable<String> INCIDENT = ProcessVariable.text("incident");
    static final ProcessVariable<Boolean> INVITED = ProcessVariable.flag("invited");
    static final ProcessVariable<Boolean> LOW_RATING = ProcessVariable.flag("lowRating");

    private SurveyVariables() {}

    /** By the business key, which no form can submit; the variable is for people and expressions to read. */
    static IncidentNumber number(DelegateExecution execution) {
        return new IncidentNumber(execution.getProcessBusinessKey());
    }
}
