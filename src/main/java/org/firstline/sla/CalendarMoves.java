package org.firstline.sla;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.firstline.calendar.CalendarChanged;
import org.firstline.calendar.CalendarUse;
import org.firstline.shared.IncidentNumber;
import org.firstline.sla.domain.ClocksByCalendar;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.task.TaskExecutor;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * A calendar that changes moves its clocks, incident by incident, each in a transaction of its own under the incident's lock. What
 * a stopped desk leaves behind is moved after its next start.
 */
@Component
class CalendarMoves implements CalendarUse {

    private static final Logger LOG = LoggerFactory.getLogger(CalendarMoves.class);

    /** Whoever changed a calendar that few clocks use sees them moved at once. */
    private static final int PATIENCE_SECONDS = 2;

    private final ClocksByCalendar clocks;
    private final Promises promises;
    private final IncidentLocks locks;
    private final TransactionTemplate transaction;
    private final TaskExecutor background;

    CalendarMoves(
            ClocksByCalendar clocks,
            Promises promises,
            IncidentLocks locks,
            TransactionTemplate transaction,
            TaskExecutor applicationTaskExecutor) {
        this.clocks = clocks;
        this.promises = promises;
        this.locks = locks;
        this.transaction = transaction;
        this.background = applicationTaskExecutor;
    }

    @Override
    public Use of(String calendar) {
        return clocks.use(calendar);
    }

    @TransactionalEventListener
    void on(CalendarChanged changed) {
        CompletableFuture<Void> moved = CompletableFuture.runAsync(() -> move(changed.calendar()), background);
        try {
            moved.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException goesOn) {
            LOG.info("The clocks of calendar {} are being moved", changed.calendar());
        } catch (ExecutionException failed) {
            LOG.error("The clocks of calendar {} were not moved; the next look does", changed.calendar(), failed);
        } catch (InterruptedException stopping) {
            Thread.currentThread().interrupt();
        }
    }

    @Scheduled(initialDelayString = "PT1M", fixedDelayString = "PT1M")
    void moveWhatStayedBehind() {
        clocks.calendarsBehind().forEach(this::move);
    }

    /** In the order of their numbers; an incident that fails keeps its place for the next look. */
    void move(String calendar) {
        String last = "";
        for (List<IncidentNumber> behind = clocks.behind(calendar, last);
                !behind.isEmpty();
                behind = clocks.behind(calendar, last)) {
            behind.forEach(incident -> move(incident, calendar));
            last = behind.get(behind.size() - 1).value();
        }
    }

    private void move(IncidentNumber incident, String calendar) {
        try {
            transaction.executeWithoutResult(started -> {
                locks.lock(incident);
                promises.recount(incident, calendar);
            });
        } catch (RuntimeException failure) {
            LOG.error("The clocks of {} were not moved to the new version of {}", incident, calendar, failure);
        }
    }
}
