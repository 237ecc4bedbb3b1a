package org.firstline.identity.web;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HexFormat;
import org.springframework.stereotype.Component;

/** Twenty wrong passwords a minute from one address (IPv6: one network of 64 bits) are enough. */
@Component
class LoginThrottle {

    private static final int WRONG_PER_MINUTE = 20;
    private static final int NETWORK_BYTES = 8;

    private final Cache<String, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(100_000)
            .expireAfterAccess(Duration.ofMinutes(10))
            .build();

    /** Counts an attempt before the password is looked at, so that parallel ones count too. */
    void attempt(String address) {
        ConsumptionProbe probe = bucket(address).tryConsumeAndReturnRemaining(1);
        if (!probe.isConsumed()) {
            throw new TooManyAttempts(Duration.ofNanos(probe.getNanosToWaitForRefill()));
        }
    }

    /** The password was right: this attempt does not count. */
    void succeeded(String address) {
        bucket(address).addTokens(1);
    }

    private Bucket bucket(String address) {
        return buckets.get(network(address), network -> Bucket.builder()
                .addLimit(
                        limit -> limit.capacity(WRONG_PER_MINUTE).refillGreedy(WRONG_PER_MINUTE, Duration.ofMinutes(1)))
                .build());
    }

    private static String network(String address) {
        try {
            return InetAddress.getByName(address) instanceof Inet6Address v6
                    ? HexFormat.of().formatHex(Arrays.copyOf(v6.getAddress(), NETWORK_BYTES))
                    : address;
        } catch (UnknownHostException unreadable) {
            return address;
        }
    }
}
