package org.firstline.incident.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.Locale;
import org.firstline.incident.Amendment;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Refused;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds in every flow that an owner may draw. */
class IncidentTest {

    private static final Instant NOW = Instant.parse("2026-06-02T08:00:00Z");

    private final Incident incident = incident(Channel.EMAIL);

    @Test
    void isNeverResolvedWithoutASolution() {
        assertThatThrownBy(() -> incident.enter(IncidentStatus.RESOLVED, NOW))
                .satisfies(rule("resolved-without-solution"));
        assertThatThrownBy(() -> incident.resolve("  ", ResolutionCode.FIXED, 1))
                .satisfies(rule("required"));
        incident.resolve("New drum.", ResolutionCode.FIXED, 0);
        assertThat(incident.enter(IncidentStatus.RESOLVED, NOW)).isTrue();
        assertThat(incident.view().resolvedAt()).isEqualTo(NOW);
    }

    @ParameterizedTest
    @EnumSource(names = {"CLOSED", "WITHDRAWN"})
    void changesNothingAfterItsEnd(IncidentStatus end) {
        incident.enter(end, NOW);
        for (IncidentStatus next : IncidentStatus.values()) {
            if (next != end) {
                assertThatThrownBy(() -> incident.enter(next, NOW)).satisfies(rule("final"));
            }
        }
        assertThatThrownBy(() -> incident.assign("line1a")).satisfies(rule("final"));
        assertThatThrownBy(() -> incident.startWait(WaitReason.VENDOR, null)).satisfies(rule("final"));
        assertThatThrownBy(() -> incident.reprioritise(Level.HIGH, Level.HIGH)).satisfies(rule("final"));
        Amendment other =
                new Amendment("Other", null, null, null, null, incident.view().requester());
        assertThatThrownBy(() -> incident.amend(other)).satisfies(rule("final"));
        assertThat(incident.view().closedAt()).isEqualTo(NOW);
    }

    @Test
    void waitsForOneThingAtATime() {
        incident.startWait(WaitReason.REQUESTER, "Which printer?");
        assertThatThrownBy(() -> incident.startWait(WaitReason.VENDOR, null)).satisfies(rule("waits-already"));
        assertThat(incident.endWait()).contains(WaitReason.REQUESTER);
        assertThat(incident.endWait()).isEmpty();
        assertThat(incident.view().question()).isNull();
    }

    @Test
    void isRejectedOnlyWhenResolved() {
        assertThatThrownBy(incident::reject).satisfies(rule("not-resolved"));
        incident.resolve("New drum.", ResolutionCode.FIXED, 5);
        incident.enter(IncidentStatus.RESOLVED, NOW);
        incident.reject();
        assertThat(incident.view().solution()).isNull();
        assertThat(incident.view().reopenCount()).isOne();
    }

    @Test
    void countsItsJournalWithoutGaps() {
        for (int seq = 1; seq <= 3; seq++) {
            JournalEntry entry = incident.entry(Actor.DESK, EntryKind.NOTE, Visibility.INTERNAL, "", NOW);
            assertThat(entry.seq()).isEqualTo(seq);
        }
    }

    @ParameterizedTest
    @EnumSource(Channel.class)
    void countsAsAnsweredWhenSomebodySpokeWithTheRequester(Channel channel) {
        boolean spoken = channel == Channel.PHONE || channel == Channel.WALK_IN;
        assertThat(incident(channel).view().firstResponseAt()).isEqualTo(spoken ? NOW : null);
    }

    @Test
    void isAnsweredOnce() {
        assertThat(incident.respond(NOW)).isTrue();
        assertThat(incident.respond(NOW.plusSeconds(1))).isFalse();
        assertThat(incident.view().firstResponseAt()).isEqualTo(NOW);
    }

    private static Incident incident(Channel channel) {
        Requester requester = new Requester("Jan", "jan@example.org", null, Language.NL);
        return new Incident(
                IncidentNumber.of(2026, 1),
                new IncidentReport(
                        "Printer jams", "", channel, null, null, Level.MEDIUM, Level.MEDIUM, requester, null, null),
                NOW);
    }

    private static java.util.function.Consumer<Throwable> rule(String rule) {
        return thrown ->
                assertThat(((Refused) thrown).rule().toLowerCase(Locale.ROOT)).isEqualTo(rule);
    }
}
