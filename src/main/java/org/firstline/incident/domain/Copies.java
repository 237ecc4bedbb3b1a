package org.firstline.incident.domain;

import java.util.List;
import org.firstline.incident.OriginalStanding;
import org.firstline.incident.RequesterNotificationDue;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What was closed as a duplicate follows its original; its requester hears how that ends and nothing else of it. */
@Component
public class Copies {

    /** The text with which a copy closes; it says how the original stands. */
    static final String CLOSING = "incident-duplicate";

    private static final String SOLVED = "original-solved";
    private static final String ENDED = "original-ended";

    private final LinkStore links;
    private final IncidentStore store;
    private final ApplicationEventPublisher events;
    private final MessageSource messages;

    Copies(LinkStore links, IncidentStore store, ApplicationEventPublisher events, MessageSource messages) {
        this.links = links;
        this.store = store;
        this.events = events;
        this.messages = messages;
    }

    /** The original has come to another place. What was solved and closes, or closes as a copy itself, is no news. */
    public void follow(Incident original, IncidentStatus before) {
        boolean isNews = original.status() == IncidentStatus.RESOLVED
                || original.status().isFinal() && before != IncidentStatus.RESOLVED
                || original.status() == IncidentStatus.WITHDRAWN;
        if (isNews) {
            tell(links.copiesOf(original.id()), standing(original));
        }
    }

    /** Tells the requesters of these copies that it is over with their original; nothing while it is not. */
    public void tell(List<IncidentNumber> copies, OriginalStanding original) {
        switch (original) {
            case SOLVED -> copies.forEach(copy -> tell(copy, SOLVED));
            case ENDED -> copies.forEach(copy -> tell(copy, ENDED));
            case WORKED_ON, WAITING -> {}
        }
    }

    /** In the language of the copy's requester; empty when it is no copy. */
    String sentence(Incident copy) {
        return links.originalOf(copy.id())
                .map(original -> messages.getMessage(
                        "original." + original,
                        null,
                        copy.view().requester().language().locale()))
                .orElse("");
    }

    public static OriginalStanding standing(Incident original) {
        return OriginalStanding.of(original.status(), original.view().resolutionCode());
    }

    private void tell(IncidentNumber copy, String notification) {
        int seq = store.lock(copy).journalLength();
        events.publishEvent(new RequesterNotificationDue(copy, notification, seq, null));
    }
}
