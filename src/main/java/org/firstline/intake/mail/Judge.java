package org.firstline.intake.mail;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.intake.mail.MailAddresses.Claim;
import org.firstline.intake.mail.ParsedMail.Sign;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.NotFound;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Decides what is to become of a message. Only the secret that the desk mailed to a requester makes it an answer of theirs:
 * neither the number in its subject nor its sender, which anybody can write. To be asked outside any transaction.
 */
@Component
class Judge {

    /** How many messages one address may send in which time before a lead has to look. */
    private static final Map<Duration, Integer> CAPS = new LinkedHashMap<>();

    static {
        CAPS.put(Duration.ofMinutes(10), 10);
        CAPS.put(Duration.ofMinutes(30), 15);
        CAPS.put(Duration.ofMinutes(60), 25);
        CAPS.put(Duration.ofMinutes(180), 50);
        CAPS.put(Duration.ofMinutes(600), 100);
    }

    private static final Pattern NUMBER = Pattern.compile("INC-\\d{4}-\\d{6,12}");

    private final MailAddresses addresses;
    private final SentMails sent;
    private final Incidents incidents;
    private final MailRows rows;
    private final DeskClock clock;

    Judge(MailAddresses addresses, SentMails sent, Incidents incidents, MailRows rows, DeskClock clock) {
        this.addresses = addresses;
        this.sent = sent;
        this.incidents = incidents;
        this.rows = rows;
        this.clock = clock;
    }

    Judgement of(ParsedMail mail, boolean isCut, boolean isStrange) {
        if (isCut || isStrange) {
            return quarantine(isCut ? MailReason.TOO_LARGE : MailReason.STRANGE_HEADERS);
        }
        if (mail.report() != null) {
            return new Judgement.Bounce(mail.report());
        }
        if (mail.has(Sign.OWN) || addresses.isOwn(mail.sender())) {
            return new Judgement.Ignore(MailReason.OWN_MAIL, null);
        }
        Thread thread = thread(mail);
        if (mail.has(Sign.ANSWERS_BY_ITSELF)) {
            return new Judgement.Ignore(MailReason.AUTO_REPLY, thread.number());
        }
        if (mail.has(Sign.AUTOMATIC)) {
            return new Judgement.Quarantine(MailReason.AUTOMATIC, thread.number());
        }
        return fromPerson(mail, thread);
    }

    /** What a message becomes that a lead has let in. */
    Judgement released(ParsedMail mail, @Nullable IncidentNumber about) {
        IncidentNumber number = about != null ? about : thread(mail).number();
        Optional<IncidentView> incident = number == null ? Optional.empty() : incident(number);
        return incident.map(Judge::replyTo).orElseGet(() -> new Judgement.NewIncident(null));
    }

    private Judgement fromPerson(ParsedMail mail, Thread thread) {
        if (mail.sender().isEmpty()) {
            return quarantine(MailReason.NO_SENDER);
        }
        if (isTooMuch(mail.sender())) {
            return new Judgement.Quarantine(MailReason.TOO_MANY, thread.number());
        }
        IncidentView incident = thread.incident();
        if (incident != null) {
            return isRequester(incident, mail.sender())
                    ? replyTo(incident)
                    : new Judgement.Quarantine(MailReason.UNKNOWN_SENDER, incident.number());
        }
        return thread.isClaimed() ? quarantine(MailReason.WRONG_SECRET) : unthreaded(mail);
    }

    /** No secret came with it: a number in the subject makes it no answer. */
    private Judgement unthreaded(ParsedMail mail) {
        Optional<IncidentView> named = named(mail.subject());
        if (named.isPresent() && !isRequester(named.get(), mail.sender())) {
            return new Judgement.Quarantine(
                    MailReason.UNKNOWN_SENDER, named.get().number());
        }
        return new Judgement.NewIncident(named.map(IncidentView::number).orElse(null));
    }

    /** After the end an answer is a new report. */
    private static Judgement replyTo(IncidentView incident) {
        return incident.status().isFinal()
                ? new Judgement.NewIncident(incident.number())
                : new Judgement.Reply(incident);
    }

    private boolean isTooMuch(String sender) {
        Instant now = clock.instant();
        return CAPS.entrySet().stream()
                .anyMatch(cap -> rows.countFrom(sender, now.minus(cap.getKey())) > cap.getValue());
    }

    private Thread thread(ParsedMail mail) {
        boolean claimed = false;
        for (String each : addresses.behindPlus(mail.recipients()).toList()) {
            Optional<Claim> claim = MailAddresses.claim(each);
            claimed = claimed || claim.isPresent();
            Optional<IncidentView> proved = claim.flatMap(some -> proved(some, mail.sender()));
            if (proved.isPresent()) {
                return new Thread(proved.get(), true);
            }
        }
        Optional<IncidentView> answered =
                sent.byMessageId(mail.references()).flatMap(each -> incident(each.incident()));
        return new Thread(answered.orElse(null), claimed);
    }

    /** The secret was mailed to the requester, or to whoever answers now. */
    private Optional<IncidentView> proved(Claim claim, String sender) {
        return incident(claim.number())
                .filter(incident -> addresses.isProved(
                                claim,
                                Objects.requireNonNullElse(incident.requester().email(), ""))
                        || addresses.isProved(claim, sender));
    }

    private Optional<IncidentView> named(String subject) {
        Matcher number = NUMBER.matcher(subject);
        return number.find() ? IncidentNumber.parse(number.group()).flatMap(this::incident) : Optional.empty();
    }

    private Optional<IncidentView> incident(IncidentNumber number) {
        try {
            return Optional.of(incidents.get(number));
        } catch (NotFound unknown) {
            return Optional.empty();
        }
    }

    private static boolean isRequester(IncidentView incident, String sender) {
        String email = incident.requester().email();
        return email != null && email.strip().toLowerCase(Locale.ROOT).equals(sender);
    }

    private static Judgement quarantine(MailReason reason) {
        return new Judgement.Quarantine(reason, null);
    }

    /**
     * What the desk wrote, and this answers.
     *
     * @param isClaimed whether it came with something that looks like a secret of the desk's
     */
    private record Thread(@Nullable IncidentView incident, boolean isClaimed) {

        @Nullable
        IncidentNumber number() {
            return incident == null ? null : incident.number();
        }
    }
}
