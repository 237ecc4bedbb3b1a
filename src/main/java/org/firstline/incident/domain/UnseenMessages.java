package org.firstline.incident.domain;

import java.util.Collections;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.Collectors;
import org.firstline.identity.Contact;
import org.firstline.identity.People;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps an agent from completing a task past a message that they have not read: what the requester sent, or a colleague
 * wrote to them, since they opened the form. They are told once; completing again goes through.
 */
@Component
public class UnseenMessages {

    private static final int SHOWN = 3;
    private static final int LONGEST_SHOWN = 1_000;

    private final JdbcClient jdbc;
    private final ReadSoFar read;
    private final IncidentStore store;
    private final People people;

    UnseenMessages(JdbcClient jdbc, ReadSoFar read, IncidentStore store, People people) {
        this.jdbc = jdbc;
        this.read = read;
        this.store = store;
        this.people = people;
    }

    /**
     * Passes for somebody who has not opened the form, or has read everything but their own words.
     *
     * @throws StateRefused {@code message-unseen} with the messages; from now on they count as read
     */
    public void requireRead(String task, IncidentNumber number, String reader) {
        OptionalInt seen = read.of(task, reader);
        List<Message> unseen = seen.isPresent() ? since(seen.getAsInt(), number, reader) : List.of();
        if (!unseen.isEmpty()) {
            read.upToWhateverEnds(store.get(number).journalLength(), task, number, reader);
            throw new StateRefused("message-unseen", told(unseen));
        }
    }

    /** What was read for the task is of no use any more. */
    public void completed(String task) {
        read.forget(task);
    }

    /** The incident has come to its end, and with it whatever tasks it had. */
    void ended(IncidentNumber number) {
        read.forget(number);
    }

    /** The latest ones, newest first. */
    private List<Message> since(int seq, IncidentNumber number, String reader) {
        return jdbc.sql("""
                        select author, author_kind = 'AGENT' as by_desk, spoken_for, text from incident_journal
                        where incident = :incident and seq > :seq and visibility = 'PUBLIC' and (kind in ('MESSAGE', 'REPLY') or kind = 'ATTACHED' and author_kind = 'REQUESTER')
                          and not (author_kind = 'AGENT' and author = :reader)
                        order by seq desc limit :shown
                        """)
                .param("incident", number.place())
                .param("seq", seq)
                .param("reader", reader)
                .param("shown", SHOWN)
                .query(Message.class)
                .list();
    }

    private String told(List<Message> newestFirst) {
        List<Message> inOrder = newestFirst.stream().collect(Collectors.toList());
        Collections.reverse(inOrder);
        return inOrder.stream()
                .map(message -> "%s: “%s”".formatted(name(message), shortened(message.text())))
                .collect(Collectors.joining(" "));
    }

    private String name(Message message) {
        if (message.spokenFor() != null) {
            return message.spokenFor();
        }
        return message.byDesk()
                ? people.contact(message.author()).map(Contact::displayName).orElse(message.author())
                : message.author();
    }

    private static String shortened(String text) {
        return text.codePointCount(0, text.length()) <= LONGEST_SHOWN
                ? text
                : text.substring(0, text.offsetByCodePoints(0, LONGEST_SHOWN)) + " …";
    }

    record Message(String author, boolean byDesk, @Nullable String spokenFor, String text) {}
}
