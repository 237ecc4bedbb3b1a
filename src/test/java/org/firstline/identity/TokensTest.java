package org.firstline.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firstline.identity.TokenPurpose.REQUESTER_PAGE;
import static org.firstline.identity.TokenPurpose.SURVEY;

import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import org.firstline.DeskTest;
import org.firstline.shared.DeskClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

class TokensTest extends DeskTest {

    @Autowired
    Tokens tokens;

    @Autowired
    DeskClock clock;

    @Autowired
    JdbcClient jdbc;

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void opensWhatItWasIssuedFor() {
        String token = tokens.issue(REQUESTER_PAGE, "INC-2026-000001", inDays(1));

        assertThat(token).matches("[A-Za-z0-9_-]{43}");
        assertThat(tokens.subject(REQUESTER_PAGE, token)).contains("INC-2026-000001");
        assertThat(tokens.subject(SURVEY, token)).isEmpty();
        assertThat(tokens.subject(REQUESTER_PAGE, token + "x")).isEmpty();
        assertThat(tokens.subject(REQUESTER_PAGE, "")).isEmpty();
    }

    @Test
    void opensNothingOnceExpired() {
        Instant end = inDays(14);
        String token = tokens.issue(SURVEY, "INC-2026-000002", end);

        clock.moveTo(end.minusMillis(1));
        assertThat(tokens.subject(SURVEY, token)).isPresent();
        clock.moveTo(end);
        assertThat(tokens.subject(SURVEY, token)).isEmpty();
    }

    @Test
    void isRevokedWithAllOfItsSubject() {
        String first = tokens.issue(REQUESTER_PAGE, "INC-2026-000004", inDays(1));
        String second = tokens.issue(REQUESTER_PAGE, "INC-2026-000004", inDays(1));
        String survey = tokens.issue(SURVEY, "INC-2026-000004", inDays(1));

        tokens.revokeAll(REQUESTER_PAGE, "INC-2026-000004");

        assertThat(tokens.subject(REQUESTER_PAGE, first)).isEmpty();
        assertThat(tokens.subject(REQUESTER_PAGE, second)).isEmpty();
        assertThat(tokens.subject(SURVEY, survey)).isPresent();
    }

    @Test
    void isForgottenOnceExpired() {
        tokens.issue(SURVEY, "INC-2026-000006", inDays(1));
        tokens.issue(SURVEY, "INC-2026-000006", inDays(2));

        clock.moveTo(inDays(1));
        tokens.forgetExpired();

        assertThat(jdbc.sql("select count(*) from identity_token where subject = 'INC-2026-000006'")
                        .query(Integer.class)
                        .single())
                .isEqualTo(1);
    }

    @Test
    void isStoredAsHashOnly() {
        String token = tokens.issue(REQUESTER_PAGE, "INC-2026-000005", inDays(1));

        byte[] stored = jdbc.sql("select hash from identity_token where subject = 'INC-2026-000005'")
                .query(byte[].class)
                .single();
        assertThat(stored).hasSize(32);
        assertThat(HexFormat.of().formatHex(stored))
                .doesNotContain(HexFormat.of().formatHex(token.getBytes()));
    }

    private Instant inDays(int days) {
        return clock.instant().plus(Duration.ofDays(days));
    }
}
