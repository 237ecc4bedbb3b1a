package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import org.firstline.callback.Callback;
import org.firstline.callback.CallbackDraft;
import org.firstline.callback.CallbackLinks;
import org.firstline.callback.CallbackMissed;
import org.firstline.callback.CallbackNews;
import org.firstline.callback.CallbackSlots;
import org.firstline.callback.Callbacks;
import org.firstline.shared.Actor;
import org.firstline.shared.Language;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** What is mailed about callbacks, through a real mail server. */
class CallbackMailTest extends MailTest {

    @Autowired
    Callbacks callbacks;

    @Autowired
    CallbackSlots slots;

    @Autowired
    CallbackLinks links;

    @Autowired
    ApplicationEventPublisher events;

    @Autowired
    TransactionTemplate transaction;

    @Test
    void confirmsTheHourWithALinkToTheCallback() {
        Callback callback = requested();
        relay.sendDue();
        ReceivedMail mail = received().get(0);
        assertThat(mail.subject()).isEqualTo("Wij bellen u: dinsdag 2 juni, 11:00–12:00 (" + callback.number() + ")");
        assertThat(mail.plain()).contains("„Mijn VPN 🔌”", "dinsdag 2 juni, 11:00–12:00");
        assertThat(mail.link()).startsWith("https://desk.example/c/");
        String secret = mail.link().substring(mail.link().lastIndexOf('/') + 1);
        assertThat(links.open(secret)).map(Callback::number).hasValue(callback.number());
        assertThat(links.open(secret + "x")).isEmpty();
    }

    @Test
    void tellsTheNextHourAndTheEnd() {
        Callback callback = requested();
        publish(new CallbackNews(callback, CallbackNews.Kind.NOT_REACHED, "attempt-1"));
        publish(new CallbackNews(callback, CallbackNews.Kind.GIVEN_UP, "given-up"));
        relay.sendDue();
        assertThat(received())
                .extracting(ReceivedMail::subject)
                .containsExactly(
                        "Wij bellen u: dinsdag 2 juni, 11:00–12:00 (" + callback.number() + ")",
                        "Wij belden u, en bellen weer: dinsdag 2 juni, 11:00–12:00 (" + callback.number() + ")",
                        "Wij konden u niet bereiken (" + callback.number() + ")");
    }

    @Test
    void tellsTheLeadsWhoMissedIt() {
        Callback callback = requested();
        publish(new CallbackMissed(callback, "first-line"));
        assertThat(jdbc.sql("select receiver from notification_outbox where incident = ? and event = 'callback-missed'")
                        .param(callback.number().value())
                        .query(String.class)
                        .list())
                .isNotEmpty()
                .allMatch(receiver -> receiver.startsWith("lead"));
    }

    private Callback requested() {
        CallbackDraft.Contact sam = new CallbackDraft.Contact("Sam", email, "+31 6 1", Language.NL);
        CallbackDraft draft =
                new CallbackDraft("Mijn VPN 🔌", slots.offered().get(0).from(), null, sam);
        return callbacks.request(draft, Actor.requester("Sam"));
    }

    private void publish(Object event) {
        transaction.executeWithoutResult(status -> events.publishEvent(event));
    }
}
