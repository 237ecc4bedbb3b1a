package org.firstline.load;

import java.net.URI;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.firstline.load.LifeClient.OpenTask;

/**
 * Whole lives through two lines, confirmation and survey. Nobody waits for a mail: a client works on another life until it is
 * there, and goes on with what is nearest to its end.
 */
public final class Lives {

    private final LifeClient client;
    private final String run;
    private final LinkedBlockingDeque<Runnable> work = new LinkedBlockingDeque<>();
    private final Map<String, Life> lives = new ConcurrentHashMap<>();
    private final Map<String, String> acknowledged = new ConcurrentHashMap<>();
    private final AtomicInteger open;
    private final AtomicInteger errors = new AtomicInteger();

    public Lives(LifeClient client, String run, int times) {
        this.client = client;
        this.run = run;
        this.open = new AtomicInteger(times);
        for (int each = 0; each < times; each++) {
            String email = run + "-" + each + "@example.org";
            lives.put(email, new Life(email));
            work.addLast(() -> begin(lives.get(email)));
        }
    }

    /** To be called for each mail that arrives; what belongs to another run is left alone. */
    public void arrived(SunkMail mail) {
        Life life = lives.get(mail.receiver());
        if (life == null) {
            return;
        }
        if (mail.isSurvey()) {
            life.isAsked(() -> {
                client.answerSurvey(mail.link());
                open.decrementAndGet();
            });
        } else {
            life.hasLink(mail.link());
        }
    }

    /** One client's work, until the last life has ended. */
    public void takePart() {
        while (open.get() > 0) {
            try {
                Runnable next = work.pollFirst(100, TimeUnit.MILLISECONDS);
                if (next != null) {
                    next.run();
                }
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    /** Everybody's address. */
    public Set<String> requesters() {
        return Set.copyOf(lives.keySet());
    }

    /** How many have ended, well or not. */
    public int ended() {
        return lives.size() - open.get();
    }

    /** Numbers that a client was told, by the requester's address. */
    public Map<String, String> acknowledged() {
        return Map.copyOf(acknowledged);
    }

    public int errors() {
        return errors.get();
    }

    private void begin(Life life) {
        guarded(() -> {
            String key = life.email;
            String number = client.register("register-" + key, "Printer jams", life.email);
            acknowledged.put(life.email, number);
            OpenTask first = client.task(number);
            client.claim("claim-" + key, first);
            client.handOver("over-" + key, first);
            OpenTask second = client.task(number);
            client.claim("claim2-" + key, second);
            client.resolve("resolve-" + key, second);
            life.isResolved();
        });
    }

    private void later(Life life, Runnable step) {
        work.addFirst(() -> guarded(step));
    }

    private void guarded(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException failure) {
            open.decrementAndGet();
            if (errors.getAndIncrement() == 0) {
                failure.printStackTrace();
            }
        }
    }

    private final class Life {

        private final String email;
        private URI link;
        private boolean resolved;
        private boolean confirming;
        private boolean asked;

        Life(String email) {
            this.email = email;
        }

        synchronized void hasLink(URI known) {
            link = known;
            confirmIfReady();
        }

        /** A crash may let the same mail arrive twice. */
        synchronized void isAsked(Runnable answering) {
            if (!asked) {
                asked = true;
                later(this, answering);
            }
        }

        synchronized void isResolved() {
            resolved = true;
            confirmIfReady();
        }

        private void confirmIfReady() {
            if (resolved && link != null && !confirming) {
                confirming = true;
                URI page = link;
                later(this, () -> client.confirm(page));
            }
        }
    }
}
