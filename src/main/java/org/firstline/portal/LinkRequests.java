package org.firstline.portal;

import jakarta.annotation.PreDestroy;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.firstline.incident.IncidentFields;
import org.firstline.incident.MyIncidents;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Language;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/**
 * Looks addresses up after their requests have been answered, so that the time an answer takes tells nobody whether the desk knows
 * the address. What is lost with the node is asked for again.
 */
@Component
class LinkRequests {

    private static final Logger LOG = LoggerFactory.getLogger(LinkRequests.class);
    private static final int WAITING = 1_000;

    private final MyIncidents mine;
    private final ThreadPoolExecutor thread = new ThreadPoolExecutor(
            1, 1, 1, TimeUnit.MINUTES, new ArrayBlockingQueue<>(WAITING), new ThreadPoolExecutor.DiscardPolicy());

    LinkRequests(MyIncidents mine) {
        this.mine = mine;
    }

    /** Why nobody can be written to there, as a rule; empty for an address. */
    static Optional<String> fault(String address) {
        InputCheck check = new InputCheck();
        new IncidentFields(check).requester("-", address, null, null);
        try {
            check.done();
            return Optional.empty();
        } catch (InputRefused refused) {
            return Optional.of(address.isBlank() ? "required" : "email-address");
        }
    }

    void add(String address, Language language) {
        thread.execute(() -> {
            try {
                mine.ask(address, language);
            } catch (RuntimeException failure) {
                LOG.warn("A link was asked for and not sent: {}", failure.toString());
            }
        });
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
