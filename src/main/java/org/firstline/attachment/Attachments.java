package org.firstline.attachment;

import java.io.BufferedInputStream;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.firstline.attachment.FileStore.FileTooLarge;
import org.firstline.attachment.FileStore.Stored;
import org.firstline.attachment.domain.AttachmentStore;
import org.firstline.attachment.domain.AttachmentStore.Held;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.Refused;
import org.firstline.shared.StateRefused;
import org.firstline.shared.TooLarge;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Files of holders, for whoever knows what a holder is and who may see its files. It joins the caller's transaction: a file is
 * there when that commits, and its content is gone when it rolls back; what is removed is gone once it commits.
 */
@Service
@Transactional
public class Attachments {

    private static final Logger LOG = LoggerFactory.getLogger(Attachments.class);

    /** The name of the folder below that of all files. */
    static final String USE = "attachments";

    private static final String FIELD = "file";

    private final AttachmentStore rows;
    private final FileStore files;
    private final FileKinds kinds;
    private final AttachmentSettings settings;
    private final DeskClock clock;

    Attachments(
            AttachmentStore rows, FileStores stores, FileKinds kinds, AttachmentSettings settings, DeskClock clock) {
        this.rows = rows;
        this.files = stores.of(USE);
        this.kinds = kinds;
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * Streams a file to the desk. A refusal dooms no transaction: the caller may go on without the file.
     *
     * @param holder at most 100 characters
     * @param content read to its end, and not closed
     * @throws InputRefused for an empty file, a program, or a kind that the desk does not take
     * @throws TooLarge for a file with more bytes than one may have
     * @throws StateRefused when the holder would have too many files, or too much of them
     */
    @Transactional(noRollbackFor = Refused.class)
    public Attachment keep(String holder, NewAttachment file, InputStream content) {
        Held held = rows.lock(holder);
        if (held.files() >= settings.mostFiles()) {
            throw new StateRefused("too-many-files", settings.mostFiles());
        }
        FileName name = FileName.of(file.name());
        BufferedInputStream readable = FileKinds.readable(content);
        String kind = kinds.of(name, readable);
        Stored stored = write(name, readable);
        Fate.of(files, stored.key()).removedUnlessCommitted();
        requireRoom(held, name, stored);
        Attachment kept = new Attachment(
                stored.key(),
                holder,
                name.value(),
                kind,
                stored.size(),
                stored.sha256(),
                file.visibility(),
                file.author(),
                clock.instant());
        rows.add(kept);
        return kept;
    }

    /** How many bytes a file may have. */
    public long largest() {
        return settings.mostPerFile().toBytes();
    }

    /** In the order in which they came. */
    @Transactional(readOnly = true)
    public List<Attachment> of(String holder) {
        return rows.of(holder);
    }

    /** Empty for an unknown id. */
    @Transactional(readOnly = true)
    public Optional<Attachment> find(String id) {
        return rows.find(id);
    }

    /**
     * The content; whoever opens it closes it.
     *
     * @throws NotFound for an unknown id, or when the file system has lost it
     */
    @Transactional(readOnly = true)
    public InputStream open(String id) {
        Attachment file = rows.find(id).orElseThrow(() -> new NotFound("attachment"));
        try {
            return files.open(file.id());
        } catch (UncheckedIOException lost) {
            LOG.error("The file {} of {} cannot be read: {}", file.id(), file.holder(), lost.getMessage());
            throw new NotFound("attachment-lost");
        }
    }

    /**
     * Shows a file to somebody from outside, until {@link #unshare}.
     *
     * @param party what the module above calls them, at most 100 characters
     */
    public void share(String id, String party) {
        rows.share(id, party);
    }

    /** Afterwards they are not shown it, whether they were or not. */
    public void unshare(String id, String party) {
        rows.unshare(id, party);
    }

    /** What they are shown, in the order in which it came. */
    @Transactional(readOnly = true)
    public List<Attachment> sharedWith(String party) {
        return rows.sharedWith(party);
    }

    /** Afterwards there is no such file, whether there was or not. */
    public void remove(String id) {
        rows.find(id).ifPresent(seen -> {
            rows.lock(seen.holder());
            rows.find(id).ifPresent(this::remove);
        });
    }

    /** Afterwards the holder has no files. */
    public void removeAll(String holder) {
        rows.lock(holder);
        rows.of(holder).forEach(this::remove);
    }

    private void remove(Attachment file) {
        rows.remove(file);
        Fate.of(files, file.id()).removedOnceCommitted();
    }

    private Stored write(FileName name, InputStream content) {
        long most = settings.mostPerFile().toBytes();
        try {
            return files.write(content, most);
        } catch (FileTooLarge tooLarge) {
            throw new TooLarge(
                    "file-too-large", name.value(), settings.mostPerFile().toMegabytes());
        }
    }

    private void requireRoom(Held held, FileName name, Stored stored) {
        if (stored.size() == 0) {
            refused(stored);
            throw new InputRefused(FIELD, "file-empty", name.value());
        }
        if (held.bytes() + stored.size() > settings.mostTogether().toBytes()) {
            refused(stored);
            throw new StateRefused("files-too-large", settings.mostTogether().toMegabytes());
        }
    }

    /** The transaction may go on and commit. */
    private void refused(Stored stored) {
        files.remove(stored.key());
    }
}
