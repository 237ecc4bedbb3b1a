package org.firstline.assignment;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.firstline.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

class RosterTest extends DeskTest {

    @Autowired
    Roster roster;

    @Test
    void knowsTheDemonstrationRoundTheClock() {
        assertThat(roster.of("third-line"))
                .extracting(RosteredAgent::agent, RosteredAgent::capacity, RosteredAgent::presence)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("line3a", null, Presence.ALWAYS),
                        org.assertj.core.groups.Tuple.tuple("line3b", null, Presence.ALWAYS))
                .doesNotContain(org.assertj.core.groups.Tuple.tuple("lead", null, Presence.ALWAYS));
        assertThat(roster.of("no-team")).isEmpty();
        assertThat(roster.of("third-line").get(0).onShift(Instant.parse("2026-11-22T03:00:00Z")))
                .isTrue();
    }
}
