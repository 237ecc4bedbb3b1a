package org.firstline.portal;

import java.util.concurrent.atomic.AtomicInteger;
import org.firstline.ProcessDriver;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.ResolutionCode;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Incidents that are over, each of a requester of its own. */
@Component
@Profile("test")
class ClosedIncidents {

    private static final AtomicInteger REQUESTERS = new AtomicInteger();

    private final Incidents incidents;
    private final ProcessDriver life;

    ClosedIncidents(Incidents incidents, ProcessDriver life) {
        this.incidents = incidents;
        this.life = life;
    }

    /** One whose requester has been invited to the survey. */
    IncidentNumber invited() {
        String email = "closed" + REQUESTERS.incrementAndGet() + "@example.org";
        Requester requester = new Requester("Zoë van den Berg", email, null, Language.NL);
        IncidentNumber number = incidents.report(
                new IncidentReport(
                        "Printer jams",
                        "",
                        Channel.PHONE,
                        "PRINTING",
                        null,
                        Level.LOW,
                        Level.LOW,
                        requester,
                        null,
                        null),
                Actor.agent("line1a"));
        life.complete(number, "userTask_handleInLine", "line1a", new Outcome.Resolved("Drum", ResolutionCode.FIXED, 5));
        incidents.confirm(number, Actor.requester("Zoë van den Berg"));
        life.run(number, "serviceTask_inviteRequester");
        return number;
    }
}
