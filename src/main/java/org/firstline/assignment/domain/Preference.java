package org.firstline.assignment.domain;

import static java.util.Comparator.comparing;
import static java.util.Comparator.comparingInt;
import static java.util.Comparator.naturalOrder;
import static java.util.Comparator.nullsFirst;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.firstline.assignment.Candidate;
import org.firstline.assignment.Strategy;

/** Who of a team's agents is asked first. */
public final class Preference {

    private static final Comparator<Candidate> LONGEST_IDLE =
            comparing(Candidate::idleSince, nullsFirst(naturalOrder())).thenComparing(Candidate::agent);
    private static final Comparator<Candidate> LEAST_LOADED =
            comparingInt(Candidate::load).thenComparing(LONGEST_IDLE);
    private static final Comparator<Candidate> MOST_SKILLED =
            comparing(Candidate::skillLevel, Comparator.reverseOrder());
    private static final Comparator<Candidate> BEST = MOST_SKILLED.thenComparingInt(Candidate::load);

    private Preference() {}

    /** Those who are eligible first, and among them as the team wishes. */
    public static List<Candidate> order(Strategy strategy, List<Candidate> candidates) {
        return candidates.stream()
                .sorted(comparing(Candidate::eligible, Comparator.reverseOrder())
                        .thenComparing(among(strategy)))
                .toList();
    }

    /** Whether several are equally good for a team that looks for the best agent, so that who knows the requester may decide. */
    public static boolean isOpen(Strategy strategy, List<Candidate> ordered) {
        return strategy == Strategy.BEST_AGENT
                && ordered.stream()
                                .filter(Candidate::eligible)
                                .filter(each -> BEST.compare(each, ordered.get(0)) == 0)
                                .limit(2)
                                .count()
                        > 1;
    }

    /** Empty when nobody is eligible, and for a team that takes its work from the queue. */
    public static Optional<Candidate> choose(Strategy strategy, List<Candidate> ordered) {
        return strategy == Strategy.QUEUE_ONLY
                ? Optional.empty()
                : ordered.stream().findFirst().filter(Candidate::eligible);
    }

    private static Comparator<Candidate> among(Strategy strategy) {
        return switch (strategy) {
            case BEST_AGENT ->
                BEST.thenComparing(Candidate::helpedLast, Comparator.reverseOrder())
                        .thenComparing(LONGEST_IDLE);
            case ROUND_ROBIN -> LONGEST_IDLE;
            case LEAST_LOADED, QUEUE_ONLY -> LEAST_LOADED;
        };
    }
}
