package org.firstline.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Optional;

/**
 * So much for each in a time, and then as much again as that time brings: whoever asks too often stands in nobody else's way. It
 * counts on this node, and forgets with it.
 */
public final class Throttle {

    private static final int KNOWN = 100_000;

    private final int most;
    private final Duration time;
    private final Cache<String, Bucket> buckets;

    /**
     * @param most how often at once, and in each stretch of the time
     * @param time until what was used up has all come back
     */
    public Throttle(int most, Duration time) {
        this.most = most;
        this.time = time;
        this.buckets =
                Caffeine.newBuilder().maximumSize(KNOWN).expireAfterAccess(time).build();
    }

    /** Counts once more for this one; how long to wait when that was too often, empty when it was not. */
    public Optional<Duration> take(String who) {
        ConsumptionProbe probe = buckets.get(who, key -> bucket()).tryConsumeAndReturnRemaining(1);
        return probe.isConsumed() ? Optional.empty() : Optional.of(Duration.ofNanos(probe.getNanosToWaitForRefill()));
    }

    private Bucket bucket() {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(most).refillGreedy(most, time))
                .build();
    }
}
