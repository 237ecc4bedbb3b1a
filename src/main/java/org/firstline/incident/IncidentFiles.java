package org.firstline.incident;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.firstline.attachment.Attachment;
import org.firstline.attachment.Attachments;
import org.firstline.attachment.NewAttachment;
import org.firstline.identity.DeskUser;
import org.firstline.identity.Role;
import org.firstline.incident.domain.Incident;
import org.firstline.incident.domain.IncidentStore;
import org.firstline.incident.process.WorkOffers;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.Refused;
import org.firstline.shared.StateRefused;
import org.firstline.shared.TooLarge;
import org.firstline.shared.Visibility;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The files of incidents: each change is one transaction of file, row and journal. Unknown numbers: {@link NotFound}. Who may see
 * which files, callers say by visibilities: the desk all, the requester the public ones.
 */
@Service
@Transactional
public class IncidentFiles {

    private static final String FIELD = "file";

    private final IncidentStore store;
    private final Attachments attachments;
    private final WorkOffers offers;

    IncidentFiles(IncidentStore store, Attachments attachments, WorkOffers offers) {
        this.store = store;
        this.attachments = attachments;
        this.offers = offers;
    }

    /** Those of the given visibilities, in the order in which they came. */
    @Transactional(readOnly = true)
    public List<Attachment> of(IncidentNumber number, Collection<Visibility> visible) {
        return attachments.of(holder(store.get(number).number())).stream()
                .filter(file -> visible.contains(file.visibility()))
                .toList();
    }

    /** @throws NotFound when the incident has no such file, or none of the given visibilities */
    @Transactional(readOnly = true)
    public Attachment find(IncidentNumber number, String id, Collection<Visibility> visible) {
        return of(number, visible).stream()
                .filter(file -> file.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("attachment"));
    }

    /**
     * The content of a file that the caller has found; whoever opens it closes it.
     *
     * @throws NotFound when it is gone meanwhile
     */
    public InputStream open(Attachment file) {
        return attachments.open(file.id());
    }

    /**
     * Adds the files, or none of them.
     *
     * @param visibility {@code PUBLIC} until the incident's end only, or {@code INTERNAL}
     * @throws InputRefused for no file, and for one that the desk does not take
     * @throws TooLarge for one that is too large
     * @throws StateRefused for a public one after the end, and when the incident would have too many files
     */
    public List<Attachment> attach(IncidentNumber number, List<NewFile> files, Visibility visibility, Actor by) {
        if (files.isEmpty()) {
            throw new InputRefused(FIELD, "required");
        }
        Incident incident = changeable(number, visibility, by);
        List<Attachment> kept =
                files.stream().map(file -> keep(incident, file, visibility, by)).toList();
        journal(incident, kept, by);
        return kept;
    }

    /**
     * Adds those of the files that the desk takes, where nobody can be asked to send the others again.
     *
     * @param refused is told the others
     * @throws StateRefused for public ones after the end
     */
    public List<Attachment> attachWhatFits(
            IncidentNumber number,
            List<NewFile> files,
            Visibility visibility,
            Actor by,
            Consumer<FileRefused> refused) {
        Incident incident = changeable(number, visibility, by);
        List<Attachment> kept = new ArrayList<>();
        for (NewFile file : files) {
            try {
                kept.add(keep(incident, file, visibility, by));
            } catch (Refused reason) {
                refused.accept(new FileRefused(file.name(), reason));
            }
        }
        journal(incident, kept, by);
        return kept;
    }

    /**
     * Takes a file away for good.
     *
     * @throws NotFound when the incident has no such file
     * @throws NotAllowed for somebody who is neither its author nor a lead
     */
    public void remove(IncidentNumber number, String id, DeskUser by) {
        Incident incident = store.lock(number);
        Attachment file = find(number, id, List.of(Visibility.values()));
        if (!file.author().equals(Actor.agent(by.id())) && !by.has(Role.LEAD)) {
            throw new NotAllowed("attachment-not-yours");
        }
        attachments.remove(id);
        store.write(incident, Actor.agent(by.id()), EntryKind.ATTACHMENT_REMOVED, file.visibility(), file.name());
    }

    /** How many bytes a file may have. */
    public long largest() {
        return attachments.largest();
    }

    private Incident changeable(IncidentNumber number, Visibility visibility, Actor by) {
        if (visibility == Visibility.LEADS) {
            throw new InputRefused("visibility", "unknown-code", visibility, "PUBLIC, INTERNAL");
        }
        Incident incident = store.lock(number);
        if (by.kind() == Actor.Kind.AGENT) {
            offers.accept(number, by.name());
        }
        if (visibility == Visibility.PUBLIC) {
            incident.requireOpen();
        }
        return incident;
    }

    private Attachment keep(Incident incident, NewFile file, Visibility visibility, Actor by) {
        try (InputStream content = file.content().getInputStream()) {
            return attachments.keep(holder(incident.number()), new NewAttachment(file.name(), visibility, by), content);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    private void journal(Incident incident, List<Attachment> kept, Actor by) {
        if (!kept.isEmpty()) {
            String names = kept.stream().map(Attachment::name).collect(Collectors.joining(", "));
            store.write(incident, by, EntryKind.ATTACHED, kept.get(0).visibility(), names);
        }
    }

    private static String holder(IncidentNumber number) {
        return "incident:" + number;
    }
}
