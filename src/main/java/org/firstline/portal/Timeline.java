package org.firstline.portal;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.firstline.calendar.Calendars;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.JournalEntryView;
import org.firstline.incident.RequesterContact;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Page;
import org.firstline.shared.Visibility;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** What the requester may read of an incident's journal: the public entries, with the names of those who speak with the requester in place of user ids. */
@Component
class Timeline {

    private static final int PAGE = 200;

    private final Incidents incidents;
    private final RequesterContact contact;
    private final Calendars calendars;
    private final MessageSource messages;

    Timeline(Incidents incidents, RequesterContact contact, Calendars calendars, MessageSource messages) {
        this.incidents = incidents;
        this.contact = contact;
        this.calendars = calendars;
        this.messages = messages;
    }

    /** The entries in words. */
    List<Event> newestFirst(IncidentView incident, List<JournalEntryView> entries, Locale locale) {
        DateTimeFormatter time = DateTimeFormatter.ofPattern(messages.getMessage("portal.time", null, locale), locale)
                .withZone(calendars.desk().zone());
        List<Event> events = new ArrayList<>(entries.stream()
                .map(entry -> event(incident, entry, time, locale))
                .toList());
        Collections.reverse(events);
        return events;
    }

    /** In the order of writing. */
    List<JournalEntryView> entries(IncidentNumber number) {
        List<JournalEntryView> all = new ArrayList<>();
        String cursor = null;
        do {
            Page<JournalEntryView> page = incidents.journal(number, List.of(Visibility.PUBLIC), cursor, PAGE);
            all.addAll(page.items());
            cursor = page.nextCursor();
        } while (cursor != null);
        return all;
    }

    private String name(IncidentView incident, JournalEntryView entry, Locale locale) {
        return Optional.of(entry)
                .filter(written -> written.authorKind() == Actor.Kind.AGENT)
                .flatMap(written -> contact.nameFor(incident, written.author()))
                .orElseGet(() -> messages.getMessage("portal.desk", null, locale));
    }

    private Event event(IncidentView incident, JournalEntryView entry, DateTimeFormatter time, Locale locale) {
        boolean byRequester = entry.authorKind() == Actor.Kind.REQUESTER;
        String how = byRequester ? ".own" : entry.spokenFor() != null ? ".noted" : "";
        String who = byRequester ? "" : name(incident, entry, locale);
        Object[] names = {who};
        String otherwise = messages.getMessage("portal.entry.other", names, locale);
        return new Event(
                messages.getMessage("portal.entry." + entry.kind() + how, names, otherwise, locale),
                entry.kind() == EntryKind.REGISTERED ? "" : entry.text(),
                entry.at().toString(),
                time.format(entry.at()),
                byRequester || entry.spokenFor() != null);
    }

    /**
     * One thing that happened.
     *
     * @param what in a few words, with who did it
     * @param text what was said; empty when nothing was
     * @param own the requester did it
     */
    record Event(String what, String text, String at, String time, boolean own) {}
}
