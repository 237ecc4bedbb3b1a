package org.firstline.intake.mail;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentLinks;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.intake.Draft;
import org.firstline.intake.Intake;
import org.firstline.intake.mail.SentMails.SentMail;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.shared.Language;
import org.firstline.shared.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Does what was judged, in one transaction with the message's record: after it the message is done, however often it is fetched. */
@Component
class MailActs {

    static final String DESK = "desk";

    private static final int LONGEST_TITLE = 200;
    private static final int LONGEST_DESCRIPTION = 100_000;
    private static final String CUT = "\n[…]";
    private static final Pattern PREFIXES =
            Pattern.compile("(?i)^(?:\\s*(?:re|fw|fwd|aw|antw|antwoord|betr|doorst|beantw)\\s*(?:\\[\\d+])?:)+\\s*");

    private final Intake intake;
    private final Incidents incidents;
    private final IncidentLinks links;
    private final SentMails sent;
    private final MailFiles files;
    private final MailRows rows;
    private final MessageSource messages;

    MailActs(
            Intake intake,
            Incidents incidents,
            IncidentLinks links,
            SentMails sent,
            MailFiles files,
            MailRows rows,
            MessageSource messages) {
        this.intake = intake;
        this.incidents = incidents;
        this.links = links;
        this.sent = sent;
        this.files = files;
        this.rows = rows;
        this.messages = messages;
    }

    /**
     * Nothing happens when the message is no longer in the state that it was judged in: another node was faster.
     *
     * @param by who decided: {@code desk}, or a lead
     * @return what became of it; empty when another was faster
     */
    @Transactional
    public Optional<MailState> carryOut(
            long id, List<MailState> from, ParsedMail mail, Judgement judgement, String by) {
        Optional<MailRow> row = rows.lock(id).filter(each -> from.contains(each.state()));
        return row.map(each -> act(each, mail, judgement, by));
    }

    private MailState act(MailRow row, ParsedMail mail, Judgement judgement, String by) {
        if (judgement instanceof Judgement.NewIncident fresh) {
            IncidentNumber number = register(mail, fresh.related());
            return decide(row, MailState.ACCEPTED, null, null, number, by);
        } else if (judgement instanceof Judgement.Reply reply) {
            return reply(row, mail, reply.incident(), by);
        } else if (judgement instanceof Judgement.Bounce bounce) {
            return bounce(row, mail, bounce.report());
        } else if (judgement instanceof Judgement.Ignore ignore) {
            return decide(row, MailState.IGNORED, ignore.reason(), null, ignore.incident(), by);
        } else if (judgement instanceof Judgement.Quarantine quarantine) {
            return decide(row, MailState.QUARANTINED, quarantine.reason(), null, quarantine.incident(), by);
        }
        throw new IllegalStateException(judgement.toString());
    }

    private IncidentNumber register(ParsedMail mail, @Nullable IncidentNumber related) {
        String said = related == null ? mail.text() : answer(mail);
        Language language = SpokenLanguage.of(mail.subject() + "\n" + said, mail.declaredLanguage());
        String name = name(mail);
        Draft draft = new Draft(
                title(mail, said, language),
                shortened(said, LONGEST_DESCRIPTION),
                Channel.EMAIL,
                null,
                null,
                null,
                null,
                null,
                null,
                new Draft.Contact(name, mail.sender(), null, language),
                null);
        Actor writer = Actor.requester(name);
        IncidentView incident = intake.register(draft, writer);
        files.keep(incident.number(), mail.files(), Visibility.PUBLIC, writer);
        if (related != null) {
            links.relate(incident.number(), related, Actor.DESK);
        }
        return incident.number();
    }

    private MailState reply(MailRow row, ParsedMail mail, IncidentView incident, String by) {
        String said = answer(mail);
        if (said.isBlank() && mail.files().isEmpty()) {
            return decide(row, MailState.IGNORED, MailReason.SAYS_NOTHING, null, incident.number(), by);
        }
        Locale locale = incident.requester().language().locale();
        String text = said.isBlank() ? messages.getMessage("mail.files-only", null, locale) : said;
        if (isRequester(mail, incident)) {
            Actor requester = Actor.requester(incident.requester().name());
            incidents.reply(incident.number(), shortened(text, InputCheck.LONGEST_SAID), requester);
            files.keep(incident.number(), mail.files(), Visibility.PUBLIC, requester);
        } else {
            note(incident.number(), mail, text, Actor.agent(by));
        }
        return decide(row, MailState.REPLY, null, null, incident.number(), by);
    }

    /** What somebody else says, a vendor perhaps, is not for the requester's eyes. */
    private void note(IncidentNumber number, ParsedMail mail, String text, Actor lead) {
        String told = name(mail) + " <" + mail.sender() + ">:\n" + text;
        incidents.record(number, EntryKind.NOTE, shortened(told, InputCheck.LONGEST_SAID), lead);
        files.keep(number, mail.files(), Visibility.INTERNAL, lead);
    }

    private static boolean isRequester(ParsedMail mail, IncidentView incident) {
        return mail.sender().equalsIgnoreCase(incident.requester().email());
    }

    private MailState bounce(MailRow row, ParsedMail mail, DeliveryReport report) {
        if (!report.failed()) {
            return decide(row, MailState.IGNORED, MailReason.LATE, report.why(), null, DESK);
        }
        Optional<SentMail> failed = sent.bounced(mail.recipients(), report.messageId(), report.why());
        return failed.map(each -> decide(row, MailState.BOUNCE, null, report.why(), each.incident(), DESK))
                .orElseGet(() -> decide(row, MailState.IGNORED, MailReason.UNKNOWN_BOUNCE, report.why(), null, DESK));
    }

    private MailState decide(
            MailRow row,
            MailState state,
            @Nullable MailReason reason,
            @Nullable String detail,
            @Nullable IncidentNumber incident,
            String by) {
        rows.decide(row.id(), state, reason, detail, incident, by);
        return state;
    }

    private static String answer(ParsedMail mail) {
        return QuotedHistory.cut(mail.answer());
    }

    private static String name(ParsedMail mail) {
        return mail.senderName().isEmpty() ? mail.sender().replaceFirst("@.*", "") : mail.senderName();
    }

    private String title(ParsedMail mail, String said, Language language) {
        String subject = PREFIXES.matcher(mail.subject()).replaceFirst("").strip();
        String title =
                subject.isBlank() ? MailText.line(said.lines().findFirst().orElse("")) : subject;
        return title.isBlank()
                ? messages.getMessage("mail.no-subject", null, language.locale())
                : MailText.shortened(title, LONGEST_TITLE);
    }

    private static String shortened(String text, int most) {
        return text.codePointCount(0, text.length()) <= most
                ? text
                : MailText.shortened(text, most - CUT.length()) + CUT;
    }
}
