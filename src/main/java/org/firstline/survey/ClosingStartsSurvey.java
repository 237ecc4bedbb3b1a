package org.firstline.survey;

import org.firstline.incident.IncidentClosed;
import org.firstline.survey.process.SurveyProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** A closed incident starts a survey; whether somebody is asked, the survey finds out on its own time. */
@Component
class ClosingStartsSurvey {

    private final SurveyProcess process;

    ClosingStartsSurvey(SurveyProcess process) {
        this.process = process;
    }

    @EventListener
    void on(IncidentClosed closed) {
        process.start(closed.number());
    }
}
