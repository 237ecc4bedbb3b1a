package org.firstline.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Locale;
import org.firstline.web.Network;
import org.springframework.stereotype.Component;

/**
 * From one address (IPv6: one network of 64 bits) twenty wrong passwords a minute for one name are enough, and a hundred for
 * all names: whoever guesses one colleague's password stands in nobody else's way, and guesses few of everybody's.
 */
@Component
class LoginThrottle {

    private static final int WRONG_FOR_ONE_NAME = 20;
    private static final int WRONG_FOR_ALL_NAMES = 100;
    private static final int LONGEST_NAME = 60;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** Counts an attempt before the password is looked at, so that parallel ones count too. */
    void attempt(String address, String name) {
        take(ofName(address, name));
        take(ofAll(address));
    }

    /** The password was right: this attempt does not count. */
    void succeeded(String address, String name) {
        ofName(address, name).addTokens(1);
        ofAll(address).addTokens(1);
    }

    private static void take(Bucket bucket) {
        ConsumptionProbe probe = bucket.tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    private Bucket ofName(String address, String name) {
        String known = name.substring(0, Math.min(name.length(), LONGEST_NAME)).toLowerCase(Locale.ROOT);
        return buckets.get(Network.of(address) + " " + known, key -> bucket(WRONG_FOR_ONE_NAME));
    }

    private Bucket ofAll(String address) {
        return buckets.get(Network.of(address), key -> bucket(WRONG_FOR_ALL_NAMES));
    }

    private static Bucket bucket(int wrongPerMinute) {
        return Bucket.builder()
                .addLimit(limit -> limit.capacity(wrongPerMinute).refillGreedy(wrongPerMinute, Duration.ofMinutes(1)))
                .build();
    }
}
