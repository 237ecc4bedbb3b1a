package org.firstline.incident;

import java.time.Instant;
import org.firstline.shared.Actor;
import org.firstline.shared.Visibility;
import org.jspecify.annotations.Nullable;

/**
 * One line of an incident's journal.
 *
 * @param seq 1, 2, 3 … within the incident, without gaps
 * @param author a desk user's id, the requester's name, or {@code desk}
 * @param spokenFor the requester whose words the author wrote down, as they were called then; null for the author's own
 * @param text what was said, or the codes of what happened; never null
 */
public record JournalEntryView(
        long id,
        int seq,
        Instant at,
        String author,
        Actor.Kind authorKind,
        @Nullable String spokenFor,
        EntryKind kind,
        Visibility visibility,
        String text) {}
