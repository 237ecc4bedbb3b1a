package org.firstline.sla.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.firstline.calendar.Holidays;
import org.firstline.calendar.Segment;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.shared.IncidentNumber;
import org.firstline.sla.ClockEntry;
import org.firstline.sla.ClockEntry.Kind;
import org.firstline.sla.ClockOutcome;
import org.firstline.sla.Goal;
import org.firstline.sla.Metric;
import org.firstline.sla.Reopening;
import org.firstline.sla.Terms;

/** Whatever happens to a clock, in whatever order: its log gives the same clock, and a model that only counts minutes agrees. */
class ClockPropertiesTest {

    private static final Instant START = Instant.parse("2026-03-27T07:00:00Z");
    private static final int MINUTE = 60;

    private static final ServiceCalendar OFFICE = new ServiceCalendar(
            ZoneId.of("Europe/Amsterdam"),
            EnumSet.range(DayOfWeek.MONDAY, DayOfWeek.FRIDAY).stream()
                    .map(day -> new Segment(day, 8 * MINUTE, 17 * MINUTE + 30))
                    .toList(),
            Holidays.DUTCH);
    private static final ServiceCalendar ALWAYS = new ServiceCalendar(
            ZoneId.of("Europe/Amsterdam"),
            EnumSet.allOf(DayOfWeek.class).stream()
                    .map(day -> new Segment(day, 0, 24 * MINUTE))
                    .toList(),
            Holidays.NONE);

    @Property(tries = 5_000)
    void aLogReadAgainGivesTheSameClock(@ForAll("commands") List<Command> commands) {
        Played played = play(commands);
        Clock again = Clock.replay(played.clock.key(), ClockPropertiesTest::calendar, played.clock.written());
        assertThat(again.state()).isEqualTo(played.clock.state());
    }

    @Property(tries = 5_000)
    void countsWhatAModelCountsThatKnowsOnlyMinutes(@ForAll("commands") List<Command> commands) {
        Played played = play(commands);
        Clock clock = played.clock;
        ServiceCalendar calendar =
                calendar(clock.terms().calendar(), clock.terms().calendarVersion());
        Duration spent = played.minutesRun.stream()
                .map(minute -> calendar.between(minute, minute.plusSeconds(MINUTE)))
                .reduce(Duration.ZERO, Duration::plus);
        assertThat(clock.view(played.now, List.of()).spent()).isEqualTo(spent);
        if (clock.dueAt() != null && !clock.isBroken()) {
            Duration left = clock.terms().goal().duration().minus(spent);
            assertThat(calendar.between(played.now, clock.dueAt())).isEqualTo(left);
        }
    }

    @Property(tries = 5_000)
    void writesEachStepOnceAndABreachAtItsMillisecond(@ForAll("commands") List<Command> commands) {
        Played played = play(commands);
        List<ClockEntry> log = played.clock.written();
        assertThat(log.stream().filter(entry -> entry.kind() == Kind.BREACH)).hasSizeLessThanOrEqualTo(1);
        int round = 0;
        Set<String> steps = new TreeSet<>();
        for (ClockEntry entry : log) {
            round += entry.kind() == Kind.REOPEN && "RESTART".equals(entry.reason()) ? 1 : 0;
            if (entry.percent() != null) {
                assertThat(steps.add(round + " " + entry.percent()))
                        .as("%s in %s", entry, log)
                        .isTrue();
            }
        }
        if (played.clock.isBroken()) {
            assertThat(played.clock.state().outcome()).isEqualTo(ClockOutcome.BREACHED);
        }
    }

    private static Played play(List<Command> commands) {
        Clock.Key key = new Clock.Key(new IncidentNumber("INC-2026-000001"), 1, Metric.RESOLUTION, "");
        Played played = new Played(Clock.start(key, ClockPropertiesTest::calendar, terms("office", 240), START));
        commands.forEach(played::carryOut);
        played.clock.settle(played.now);
        return played;
    }

    private static ServiceCalendar calendar(String id, int version) {
        return id.equals("office") ? OFFICE : ALWAYS;
    }

    private static Terms terms(String calendar, int minutes) {
        return new Terms(new Goal(Duration.ofMinutes(minutes), null), calendar, 1, 1, List.of(50, 75, 100, 150));
    }

    @Provide
    Arbitrary<List<Command>> commands() {
        Arbitrary<Command> command = Combinators.combine(
                        Arbitraries.of(What.values()),
                        Arbitraries.integers().between(0, 1_000),
                        Arbitraries.of("office", "always"),
                        Arbitraries.integers().between(1, 1_200),
                        Arbitraries.of(Reopening.values()))
                .as(Command::new);
        return command.list().ofMaxSize(12);
    }

    private enum What {
        NOTHING,
        PAUSE,
        RESUME,
        RETARGET,
        STOP,
        REOPEN
    }

    /** @param after minutes since the one before */
    private record Command(What what, int after, String calendar, int goal, Reopening policy) {}

    /** A clock beside the list of minutes during which it ran. */
    private static final class Played {

        private final Clock clock;
        private final List<Instant> minutesRun = new ArrayList<>();
        private Instant now = START;
        private boolean runs = true;
        private boolean stopped;

        Played(Clock clock) {
            this.clock = clock;
        }

        void carryOut(Command command) {
            for (int minute = 0; minute < command.after(); minute++, now = now.plusSeconds(MINUTE)) {
                if (runs) {
                    minutesRun.add(now);
                }
            }
            if (command.goal() % 2 == 0) {
                clock.settle(now);
            }
            Terms terms = terms(command.calendar(), command.goal());
            switch (command.what()) {
                case NOTHING -> {}
                case PAUSE -> {
                    clock.pause("REQUESTER", now);
                    runs = false;
                }
                case RESUME -> {
                    clock.resume(now);
                    runs = !stopped;
                }
                case RETARGET -> clock.retarget(terms, "PRIORITY", now);
                case STOP -> {
                    clock.stop("RESOLVED", now);
                    runs = false;
                    stopped = true;
                }
                case REOPEN -> reopen(command.policy(), terms);
            }
        }

        private void reopen(Reopening policy, Terms terms) {
            clock.reopen(policy, terms, now);
            if (stopped && policy != Reopening.FIRST_ONLY) {
                if (policy == Reopening.RESTART) {
                    minutesRun.clear();
                }
                stopped = false;
                runs = true;
            }
        }
    }
}
