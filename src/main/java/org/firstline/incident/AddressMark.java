package org.firstline.incident;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;
import org.firstline.shared.IncidentNumber;

/** What a token that goes to an address is stored for: the incident, and a mark of the address, which cannot be read back. */
final class AddressMark {

    private static final int DIGITS = 16;

    private AddressMark() {}

    /** The same for an address in any case. */
    static String subject(IncidentNumber number, String address) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256")
                    .digest(address.strip().toLowerCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8));
            return number + " " + HexFormat.of().formatHex(hash).substring(0, DIGITS);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    static IncidentNumber number(String subject) {
        return new IncidentNumber(subject.substring(0, subject.indexOf(' ')));
    }
}
