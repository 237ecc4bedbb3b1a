package org.firstline.notification;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.firstline.calendar.Calendars;
import org.firstline.callback.Callback;
import org.firstline.callback.CallbackMissed;
import org.firstline.callback.CallbackNews;
import org.firstline.engine.DeskLanguage;
import org.firstline.identity.Contact;
import org.firstline.shared.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Puts what requesters and leads are to be told of callbacks into the outbox, in the transaction of its cause. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class CallbackMails {

    private static final Logger LOG = LoggerFactory.getLogger(CallbackMails.class);

    private final Audiences audiences;
    private final Calendars calendars;
    private final DeskLanguage language;
    private final MailDesk desk;
    private final Outbox outbox;

    CallbackMails(Audiences audiences, Calendars calendars, DeskLanguage language, MailDesk desk, Outbox outbox) {
        this.audiences = audiences;
        this.calendars = calendars;
        this.language = language;
        this.desk = desk;
        this.outbox = outbox;
    }

    @EventListener
    void on(CallbackNews news) {
        Callback callback = news.callback();
        String email = callback.requester().email();
        if (email == null) {
            return;
        }
        MailContent content = content(
                callback.requester().name(), callback, callback.requester().language());
        write(
                callback,
                event(news.kind()),
                news.occasion(),
                email,
                callback.requester().language(),
                content);
    }

    @EventListener
    void on(CallbackMissed missed) {
        Callback callback = missed.callback();
        for (Contact lead : audiences.leads(missed.team())) {
            if (lead.email() != null) {
                MailContent content = content(lead.displayName(), callback, language.language());
                String occasion = "missed-" + callback.missed();
                write(callback, MailTemplates.CALLBACK_MISSED, occasion, lead.email(), language.language(), content);
            }
        }
    }

    private void write(
            Callback callback, String event, String occasion, String receiver, Language spoken, MailContent content) {
        desk.obstacle(receiver)
                .ifPresentOrElse(
                        obstacle -> LOG.info("{}: nobody is told of {}: {}", callback.number(), event, obstacle),
                        () -> outbox.add(
                                new NewMail(callback.number().value(), event, occasion, receiver, spoken, content)));
    }

    /** The promised hour stands where other mails have what was promised. */
    private MailContent content(String name, Callback callback, Language spoken) {
        return new MailContent(name, callback.subject(), null, hour(callback, spoken.locale()), null, null);
    }

    private String hour(Callback callback, Locale locale) {
        DateTimeFormatter day = DateTimeFormatter.ofPattern("EEEE d MMMM, HH:mm", locale);
        DateTimeFormatter time = DateTimeFormatter.ofPattern("HH:mm", locale);
        ZoneId zone = calendars.desk().zone();
        return day.format(callback.slot().from().atZone(zone)) + "–"
                + time.format(callback.slot().to().atZone(zone));
    }

    private static String event(CallbackNews.Kind kind) {
        return switch (kind) {
            case REQUESTED -> MailTemplates.CALLBACK_REQUESTED;
            case NOT_REACHED -> MailTemplates.CALLBACK_NOT_REACHED;
            case GIVEN_UP -> MailTemplates.CALLBACK_GIVEN_UP;
        };
    }
}
