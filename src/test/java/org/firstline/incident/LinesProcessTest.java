package org.firstline.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.identity.People;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What the lines owe each other: what was tried, the way back, the contact, and a look at what was written meanwhile. */
class LinesProcessTest extends DeskTest {

    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final String WORK = "userTask_handleInLine";
    private static final String EXPERT = "userTask_investigateAsExpert";
    private static final Outcome RESOLVED = new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 12);
    private static final Outcome UP = new Outcome.HandedOver("Needs firmware", "Changed the drum", null);
    private static final Outcome BACK = new Outcome.SentBack("Drum is fine");
    private static final Actor REQUESTER = Actor.requester("Jan de Vries");

    @Autowired
    HikariDataSource connections;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    Incidents incidents;

    @Autowired
    Tasks tasks;

    @Autowired
    RoutingFigures figures;

    @Autowired
    RequesterContact contact;

    @Autowired
    People people;

    @Autowired
    ProcessDriver life;

    @Autowired
    DeskClock clock;

    private IncidentNumber number;

    @BeforeEach
    void register() {
        clock.moveTo(TUESDAY);
        number = life.report();
    }

    @AfterEach
    void release() {
        clock.release();
    }

    @Nested
    class HandingOver {

        @Test
        void tellsTheNextLineWhatWasTried() {
            life.complete(number, WORK, "line1a", UP);
            assertThat(texts(EntryKind.HANDED_OVER)).containsExactly("Needs firmware");
            assertThat(texts(EntryKind.TRIED)).containsExactly("Changed the drum");
        }

        @Test
        void tellsThatNobodyToldIt() {
            life.complete(number, WORK, "line1a", new Outcome.HandedOver("Needs firmware", null));
            assertThat(texts(EntryKind.TRIED)).containsExactly("NOT_TOLD");
        }
    }

    @Nested
    class Misrouted {

        private Map<String, Integer> before = Map.of();

        @Test
        void goesBackToWhereItCameFromAndIsCounted() {
            life.complete(number, WORK, "line1a", UP);
            life.trace(number);
            IncidentView back = life.complete(number, WORK, "line2a", new Outcome.Misrouted());

            assertThat(back.line()).isEqualTo(Line.FIRST);
            assertThat(back.team()).isEqualTo("first-line");
            assertThat(life.trace(number))
                    .startsWith("gateway_outcome", "endEvent_sentBack", "gateway_lineEnded", "gateway_lineOutcome")
                    .contains("gateway_backToRouting", "callActivity_firstLine")
                    .doesNotContain("businessRuleTask_decideRoute", "endEvent_handedOver")
                    .endsWith(WORK);
            assertThat(texts(EntryKind.MISROUTED)).containsExactly("second-line");
            assertThat(misrouted("second-line")).isEqualTo(1);
            assertThat(misrouted("first-line")).isZero();
        }

        @Test
        void goesBackFromTheExperts() {
            life.complete(number, WORK, "line1a", UP);
            life.complete(number, WORK, "line2a", UP);
            life.trace(number);
            IncidentView back = life.complete(number, EXPERT, "line3a", new Outcome.Misrouted());

            assertThat(back.line()).isEqualTo(Line.SECOND);
            assertThat(life.trace(number))
                    .startsWith("gateway_outcome", "endEvent_sentBack")
                    .contains("callActivity_secondLine")
                    .endsWith(WORK);
            assertThat(misrouted("third-line")).isEqualTo(1);
        }

        @Test
        void goesToTheFirstLineWhenItWasRoutedDirectly() {
            number = report("second-line");
            assertThat(incidents.get(number).line()).isEqualTo(Line.SECOND);
            IncidentView back = life.complete(number, WORK, "line2a", new Outcome.Misrouted());
            assertThat(back.line()).isEqualTo(Line.FIRST);
            assertThat(back.team()).isEqualTo("first-line");
            assertThat(back.contactOwner()).isEqualTo(back.assignee()).isNotNull();
        }

        @Test
        void isNothingForTheFirstLineToSay() {
            assertThatThrownBy(() -> life.complete(number, WORK, "line1a", new Outcome.Misrouted()))
                    .isInstanceOfSatisfying(InputRefused.class, refused -> assertThat(refused.rule())
                            .isEqualTo("misrouted-at-first"));
            assertThat(misrouted("first-line")).isZero();
        }

        /** Since the test began: others have lived through the same moment. */
        private int misrouted(String team) {
            return counted(team) - before.getOrDefault(team, 0);
        }

        private int counted(String team) {
            return figures.visits(TUESDAY, TUESDAY.plus(Duration.ofMillis(1))).stream()
                    .filter(visits -> visits.team().equals(team))
                    .mapToInt(RoutingFigures.Visits::misrouted)
                    .sum();
        }

        @BeforeEach
        void count() {
            before = figures.visits(TUESDAY, TUESDAY.plus(Duration.ofMillis(1))).stream()
                    .collect(Collectors.toMap(RoutingFigures.Visits::team, RoutingFigures.Visits::misrouted));
        }
    }

    @Nested
    class ChangingTeams {

        @Test
        void tellsTheLeadsOnceAtTheThirdTime() {
            life.complete(number, WORK, "line1a", UP);
            life.complete(number, WORK, "line2a", BACK);
            assertThat(texts(EntryKind.TEAM_CHANGED_OFTEN)).isEmpty();

            life.complete(number, WORK, "line1a", UP);
            assertThat(texts(EntryKind.TEAM_CHANGED_OFTEN)).containsExactly("3");
            assertThat(texts(EntryKind.NOTIFIED)).containsOnlyOnce("team-changed-often: lead");

            life.complete(number, WORK, "line2a", BACK);
            assertThat(texts(EntryKind.TEAM_CHANGED_OFTEN)).hasSize(1);
        }

        @Test
        void countsNoStayWithTheSameTeam() {
            for (int time = 0; time < 4; time++) {
                life.complete(number, WORK, "line1a", RESOLVED);
                incidents.reject(number, "Still jams", REQUESTER);
                if (incidents.get(number).line() != Line.FIRST) {
                    break;
                }
            }
            assertThat(texts(EntryKind.TEAM_CHANGED_OFTEN)).isEmpty();
        }
    }

    @Nested
    class Contact {

        @Test
        void staysWithWhoHadItFirst() {
            String first = Objects.requireNonNull(incidents.get(number).assignee());
            String other = first.equals("line1a") ? "line1b" : "line1a";
            assertThat(incidents.get(number).contactOwner()).isEqualTo(first);

            life.complete(number, WORK, first, UP);
            assertThat(incidents.get(number).contactOwner()).isEqualTo(first);
            life.complete(number, WORK, "line2a", BACK);
            String task = life.task(number, WORK).getId();
            life.as(other, () -> tasks.claim(task, true, Actor.agent(other)));
            assertThat(incidents.get(number).assignee()).isEqualTo(other);
            assertThat(incidents.get(number).contactOwner()).isEqualTo(first);
        }

        @Test
        void isWhoTookItOverBeforeItLeftTheLine() {
            String first = Objects.requireNonNull(incidents.get(number).assignee());
            String other = first.equals("line1a") ? "line1b" : "line1a";
            String task = life.task(number, WORK).getId();
            life.as(other, () -> tasks.claim(task, true, Actor.agent(other)));
            assertThat(incidents.get(number).contactOwner()).isEqualTo(other);
        }

        @Test
        void isTheTeamUntilSomebodyHasIt() {
            number = report("second-line");
            IncidentView incident = incidents.get(number);
            assertThat(incident.contactOwner()).isNull();
            assertThat(contact.nameFor(incident, "line2a")).contains("First line");
        }

        @Test
        void speaksForEverybodyBehindTheFirstLine() {
            IncidentView incident = incidents.get(number);
            assertThat(contact.nameFor(incident, "line1b")).contains(name("line1b"));
            assertThat(contact.nameFor(incident, "line2a"))
                    .contains(name(Objects.requireNonNull(incident.contactOwner())));
        }

        private String name(String user) {
            return people.find(user).orElseThrow().displayName();
        }
    }

    @Nested
    class Unseen {

        private String agent;

        @BeforeEach
        void opensTheForm() {
            agent = Objects.requireNonNull(incidents.get(number).assignee());
            tasks.opened(life.task(number, WORK).getId(), agent);
        }

        @Test
        void messageOfTheRequesterIsShownOnce() {
            incidents.reply(number, "It works again", REQUESTER);
            assertThatThrownBy(() -> complete()).isInstanceOfSatisfying(StateRefused.class, refused -> {
                assertThat(refused.rule()).isEqualTo("message-unseen");
                assertThat(refused.details()).containsExactly("Jan de Vries: “It works again”");
            });
            assertThat(incidents.get(number).solution()).isNull();

            assertThat(complete().solution()).isEqualTo("New drum.");
        }

        @Test
        void messageOfAColleagueIsShownToo() {
            incidents.note(number, "We are on it", Visibility.PUBLIC, Actor.agent("line2a"));
            assertThatThrownBy(() -> complete()).hasMessageContaining("We are on it");
            incidents.note(number, "Nearly there", Visibility.PUBLIC, Actor.agent("line2a"));
            assertThatThrownBy(() -> complete())
                    .hasMessageContaining("Nearly there")
                    .message()
                    .doesNotContain("We are on it");
            complete();
        }

        @Test
        void wordsOfOnesOwnAndNotesStopNobody() {
            incidents.note(number, "We are on it", Visibility.PUBLIC, Actor.agent(agent));
            incidents.reply(number, "Fine", Actor.agent(agent));
            incidents.note(number, "Drum ordered", Visibility.INTERNAL, Actor.agent("line2a"));
            complete();
        }

        @Test
        void messageBeforeOpeningStopsNobody() {
            incidents.reply(number, "It works again", REQUESTER);
            tasks.opened(life.task(number, WORK).getId(), agent);
            complete();
        }

        @Test
        void messageStopsNobodyWhoSaysThatTheyReadIt() {
            incidents.reply(number, "It works again", REQUESTER);
            String task = life.task(number, WORK).getId();
            int last = journal().get(journal().size() - 1).seq();
            life.as(agent, () -> tasks.complete(task, RESOLVED, last, Actor.agent(agent)));
        }

        /** Whoever waits for a second connection while others hold the rest waits for ever, when they do the same. */
        @Test
        void neverAsksForASecondConnection() throws SQLException {
            incidents.reply(number, "It works again", REQUESTER);
            String task = life.task(number, WORK).getId();
            List<Connection> held = new ArrayList<>();
            try {
                while (held.size() < connections.getMaximumPoolSize() - 1) {
                    held.add(connections.getConnection());
                }
                assertThatThrownBy(() -> complete()).hasMessageContaining("message-unseen");
                int last = journal().get(journal().size() - 1).seq();
                life.as(agent, () -> tasks.complete(task, RESOLVED, last, Actor.agent(agent)));
            } finally {
                for (Connection each : held) {
                    each.close();
                }
            }
        }

        @Test
        void readingsOfOtherTasksStayUntilTheEnd() {
            jdbc.sql("insert into incident_reading (task, reader, incident, seq) values (?, 'line1a', ?, 1)")
                    .params("other-" + number, number.place())
                    .update();
            complete();
            assertThat(readings()).containsExactly("other-" + number);
            incidents.confirm(number, REQUESTER);
            assertThat(readings()).isEmpty();
        }

        private List<String> readings() {
            return jdbc.sql("select task from incident_reading where incident = ?")
                    .param(number.place())
                    .query(String.class)
                    .list();
        }

        @Test
        void tasksOfNoIncidentAreNotMinded() {
            tasks.opened("no-such-task", agent);
        }

        private IncidentView complete() {
            return life.complete(number, WORK, agent, RESOLVED);
        }
    }

    private IncidentNumber report(String team) {
        return incidents.report(
                new IncidentReport(
                        "VPN is down",
                        "Since this morning",
                        Channel.API,
                        null,
                        null,
                        Level.MEDIUM,
                        Level.MEDIUM,
                        new Requester("Jan de Vries", "jan@example.org", null, Language.NL),
                        null,
                        team),
                Actor.agent("line1a"));
    }

    private List<String> texts(EntryKind kind) {
        return journal().stream()
                .filter(entry -> entry.kind() == kind)
                .map(JournalEntryView::text)
                .toList();
    }

    private List<JournalEntryView> journal() {
        return incidents
                .journal(number, List.of(Visibility.values()), null, 200)
                .items();
    }
}
