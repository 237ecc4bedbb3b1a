package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import org.firstline.incident.EntryKind;
import org.firstline.incident.JournalEntryView;
import org.firstline.shared.Visibility;

/**
 * A journal entry as the API shows it.
 *
 * @param author a desk user's id, the requester's name, or {@code desk}; {@code line1a for Jan Jansen} when a desk user
 *     wrote down what the requester said
 */
@Schema(name = "JournalEntry")
record JournalEntryJson(
        long id, int seq, Instant at, String author, EntryKind kind, Visibility visibility, String text) {

    static JournalEntryJson of(JournalEntryView entry) {
        String author = entry.spokenFor() == null ? entry.author() : entry.author() + " for " + entry.spokenFor();
        return new JournalEntryJson(
                entry.id(), entry.seq(), entry.at(), author, entry.kind(), entry.visibility(), entry.text());
    }
}
