package org.firstline.survey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.firstline.engine.VisibleToModels;
import org.firstline.survey.Surveys;

/** Asks the requester once more. */
@VisibleToModels
class RemindOfSurveyDelegate implements JavaDelegate {

    private final Surveys surveys;

    RemindOfSurveyDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    public void execute(DelegateExecution execution) {
        surveys.remind(SurveyVariables.number(execution));
    }
}
