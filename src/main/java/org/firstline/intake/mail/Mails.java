package org.firstline.intake.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Optional;
import org.firstline.intake.mail.RawMails.OpenMail;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.Page;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionTemplate;

/** What came by mail, for leads: what it says, and what is to become of it. Unknown ids: {@link NotFound} {@code mail}. */
@Service
public class Mails {

    private static final Logger LOG = LoggerFactory.getLogger(Mails.class);

    private final MailRows rows;
    private final RawMails raws;
    private final MailReader reader;
    private final Judge judge;
    private final MailActs acts;
    private final MailInMetrics metrics;
    private final TransactionTemplate transactions;

    Mails(
            MailRows rows,
            RawMails raws,
            MailReader reader,
            Judge judge,
            MailActs acts,
            MailInMetrics metrics,
            TransactionTemplate transactions) {
        this.rows = rows;
        this.raws = raws;
        this.reader = reader;
        this.judge = judge;
        this.acts = acts;
        this.metrics = metrics;
        this.transactions = transactions;
    }

    /**
     * The oldest first; limit 1–200.
     *
     * @param state null for those that a lead is to decide
     * @throws InputRefused for a cursor of another list
     */
    public Page<MailRow> list(@Nullable MailState state, @Nullable String cursor, int limit) {
        List<MailState> states = state == null ? MailInMetrics.OPEN : List.of(state);
        return Page.of(rows.list(states, after(cursor), limit + 1), limit, row -> Long.toString(row.id()));
    }

    /** How many wait for a lead. */
    public int waiting() {
        return rows.count(MailInMetrics.OPEN);
    }

    public MailView get(String id) {
        MailRow row = row(id);
        try (OpenMail open = raws.open(String.valueOf(row.rawKey()))) {
            ParsedMail mail = open.read(reader);
            return new MailView(
                    row, mail.text(), mail.files().stream().map(MailFile::name).toList());
        } catch (IOException | MessagingException | RuntimeException unreadable) {
            LOG.warn("Mail {} cannot be shown", id, unreadable);
            return new MailView(row, "", List.of());
        }
    }

    /**
     * It becomes a message at the open incident that it is about, else a new incident.
     *
     * @param by the lead's user id
     * @throws StateRefused {@code mail-decided} when a lead need not decide, {@code mail-unreadable} when nobody can read it
     * @throws InputRefused when it is no report
     */
    public MailRow release(String id, String by) {
        MailRow row = open(id);
        try (OpenMail open = raws.open(String.valueOf(row.rawKey()))) {
            ParsedMail mail = open.read(reader);
            Judgement judgement = judge.released(mail, row.incident());
            MailState state = acts.carryOut(row.id(), MailInMetrics.OPEN, mail, judgement, by)
                    .orElseThrow(() -> new StateRefused("mail-decided"));
            metrics.count(state);
            return row(id);
        } catch (IOException | UncheckedIOException | MessagingException unreadable) {
            LOG.warn("Mail {} cannot be released", id, unreadable);
            throw new StateRefused("mail-unreadable");
        }
    }

    /**
     * Nothing comes of it.
     *
     * @param by the lead's user id
     * @throws StateRefused {@code mail-decided} when a lead need not decide
     */
    public MailRow drop(String id, String by) {
        MailRow row = open(id);
        transactions.executeWithoutResult(transaction -> {
            rows.lock(row.id())
                    .filter(each -> each.state().isOpen())
                    .orElseThrow(() -> new StateRefused("mail-decided"));
            rows.decide(row.id(), MailState.DROPPED, row.reason(), row.detail(), null, by);
        });
        metrics.count(MailState.DROPPED);
        return row(id);
    }

    private MailRow open(String id) {
        return Optional.of(row(id))
                .filter(each -> each.state().isOpen())
                .orElseThrow(() -> new StateRefused("mail-decided"));
    }

    private MailRow row(String id) {
        return Optional.of(id)
                .filter(each -> each.matches("\\d{1,18}"))
                .flatMap(each -> rows.find(Long.parseLong(each)))
                .orElseThrow(() -> new NotFound("mail"));
    }

    private static long after(@Nullable String cursor) {
        if (cursor == null) {
            return 0;
        }
        if (!cursor.matches("\\d{1,18}")) {
            throw new InputRefused("cursor", "unknown-cursor");
        }
        return Long.parseLong(cursor);
    }
}
