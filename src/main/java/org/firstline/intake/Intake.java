package org.firstline.intake;

import org.firstline.incident.IncidentReport;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.shared.Actor;
import org.firstline.shared.InputRefused;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one way into the desk, whatever the channel. */
@Service
public class Intake {

    private final Incidents incidents;

    Intake(Incidents incidents) {
        this.incidents = incidents;
    }

    /**
     * Registers what a door was given and starts its life.
     *
     * @return the incident at its first resting place
     * @throws InputRefused with every field that is wrong: {@code title}, {@code requester.email} …
     */
    @Transactional
    public IncidentView register(Draft draft, Actor by) {
        IncidentReport report = DraftCheck.checked(draft);
        return incidents.get(incidents.report(report, by));
    }
}
