package org.firstline.vendor;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.firstline.identity.TokenPurpose;
import org.firstline.identity.Tokens;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.NotFound;
import org.firstline.vendor.domain.LegStore;
import org.firstline.vendor.domain.VendorStore;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The secret in a link to a vendor's page. It opens one leg, for as long as the address that it was sent to is one of the
 * vendor's: when an address turns out to be somebody else's and is corrected, nobody else gets in any more.
 */
@Service
@Transactional
public class VendorLinks {

    private static final Duration VALID = Duration.ofDays(180);
    private static final int DIGITS = 16;

    private final Tokens tokens;
    private final LegStore legs;
    private final VendorStore vendors;
    private final DeskClock clock;

    VendorLinks(Tokens tokens, LegStore legs, VendorStore vendors, DeskClock clock) {
        this.tokens = tokens;
        this.legs = legs;
        this.vendors = vendors;
        this.clock = clock;
    }

    /**
     * Draws a token for one mail about the incident's newest leg, valid for 180 days.
     *
     * @param email where the mail goes
     * @throws NotFound for an incident that no vendor has had
     */
    public String issueToken(IncidentNumber number, String email) {
        VendorLeg newest = legs.of(number).stream()
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new NotFound("vendor-leg", number));
        return tokens.issue(
                TokenPurpose.VENDOR_PAGE,
                newest.id() + " " + digest(email),
                clock.instant().plus(VALID));
    }

    /** The leg that the token opens, also one that has ended; empty when it is unknown, expired, or no longer theirs. */
    @Transactional(readOnly = true)
    public Optional<VendorLeg> open(String token) {
        return tokens.subject(TokenPurpose.VENDOR_PAGE, token).flatMap(this::leg);
    }

    private Optional<VendorLeg> leg(String subject) {
        String[] parts = subject.split(" ");
        return legs.find(Long.parseLong(parts[0])).filter(leg -> vendors.find(leg.vendor()).stream()
                .flatMap(vendor -> Stream.of(vendor.email(), vendor.escalationAddress()))
                .map(VendorLinks::digest)
                .anyMatch(parts[1]::equals));
    }

    private static String digest(String email) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(email.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
