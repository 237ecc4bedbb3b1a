package org.firstline.assignment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.firstline.calendar.Calendars;
import org.firstline.identity.Contact;
import org.firstline.identity.People;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Says in a sentence or two to whom the work went, why, and why not to the others. */
@Component
public class AssignmentSentences {

    private static final int NAMED = 6;

    private final MessageSource messages;
    private final Calendars calendars;
    private final People people;

    AssignmentSentences(MessageSource messages, Calendars calendars, People people) {
        this.messages = messages;
        this.calendars = calendars;
        this.people = people;
    }

    /** Times in the desk's zone. */
    public String of(AssignmentDecision decision, Locale locale) {
        return new Sentence(decision, locale, calendars.desk().zone()).whole();
    }

    private final class Sentence {

        private final AssignmentDecision decision;
        private final Locale locale;
        private final DateTimeFormatter time;

        Sentence(AssignmentDecision decision, Locale locale, ZoneId zone) {
            this.decision = decision;
            this.locale = locale;
            this.time = DateTimeFormatter.ofPattern("EEE d MMM HH:mm", locale).withZone(zone);
        }

        String whole() {
            return List.of(choice(), result(), objections()).stream()
                    .filter(part -> !part.isEmpty())
                    .collect(Collectors.joining(" "));
        }

        private String choice() {
            if (decision.kept()) {
                return say("assignment.kept", name());
            } else if (decision.agent() == null) {
                return decision.strategy() == Strategy.QUEUE_ONLY
                        ? say("assignment.queue-only")
                        : say("assignment.nobody");
            }
            if (decision.candidates().isEmpty()) {
                return say("assignment.by-hand", name());
            }
            Candidate chosen = decision.candidates().get(0);
            long eligible =
                    decision.candidates().stream().filter(Candidate::eligible).count();
            String why = eligible == 1
                    ? say("assignment.why.ONLY")
                    : say(
                            "assignment.why." + (chosen.helpedLast() ? "HELPED_LAST" : decision.strategy()),
                            eligible,
                            chosen.load(),
                            chosen.skillLevel(),
                            chosen.idleSince() == null ? say("assignment.never") : time.format(chosen.idleSince()));
            return say("assignment.chosen", name(), why);
        }

        private String result() {
            boolean given = decision.kept() || decision.candidates().isEmpty();
            if (decision.agent() == null || given && decision.end() == OfferEnd.ACCEPTED) {
                return "";
            } else if (decision.end() == null) {
                return say("assignment.open", time(decision.lookAgainAt()));
            }
            return say("assignment.end." + decision.end(), decision.reason());
        }

        private String objections() {
            List<Candidate> others = decision.candidates().stream()
                    .filter(candidate -> !candidate.eligible())
                    .toList();
            if (others.isEmpty() || decision.strategy() == Strategy.QUEUE_ONLY) {
                return "";
            }
            String named = others.stream()
                    .limit(NAMED)
                    .map(other -> say(
                            "assignment.objection." + other.objection(),
                            other.name(),
                            time(other.backAt()),
                            decision.skill()))
                    .collect(Collectors.joining("; "));
            int more = others.size() - NAMED;
            return say("assignment.others", more > 0 ? say("assignment.more", named, more) : named);
        }

        private String name() {
            return people.contact(String.valueOf(decision.agent()))
                    .map(Contact::displayName)
                    .orElse(decision.agent());
        }

        private String time(@Nullable Instant at) {
            return at == null ? say("assignment.unknown-time") : time.format(at);
        }

        private String say(String key, @Nullable Object... details) {
            return messages.getMessage(key, details, locale);
        }
    }
}
