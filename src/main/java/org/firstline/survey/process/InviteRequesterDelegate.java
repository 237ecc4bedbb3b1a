package org.firstline.survey.process;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.firstline.engine.VisibleToModels;
import org.firstline.engine.process.DeskDelegate;
import org.firstline.survey.Surveys;

/** Invites the requester, unless that would be too often or there is nobody to ask. */
@VisibleToModels(sets = "invited")
class InviteRequesterDelegate extends DeskDelegate {

    private final Surveys surveys;

    InviteRequesterDelegate(Surveys surveys) {
        this.surveys = surveys;
    }

    @Override
    protected void carryOut(DelegateExecution execution) {
        SurveyVariables.INVITED.set(execution, surveys.invite(SurveyVariables.number(execution)));
    }
}
