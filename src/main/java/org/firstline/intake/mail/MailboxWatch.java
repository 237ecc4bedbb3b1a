package org.firstline.intake.mail;

import jakarta.mail.MessagingException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.firstline.shared.DeskClock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;

/** Watches the mailbox for as long as the desk runs: waits for the server's word, or looks now and then; a server that is away is tried again. */
@Component
class MailboxWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(MailboxWatch.class);

    /** Between one try and the next, while the server or the database is away. */
    private static final Duration PAUSE = Duration.ofSeconds(10);

    private static final Duration END = Duration.ofSeconds(20);

    private final MailInSettings settings;
    private final Inbox inbox;
    private final DeskClock clock;
    private volatile @Nullable Thread watcher;
    private volatile CountDownLatch ending = new CountDownLatch(1);
    private volatile @Nullable Instant awaySince;
    /** The one that waits for the server's word; null while something is being taken in. */
    private volatile @Nullable Mailbox waiting;

    MailboxWatch(MailInSettings settings, Inbox inbox, DeskClock clock) {
        this.settings = settings;
        this.inbox = inbox;
        this.clock = clock;
    }

    /** For how long the mailbox could not be read; zero while it can be, or nobody reads one. */
    Duration away() {
        Instant since = awaySince;
        return since == null ? Duration.ZERO : Duration.between(since, clock.instant());
    }

    @Override
    public boolean isAutoStartup() {
        return settings.isOn() && settings.scheduled();
    }

    @Override
    public void start() {
        ending = new CountDownLatch(1);
        Thread thread = new Thread(this::watch, "mailbox");
        thread.setDaemon(true);
        watcher = thread;
        thread.start();
    }

    /** What is being taken in is finished, if that is soon; else the next start goes on with it. */
    @Override
    public void stop() {
        Thread thread = watcher;
        ending.countDown();
        Mailbox idle = waiting;
        if (idle != null) {
            idle.close();
        }
        if (thread != null) {
            try {
                thread.join(END.toMillis());
            } catch (InterruptedException ended) {
                Thread.currentThread().interrupt();
            }
        }
        watcher = null;
    }

    @Override
    public boolean isRunning() {
        return watcher != null;
    }

    private void watch() {
        while (!isEnding(Duration.ZERO)) {
            try (Mailbox mailbox = new Mailbox(settings, inbox)) {
                read(mailbox);
            } catch (MessagingException | IOException | RuntimeException failure) {
                tell(failure);
                if (isEnding(PAUSE)) {
                    return;
                }
            }
        }
    }

    private void read(Mailbox mailbox) throws MessagingException, IOException {
        do {
            mailbox.readAll();
            inbox.resume();
            if (awaySince != null) {
                LOG.info("The mailbox is read again");
                awaySince = null;
            }
        } while (!isEnding(settings.idle() && isWord(mailbox) ? Duration.ZERO : settings.every()));
    }

    /** Whether the server could tell; returns when it has something to tell, or it is time to look. */
    private boolean isWord(Mailbox mailbox) throws MessagingException {
        waiting = mailbox;
        try {
            return !isEnding(Duration.ZERO) && mailbox.awaitNew();
        } finally {
            waiting = null;
        }
    }

    private void tell(Exception failure) {
        if (awaySince == null && !isEnding(Duration.ZERO)) {
            awaySince = clock.instant();
            LOG.warn("The mailbox cannot be read; it is tried again every {} s", PAUSE.toSeconds(), failure);
        }
    }

    private boolean isEnding(Duration pause) {
        try {
            return ending.await(pause.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException ended) {
            Thread.currentThread().interrupt();
            return true;
        }
    }
}
