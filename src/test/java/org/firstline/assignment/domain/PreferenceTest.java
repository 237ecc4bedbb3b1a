package org.firstline.assignment.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.firstline.assignment.Candidate;
import org.firstline.assignment.Load;
import org.firstline.assignment.Objection;
import org.firstline.assignment.Strategy;
import org.firstline.shared.Priority;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PreferenceTest {

    private static final Instant NOON = Instant.parse("2026-06-02T10:00:00Z");

    private static final List<Candidate> TEAM = List.of(
            agent("ann", 3, 5, 10),
            agent("bob", 2, 0, 5),
            agent("cas", 3, 2, 20),
            agent("dot", 3, 2, 30),
            agent("eva", 1, 0, 40),
            new Candidate("fay", "Fay", Objection.OFF_SHIFT, null, 3, 0, null, false));

    @ParameterizedTest
    @CsvSource({
        "BEST_AGENT,   dot cas ann bob eva fay",
        "LEAST_LOADED, eva bob dot cas ann fay",
        "ROUND_ROBIN,  eva dot cas ann bob fay",
    })
    void ordersByTheTeamsStrategy(Strategy strategy, String agents) {
        List<Candidate> ordered = Preference.order(strategy, TEAM);
        assertThat(ordered).extracting(Candidate::agent).containsExactlyElementsOf(Arrays.asList(agents.split(" ")));
        assertThat(Preference.choose(strategy, ordered)).contains(ordered.get(0));
    }

    @Test
    void asksWhoNeverHadWorkFirstAndThenByIdSoThatEqualsAreNoMatterOfChance() {
        List<Candidate> equals = List.of(agent("bob", 0, 0, 5), fresh("dot"), fresh("cas"));
        assertThat(Preference.order(Strategy.LEAST_LOADED, equals))
                .extracting(Candidate::agent)
                .containsExactly("cas", "dot", "bob");
    }

    @Test
    void givesNobodyTheWorkOfATeamThatTakesItItself() {
        assertThat(Preference.choose(Strategy.QUEUE_ONLY, Preference.order(Strategy.QUEUE_ONLY, TEAM)))
                .isEmpty();
    }

    @Test
    void givesNobodyWhatNobodyIsEligibleFor() {
        List<Candidate> off = List.of(new Candidate("fay", "Fay", Objection.ABSENT, NOON, 3, 0, null, false));
        assertThat(Preference.choose(Strategy.BEST_AGENT, off)).isEmpty();
        assertThat(Preference.choose(Strategy.BEST_AGENT, List.of())).isEmpty();
    }

    @Test
    void prefersWhoHelpedLastAmongEquallyGoodAgentsOnly() {
        List<Candidate> team = List.of(agent("cas", 3, 2, 20).asLastHelper(), agent("dot", 3, 2, 30));
        assertThat(Preference.order(Strategy.BEST_AGENT, team).get(0).agent()).isEqualTo("cas");
        assertThat(Preference.order(Strategy.LEAST_LOADED, team).get(0).agent()).isEqualTo("dot");
        List<Candidate> better = List.of(agent("cas", 3, 2, 20).asLastHelper(), agent("eva", 3, 1, 5));
        assertThat(Preference.order(Strategy.BEST_AGENT, better).get(0).agent()).isEqualTo("eva");
        assertThat(Preference.isOpen(Strategy.BEST_AGENT, team)).isTrue();
        assertThat(Preference.isOpen(Strategy.BEST_AGENT, better)).isFalse();
        assertThat(Preference.isOpen(Strategy.BEST_AGENT, List.of())).isFalse();
        assertThat(Preference.isOpen(Strategy.LEAST_LOADED, team)).isFalse();
    }

    @Test
    void weighsWorkByItsPriority() {
        Load load = new Load(Map.of(Priority.P1, 1, Priority.P2, 2, Priority.P3, 3, Priority.P4, 4));
        assertThat(load.weight()).isEqualTo(3 + 4 + 3 + 4);
        assertThat(load.count()).isEqualTo(10);
        assertThat(Load.NONE.weight()).isZero();
    }

    private static Candidate agent(String id, int skill, int load, int minutesIdle) {
        return new Candidate(id, id, null, null, skill, load, NOON.minusSeconds(60L * minutesIdle), false);
    }

    private static Candidate fresh(String id) {
        return new Candidate(id, id, null, null, 0, 0, null, false);
    }
}
