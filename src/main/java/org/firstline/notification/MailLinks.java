package org.firstline.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.firstline.incident.RequesterLinks;
import org.firstline.shared.IncidentNumber;
import org.firstline.survey.Surveys;
import org.firstline.web.DeskUrl;
import org.springframework.stereotype.Component;

/** The one link of a mail. */
@Component
class MailLinks {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?searchQuery=";

    private final RequesterLinks pages;
    private final Surveys surveys;
    private final DeskUrl desk;

    MailLinks(RequesterLinks pages, Surveys surveys, DeskUrl desk) {
        this.pages = pages;
        this.surveys = surveys;
        this.desk = desk;
    }

    /** Draws a new token for a requester; the link is to go nowhere but into this mail. People of the desk log in. */
    String to(OutboxEntry mail) {
        if (MailTemplates.isForDesk(mail.event())) {
            return desk.value() + TASKLIST + search(mail.incident());
        }
        boolean survey = MailTemplates.asks(mail.event());
        String path = survey
                ? "/survey/" + surveys.issueToken(mail.incident())
                : "/i/" + pages.issueToken(mail.incident(), mail.receiver());
        return desk.value() + path;
    }

    /** As Tasklist writes a search into its own address. */
    private static String search(IncidentNumber number) {
        String search =
                "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";
        return URLEncoder.encode(search.formatted(number), StandardCharsets.UTF_8);
    }
}
