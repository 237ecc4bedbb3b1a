package org.firstline.survey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.survey.Surveys;

/** Asks the requester once more. */
@VisibleToModels
class RemindOfSurveyDelegate extends DeskDelegate {

    private final Surveys surveys;

    RemindOfSurveyDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        surveys.remind(SurveyVariables.number(execution));
    }
}
