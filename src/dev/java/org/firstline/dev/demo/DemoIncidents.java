package org.firstline.dev.demo;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.firstline.incident.IncidentQuery;
import org.firstline.replay.process.DueJobs;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/**
 * Fills an empty demonstration: lives through the last weeks, the clock on each moment, before the web server, the job
 * executor and whatever runs by itself have started.
 */
@Component
@Profile("demo")
@ConditionalOnProperty(name = "firstline.demo.incidents", matchIfMissing = true)
class DemoIncidents implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(DemoIncidents.class);
    /** Before all that has no reason to be early. */
    private static final int FIRST = 0;

    private final DemoDesk desk;
    private final DueJobs jobs;
    private final DeskClock clock;
    private boolean running;

    DemoIncidents(DemoDesk desk, DueJobs jobs, DeskClock clock) {
        this.desk = desk;
        this.jobs = jobs;
        this.clock = clock;
    }

    @Override
    public void start() {
        running = true;
        IncidentQuery any = new IncidentQuery(null, null, null, null, null, null, 1);
        if (desk.incidents().list(any).items().isEmpty()) {
            Instant opening = clock.instant();
            try {
                desk.knowVendors();
                live(opening);
            } finally {
                clock.release();
            }
        }
    }

    private void live(Instant opening) {
        List<Happening> happenings = Stream.of(ClosedStories.all(), WaitingStories.all(), OpenStories.all())
                .flatMap(List::stream)
                .flatMap(story -> new Life(story).happenings(opening).stream())
                .sorted(Comparator.comparing(Happening::at))
                .toList();
        LOG.info("The demonstration is empty: {} events of the last weeks happen now", happenings.size());
        for (Happening next : happenings) {
            jobs.runWithTimers(next.at());
            clock.moveTo(next.at());
            next.life().goOn(next.deed());
        }
        jobs.runWithTimers(opening);
    }

    @Override
    public void stop() {
        running = false;
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        return FIRST;
    }

    /** One incident on its way through its story. */
    private final class Life {

        private final Story story;
        private IncidentNumber number;
        private boolean stuck;

        Life(Story story) {
            this.story = story;
        }

        List<Happening> happenings(Instant opening) {
            List<Happening> happenings = new ArrayList<>();
            happenings.add(
                    new Happening(story.at().before(opening), this, () -> number = desk.report(story.reported())));
            story.steps()
                    .forEach(step -> happenings.add(new Happening(
                            step.at().before(opening), this, () -> step.deed().doneTo(number, desk))));
            return happenings;
        }

        /** A model that somebody changed may not allow what the story tells; then it stays where it is. */
        void goOn(Runnable deed) {
            if (stuck) {
                return;
            }
            try {
                deed.run();
            } catch (RuntimeException notNow) {
                stuck = true;
                LOG.warn("The story '{}' ends early", story.reported().title(), notNow);
            }
        }
    }

    private record Happening(Instant at, Life life, Runnable deed) {}
}
