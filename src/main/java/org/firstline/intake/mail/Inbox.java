package org.firstline.intake.mail;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.firstline.intake.mail.MailRows.Found;
import org.firstline.intake.mail.RawMails.OpenMail;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputRefused;
import org.firstline.web.DatabaseTrouble;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;

/**
 * Takes one message in: keeps it, records it, judges it, acts. Whatever happens between two steps, taking it in again goes on
 * where it ended; once it is decided, taking it in again does nothing.
 */
@Service
class Inbox {

    private static final Logger LOG = LoggerFactory.getLogger(Inbox.class);

    static final int ATTEMPTS = 3;
    /** A message that was kept and not looked at for so long has lost its mailbox. */
    private static final Duration LEFT_LYING = Duration.ofMinutes(10);

    private static final List<MailState> NEW = List.of(MailState.RECEIVED);

    private final RawMails raws;
    private final MailRows rows;
    private final MailReader reader;
    private final Judge judge;
    private final MailActs acts;
    private final MailInMetrics metrics;
    private final DeskClock clock;
    /** Those whose last attempt ended with the database: it does not count. */
    private final Set<Long> forgiven = ConcurrentHashMap.newKeySet();

    Inbox(
            RawMails raws,
            MailRows rows,
            MailReader reader,
            Judge judge,
            MailActs acts,
            MailInMetrics metrics,
            DeskClock clock) {
        this.raws = raws;
        this.rows = rows;
        this.reader = reader;
        this.judge = judge;
        this.acts = acts;
        this.metrics = metrics;
        this.clock = clock;
    }

    /**
     * When it returns, the message is decided, or is kept for a lead to decide: it may be marked.
     *
     * @throws IOException when the message cannot be fetched or kept; nothing has happened
     * @throws RuntimeException when the database is away: the message is to be taken in again
     */
    void take(InputStream message) throws IOException {
        KeptMail kept = raws.keep(message);
        Found found;
        try {
            found = rows.record(kept);
        } catch (RuntimeException away) {
            raws.remove(kept.key());
            throw away;
        }
        if (!kept.key().equals(found.row().rawKey())) {
            raws.remove(kept.key());
        }
        if (found.row().state() == MailState.RECEIVED) {
            decide(found.row(), kept.isStrange());
        }
    }

    /** Goes on with messages that were kept by a desk that ended then, when their mailbox does not give them again. */
    void resume() {
        rows.leftLying(clock.instant().minus(LEFT_LYING)).forEach(each -> decide(each, false));
    }

    private void decide(MailRow row, boolean isStrange) {
        for (int attempt = row.attempts() - (forgiven.contains(row.id()) ? 1 : 0); attempt < ATTEMPTS; attempt++) {
            try {
                rows.attempt(row.id(), attempt + 1);
                forgiven.remove(row.id());
                attempt(row, isStrange);
                return;
            } catch (InputRefused refused) {
                quarantine(row, refused);
                return;
            } catch (IOException | RuntimeException | StackOverflowError failure) {
                if (DatabaseTrouble.in(failure)
                        .filter(DatabaseTrouble.AWAY::equals)
                        .isPresent()) {
                    forgiven.add(row.id());
                    throw (RuntimeException) failure;
                }
                LOG.warn("Mail {} could not be taken in at attempt {}", row.id(), attempt + 1, failure);
            } catch (jakarta.mail.MessagingException broken) {
                LOG.warn("Mail {} could not be read at attempt {}", row.id(), attempt + 1, broken);
            }
        }
        LOG.error("Mail {} is put aside after {} attempts; a lead finds it on the page of mails", row.id(), ATTEMPTS);
        rows.decide(row.id(), MailState.FAILED, MailReason.UNREADABLE, null, null, MailActs.DESK);
        metrics.count(MailState.FAILED);
    }

    private void attempt(MailRow row, boolean isStrange) throws IOException, jakarta.mail.MessagingException {
        try (OpenMail open = raws.open(String.valueOf(row.rawKey()))) {
            boolean unread = row.isCut() || isStrange;
            ParsedMail mail = unread ? ParsedMail.unread(row.sender(), row.subject()) : open.read(reader);
            Judgement judgement = judge.of(mail, row.isCut(), isStrange);
            acts.carryOut(row.id(), NEW, mail, judgement, MailActs.DESK).ifPresent(metrics::count);
        }
    }

    private void quarantine(MailRow row, InputRefused refused) {
        LOG.info("Mail {} is no incident: {}", row.id(), refused.getMessage());
        rows.decide(row.id(), MailState.QUARANTINED, MailReason.REFUSED, refused.getMessage(), null, MailActs.DESK);
        metrics.count(MailState.QUARANTINED);
    }
}
