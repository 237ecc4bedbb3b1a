package org.firstline.notification;

import org.firstline.incident.RequesterLinks;
import org.firstline.survey.Surveys;
import org.firstline.web.DeskUrl;
import org.springframework.stereotype.Component;

/** The one link of a mail. */
@Component
class MailLinks {

    private final RequesterLinks pages;
    private final Surveys surveys;
    private final DeskUrl desk;

    MailLinks(RequesterLinks pages, Surveys surveys, DeskUrl desk) {
        this.pages = pages;
        this.surveys = surveys;
        this.desk = desk;
    }

    /** Draws a new token; the link is to go nowhere but into this mail. */
    String to(OutboxEntry mail) {
        boolean survey = MailTemplates.asks(mail.event());
        String path = survey
                ? "/survey/" + surveys.issueToken(mail.incident())
                : "/i/" + pages.issueToken(mail.incident(), mail.receiver());
        return desk.value() + path;
    }
}
