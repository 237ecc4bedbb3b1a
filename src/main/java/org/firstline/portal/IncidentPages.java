package org.firstline.portal;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firstline.incident.IncidentFiles;
import org.firstline.incident.IncidentLinks;
import org.firstline.incident.IncidentView;
import org.firstline.incident.JournalEntryView;
import org.firstline.incident.PromiseView;
import org.firstline.incident.RequesterContact;
import org.firstline.incident.RequesterPromises;
import org.firstline.portal.SecretPages.Speech;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Visibility;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** What the pages about an incident show, and which buttons its state allows. */
@Component
class IncidentPages {

    private static final long MEGABYTE = 1024 * 1024;

    private final Timeline timeline;
    private final RequesterPromises promises;
    private final RequesterContact contact;
    private final SecretPages pages;
    private final IncidentLinks links;
    private final IncidentFiles files;
    private final MessageSource messages;

    IncidentPages(
            Timeline timeline,
            RequesterPromises promises,
            RequesterContact contact,
            SecretPages pages,
            IncidentLinks links,
            IncidentFiles files,
            MessageSource messages) {
        this.timeline = timeline;
        this.promises = promises;
        this.contact = contact;
        this.pages = pages;
        this.links = links;
        this.files = files;
        this.messages = messages;
    }

    /** @param done what the requester has just done; empty when they only look */
    ResponseEntity<String> afterDoing(String done, Reader reader, IncidentView incident) {
        return incident(reader, incident, HttpStatus.OK, Draft.NONE, done);
    }

    ResponseEntity<String> afterRefusal(Reader reader, IncidentView incident, HttpStatus status, Draft draft) {
        return incident(reader, incident, status, draft, "");
    }

    /** The question before the last step; or how the incident stands, when there is nothing left to withdraw. */
    ResponseEntity<String> beforeWithdrawing(Reader reader, IncidentView incident, HttpStatus status, Draft draft) {
        if (incident.status().isFinal()) {
            return afterRefusal(reader, incident, status, draft);
        }
        List<JournalEntryView> entries = timeline.entries(incident.number());
        return pages.page(status, "withdraw", speech(reader, incident), values(reader, incident, entries, draft));
    }

    private ResponseEntity<String> incident(
            Reader reader, IncidentView incident, HttpStatus status, Draft draft, String done) {
        Speech speech = speech(reader, incident);
        Locale locale = speech.language().locale();
        List<JournalEntryView> entries = timeline.entries(incident.number());
        Map<String, Object> values = values(reader, incident, entries, draft);
        Optional<String> original = original(incident, locale);
        values.put("standing", original.map(sentence -> Standing.DUPLICATE).orElseGet(() -> Standing.of(incident)));
        values.put("original", original.orElse(""));
        values.put("promise", promise(incident, speech));
        values.put("agent", agent(incident));
        values.put("timeline", timeline.newestFirst(incident, entries, locale));
        values.put("files", files(incident, locale));
        values.put("done", done);
        return pages.page(status, "incident", speech, values);
    }

    private Map<String, Object> values(
            Reader reader, IncidentView incident, List<JournalEntryView> entries, Draft draft) {
        Map<String, Object> values = new HashMap<>();
        values.put("token", reader.token());
        values.put("incident", incident);
        values.put("draft", draft);
        values.put("longest", RequesterActions.LONGEST_TEXT);
        values.put("largest", files.largest() / MEGABYTE);
        values.put(
                "seen", entries.isEmpty() ? 0 : entries.get(entries.size() - 1).seq());
        return values;
    }

    private List<ShownFile> files(IncidentView incident, Locale locale) {
        return files.of(incident.number(), Set.of(Visibility.PUBLIC)).stream()
                .map(file -> ShownFile.of(file, Actor.Kind.REQUESTER, locale))
                .toList();
    }

    /** How the original stands, in one sentence; empty when the incident is no copy. */
    private Optional<String> original(IncidentView incident, Locale locale) {
        return Optional.of(incident)
                .filter(each -> each.status() == IncidentStatus.CLOSED)
                .flatMap(each -> links.original(each.number()))
                .map(standing -> messages.getMessage("original." + standing, null, locale));
    }

    /** Empty where nothing is promised, or no longer. */
    private String promise(IncidentView incident, Speech speech) {
        PromiseView promise = promises.of(incident.number());
        return promise.isOpen() ? promise.sentence().getOrDefault(speech.language(), "") : "";
    }

    /** Whoever works on it, the requester knows their contact. */
    private String agent(IncidentView incident) {
        return incident.assignee() == null ? "" : contact.name(incident).orElse("");
    }

    private static Speech speech(Reader reader, IncidentView incident) {
        return reader.hears(incident.requester().language());
    }
}
