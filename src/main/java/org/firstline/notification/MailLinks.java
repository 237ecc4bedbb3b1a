package org.firstline.notification;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.firstline.callback.CallbackLinks;
import org.firstline.callback.CallbackNumber;
import org.firstline.incident.MyIncidents;
import org.firstline.incident.RequesterLinks;
import org.firstline.shared.Language;
import org.firstline.survey.Surveys;
import org.firstline.vendor.VendorLinks;
import org.firstline.web.DeskUrl;
import org.springframework.context.MessageSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The one link of a mail. */
@Component
class MailLinks {

    private static final String TASKLIST = "/camunda/app/tasklist/default/#/?";
    /** The list that holds everybody's tasks, by the names that it can have. */
    private static final String EVERYTHING = "tasklist.list.all";

    private final RequesterLinks pages;
    private final Surveys surveys;
    private final VendorLinks vendors;
    private final CallbackLinks callbacks;
    private final MyIncidents mine;
    private final DeskUrl desk;
    private final MessageSource messages;
    private final JdbcClient jdbc;

    MailLinks(
            RequesterLinks pages,
            Surveys surveys,
            VendorLinks vendors,
            CallbackLinks callbacks,
            MyIncidents mine,
            DeskUrl desk,
            MessageSource messages,
            JdbcClient jdbc) {
        this.pages = pages;
        this.surveys = surveys;
        this.vendors = vendors;
        this.callbacks = callbacks;
        this.mine = mine;
        this.desk = desk;
        this.messages = messages;
        this.jdbc = jdbc;
    }

    /** Draws a new token for a requester or a vendor; the link is to go nowhere but into this mail. People of the desk log in. */
    String to(OutboxEntry mail) {
        if (MailTemplates.isForDesk(mail.event())) {
            return desk.value() + TASKLIST + everything() + "searchQuery=" + search(mail.about());
        }
        if (MailTemplates.isForVendors(mail.event())) {
            return desk.value() + "/v/" + vendors.issueToken(mail.incident(), mail.receiver());
        }
        if (MailTemplates.isOfCallbacks(mail.event())) {
            return desk.value() + "/c/" + callbacks.issueToken(new CallbackNumber(mail.about()));
        }
        if (mail.event().equals(MailTemplates.MY_INCIDENTS)) {
            return desk.value() + "/my/" + mine.issueToken(mail.receiver());
        }
        boolean survey = MailTemplates.asks(mail.event());
        String path = survey
                ? "/survey/" + surveys.issueToken(mail.incident())
                : "/i/" + pages.issueToken(mail.incident(), mail.receiver());
        return desk.value() + path;
    }

    /** Without it Tasklist would search the reader's own work only. */
    private String everything() {
        List<String> names = Arrays.stream(Language.values())
                .map(language -> messages.getMessage(EVERYTHING, null, language.locale()))
                .toList();
        return jdbc.sql("select min(ID_) from ACT_RU_FILTER where OWNER_ is null and NAME_ in (:names)")
                .param("names", names)
                .query(String.class)
                .optional()
                .map("filter=%s&"::formatted)
                .orElse("");
    }

    /** As Tasklist writes a search into its own address. */
    private static String search(String number) {
        String search =
                "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]";
        return URLEncoder.encode(search.formatted(number), StandardCharsets.UTF_8);
    }
}
