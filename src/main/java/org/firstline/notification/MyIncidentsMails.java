package org.firstline.notification;

import org.firstline.incident.MyIncidentsAsked;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts the link that somebody has asked for into the outbox. The mail has no word of anybody's: whoever knew an address could ask. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class MyIncidentsMails {

    private static final String NOTHING = "";

    private final Outbox outbox;
    private final MailDesk desk;

    MyIncidentsMails(Outbox outbox, MailDesk desk) {
        this.outbox = outbox;
        this.desk = desk;
    }

    @EventListener
    void on(MyIncidentsAsked asked) {
        if (desk.obstacle(asked.email()).isEmpty()) {
            MailContent content = new MailContent(NOTHING, NOTHING, null);
            String occasion = asked.at().toString();
            outbox.addOnce(
                    new NewMail(
                            NOTHING, MailTemplates.MY_INCIDENTS, occasion, asked.email(), asked.language(), content),
                    asked.at());
        }
    }
}
