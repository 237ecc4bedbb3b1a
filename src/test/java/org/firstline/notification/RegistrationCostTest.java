package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.firstline.ApiTest;
import org.firstline.TestDatabase;
import org.firstline.benchmark.Server;
import org.firstline.benchmark.Server.Counts;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a registration asks of the database, its mail included; a benchmark says what that takes. */
class RegistrationCostTest extends ApiTest {

    private static final int TIMES = 20;
    /**
     * Measured: 92 for a registration and 4 for its mail; 29 of them are the promise (three clocks with their logs, four tables
     * asked, the watch and its timer), 12 the offer (roster, load, decision, timer). The rest leaves room for a statement or
     * two, not for a query per clock or per agent.
     */
    private static final int STATEMENTS = 100;

    @Autowired
    Relay relay;

    private final Server server = new Server(TestDatabase.server());

    @Test
    void staysSmall() {
        register(1);
        relay.sendDue();

        Counts registering = counted(() -> register(TIMES));
        Counts sending = counted(relay::sendDue);

        assertThat(registering.commits()).isEqualTo(TIMES);
        assertThat(registering.statements() + sending.statements()).isLessThanOrEqualTo(STATEMENTS * TIMES);
        int linkAndMark = 2 * TIMES;
        int firstClaim = 1;
        assertThat(sending.commits()).isLessThanOrEqualTo(linkAndMark + firstClaim);
    }

    private Counts counted(Runnable work) {
        Counts before = server.counts();
        work.run();
        return server.counts().minus(before);
    }

    private void register(int times) {
        for (int each = 0; each < times; each++) {
            Map<String, String> key =
                    Map.of("Idempotency-Key", UUID.randomUUID().toString());
            assertThat(api.post(INCIDENTS, draft(), key).status()).isEqualTo(201);
        }
    }
}
