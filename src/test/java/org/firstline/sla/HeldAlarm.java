package org.firstline.sla;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionalEventListener;

/** Sees what the watches tell, and can hold one in the middle of its transaction, for tests of races. */
@Component
@Profile("test")
public class HeldAlarm {

    private final Map<IncidentNumber, List<Integer>> told = new ConcurrentHashMap<>();
    private volatile @Nullable Hold hold;

    /** The next alarm that tells something waits until it is let go. */
    Hold holdNext() {
        Hold next = new Hold();
        hold = next;
        return next;
    }

    /** The percentages of the resolution of which somebody was told, in transactions that were committed. */
    List<Integer> told(IncidentNumber incident) {
        return told.getOrDefault(incident, List.of());
    }

    @TransactionalEventListener
    public void committed(ThresholdReached reached) {
        if (reached.crossing().metric() != Metric.RESOLUTION) {
            return;
        }
        told.computeIfAbsent(reached.crossing().incident(), each -> new CopyOnWriteArrayList<>())
                .add(reached.crossing().percent());
    }

    @EventListener
    public void on(ThresholdReached reached) throws InterruptedException {
        Hold held = hold;
        if (held != null) {
            hold = null;
            held.arrived.countDown();
            if (!held.let.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("Nobody let the alarm go");
            }
        }
    }

    /** One alarm that is held. */
    static final class Hold {

        private final CountDownLatch arrived = new CountDownLatch(1);
        private final CountDownLatch let = new CountDownLatch(1);

        void awaitArrival() throws InterruptedException {
            if (!arrived.await(20, TimeUnit.SECONDS)) {
                throw new IllegalStateException("No alarm arrived");
            }
        }

        void letGo() {
            let.countDown();
        }
    }
}
