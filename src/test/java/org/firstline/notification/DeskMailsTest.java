package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.firstline.ProcessDriver;
import org.firstline.TestMail;
import org.firstline.calendar.Calendars;
import org.firstline.engine.DeskLanguage;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.Outcome;
import org.firstline.incident.TeamCalledUpon;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Priority;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.firstline.sla.Crossing;
import org.firstline.sla.LadderStep.Audience;
import org.firstline.sla.Metric;
import org.firstline.sla.Promises;
import org.firstline.sla.ThresholdReached;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.transaction.support.TransactionTemplate;

/** Who of the desk is written to, when, and that nobody reads what is no longer so. */
class DeskMailsTest extends MailTest {

    private static final String WORK = "userTask_handleInLine";
    private static final AtomicInteger SINCE = new AtomicInteger();

    @Autowired
    ProcessDriver life;

    @Autowired
    Promises promises;

    @Autowired
    People people;

    @Autowired
    Outbox outbox;

    @Autowired
    Audiences audiences;

    @Autowired
    Calendars calendars;

    @Autowired
    QuietHours quietHours;

    @Autowired
    MailDesk desk;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    ApplicationEventPublisher events;

    @Test
    void tellsTheAssigneeThenTheLeadsAndTheManagersAlongTheRealLadder() {
        IncidentNumber number = report();
        String assignee = incidents.get(number).assignee();
        assertThat(assignee).isNotNull();
        mute(number);
        life.fireAlarm(number);
        relay.sendDue();
        assertThat(told(number)).containsExactly(assignee + "@desk.firstline.example");
        assertThat(journal(number))
                .anyMatch(entry -> entry.equals("NOTIFIED promise-warning, RESOLUTION 50 %: " + assignee));

        while (journal(number).stream().noneMatch(entry -> entry.contains("RESOLUTION 150 %"))) {
            life.fireAlarm(number);
        }
        relay.sendDue();
        assertThat(mails(number))
                .filteredOn(mail -> mail.subject().startsWith("Late, 100 %"))
                .extracting(ReceivedMail::to)
                .contains("lead@desk.firstline.example", assignee + "@desk.firstline.example");
        assertThat(mails(number))
                .filteredOn(mail -> mail.subject().startsWith("Late, 150 %"))
                .extracting(ReceivedMail::to)
                .containsExactly("manager@desk.firstline.example");
    }

    @ParameterizedTest
    @EnumSource(Audience.class)
    void tellsEachAudience(Audience audience) {
        IncidentNumber number = reportedOnTuesday();
        reach(number, 75, audience);
        relay.sendDue();
        assertThat(told(number)).containsExactlyInAnyOrderElementsOf(addresses(number, audience));
        if (audience == Audience.NOBODY) {
            assertThat(journal(number)).noneMatch(entry -> entry.contains("promise-warning"));
        } else {
            assertThat(journal(number))
                    .filteredOn(entry -> entry.contains("promise-warning"))
                    .hasSize(1);
        }
    }

    @Test
    void tellsTheTeamWhileNobodyHasTheWork() {
        IncidentNumber number = reportedOnTuesday();
        jdbc.sql("update incident set assignee = null where number = ?")
                .param(number.value())
                .update();
        reach(number, 75, Audience.ASSIGNEE);
        relay.sendDue();
        assertThat(told(number))
                .containsExactlyInAnyOrderElementsOf(addresses(number, Audience.TEAM))
                .hasSizeGreaterThan(1);
        assertThat(mails(number)).allMatch(mail -> mail.plain().contains("Nobody works on it yet."));
    }

    @Test
    void tellsEachPersonOnceHoweverManyAudiencesTheyAreIn() {
        IncidentNumber number = reportedOnTuesday();
        reach(number, 75, Audience.ASSIGNEE, Audience.TEAM, Audience.LEADS);
        reach(number, 75, Audience.TEAM);
        relay.sendDue();
        assertThat(told(number))
                .doesNotHaveDuplicates()
                .contains("lead@desk.firstline.example", "line1a@desk.firstline.example");
        assertThat(journal(number))
                .filteredOn(entry -> entry.startsWith("NOTIFIED promise-warning"))
                .hasSize(1);
    }

    @Test
    void saysInTheJournalWhenNobodyHasAnAddress() {
        people.addTeam("no-mail", "Without mail");
        people.addUser(
                "nomail" + SINCE.incrementAndGet(), "No Mail", "geheim! genoeg", Set.of(Role.AGENT), Set.of("no-mail"));
        IncidentNumber number = report();
        mute(number);
        callUpon(number, "no-mail", "Please help.");
        assertThat(journal(number)).endsWith("NOT_NOTIFIED help-wanted: nobody with an e-mail address");
    }

    @Test
    void asksTheTeamForHelpInTheLeadsWords() {
        IncidentNumber number = report();
        mute(number);
        callUpon(number, "third-line", "Drop everything.\nPlease.");
        relay.sendDue();
        assertThat(told(number))
                .contains("line3a@desk.firstline.example", "line3b@desk.firstline.example")
                .doesNotContain("line1a@desk.firstline.example");
        assertThat(mails(number)).allSatisfy(mail -> {
            assertThat(mail.subject()).isEqualTo("Help wanted: Printer prints emoji 🖨️ (" + number + ")");
            assertThat(mail.plain()).contains("> Drop everything.\r\n> Please.\r\n\r\nOpen the");
            assertThat(mail.headers()).contains("Content-Language: en");
        });
    }

    @Test
    void leadsToTaskListAndNotToTheRequestersPage() {
        IncidentNumber number = reportedOnTuesday();
        reach(number, 75, Audience.ASSIGNEE);
        relay.sendDue();
        assertThat(mails(number)).singleElement().satisfies(mail -> assertThat(mail.plain())
                .containsPattern(
                        "https://desk.example/camunda/app/tasklist/default/#/\\?filter=[0-9a-f-]{36}&searchQuery=%5B%7B%22type%22")
                .contains(number.value())
                .doesNotContain("/i/"));
    }

    @Test
    void speaksTheDesksLanguage() {
        IncidentNumber number = reportedOnTuesday();
        DeskMails dutch = new DeskMails(
                incidents,
                promises,
                people,
                audiences,
                calendars,
                quietHours,
                new DeskLanguage(Language.NL),
                desk,
                outbox);
        transactions.executeWithoutResult(transaction -> dutch.on(reached(number, 75, Priority.P4, Audience.ASSIGNEE)));
        relay.sendDue();
        assertThat(mails(number)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("75 % van de tijd is voorbij: ");
            assertThat(mail.headers()).contains("Content-Language: nl");
        });
    }

    @Test
    void letsPeopleSleepAndWritesWhenTheyWake() {
        IncidentNumber number = report(Level.LOW, Level.LOW);
        fridayNight(number);
        reach(number, 50, Audience.ASSIGNEE);
        relay.sendDue();
        clock.moveTo(amsterdam("2026-06-06T06:59:59.999"));
        relay.sendDue();
        assertThat(told(number)).isEmpty();
        assertThat(outbox.oldestWaiting()).isZero();
        clock.moveTo(amsterdam("2026-06-06T07:00"));
        relay.sendDue();
        assertThat(told(number)).hasSize(1);
    }

    @Test
    void wakesPeopleForTheHighestPriority() {
        clock.moveTo(amsterdam("2026-06-05T23:00"));
        IncidentNumber number = report(Level.HIGH, Level.HIGH);
        mute(number);
        clock.moveTo(amsterdam("2026-06-05T23:20"));
        transactions.executeWithoutResult(
                transaction -> events.publishEvent(reached(number, 1, Priority.P1, Audience.ASSIGNEE)));
        relay.sendDue();
        assertThat(told(number)).hasSize(1);
    }

    @Test
    void waitsNoLongerForWhatBecomesTheHighestPriority() {
        IncidentNumber number = report(Level.LOW, Level.LOW);
        fridayNight(number);
        callUpon(number, "third-line", "Please help.");
        incidents.reprioritise(number, Level.HIGH, Level.HIGH, "Everybody", Actor.agent("lead"));
        assertThat(incidents.get(number).priority()).isEqualTo(Priority.P1);
        relay.sendDue();
        assertThat(told(number)).contains("line3a@desk.firstline.example");
    }

    @Test
    void sendsNoLateAttemptIntoTheNight() {
        IncidentNumber number = report(Level.LOW, Level.LOW);
        fridayEvening(number);
        reach(number, 50, Audience.ASSIGNEE);
        clock.moveTo(amsterdam("2026-06-05T23:00"));
        relay.sendDue();
        assertThat(told(number)).isEmpty();
        assertThat(jdbc.sql("select attempts from notification_outbox where incident = ? and event = 'promise-warning'")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isZero();
        clock.moveTo(amsterdam("2026-06-06T07:00"));
        relay.sendDue();
        assertThat(told(number)).hasSize(1);
    }

    @Test
    void announcesNothingOfAClockThatHasStopped() {
        IncidentNumber number = report(Level.LOW, Level.LOW);
        fridayNight(number);
        reach(number, 50, Audience.TEAM);
        life.complete(number, WORK, "line1a", new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 12));
        mute(number, "incident-resolved");
        clock.moveTo(amsterdam("2026-06-06T07:00"));
        relay.sendDue();
        assertThat(told(number)).isEmpty();
        assertThat(journal(number))
                .filteredOn(entry ->
                        entry.startsWith("NOT_NOTIFIED promise-warning: withdrawn, the incident is RESOLVED: "))
                .hasSize(1);
        assertThat(jdbc.sql("select count(*) from notification_outbox where incident = ? and event = 'promise-warning'"
                                + " and given_up_at is not null and failure like 'withdrawn%'")
                        .param(number.value())
                        .query(Integer.class)
                        .single())
                .isEqualTo(addresses(number, Audience.TEAM).size());
    }

    @Test
    void announcesNothingOfAResponseThatWasGivenMeanwhile() {
        IncidentNumber number = life.report("desk" + email);
        fridayNight(number);
        reach(number, 1, 50, Audience.ASSIGNEE);
        incidents.note(number, "We are on it.", Visibility.PUBLIC, Actor.agent("line1a"));
        mute(number, "public-message");
        clock.moveTo(amsterdam("2026-06-06T07:00"));
        relay.sendDue();
        assertThat(told(number)).isEmpty();
        assertThat(journal(number)).anyMatch(entry -> entry.contains("withdrawn, the clock has stopped"));
    }

    @Test
    void announcesNothingOfAClockThatWasMoved() {
        IncidentNumber number = report(Level.MEDIUM, Level.MEDIUM);
        wednesdayNight(number);
        reach(number, 75, Audience.ASSIGNEE);
        incidents.reprioritise(number, Level.LOW, Level.LOW, "Not that bad", Actor.agent("lead"));
        clock.moveTo(amsterdam("2026-06-04T07:00"));
        relay.sendDue();
        assertThat(told(number)).isEmpty();
        assertThat(journal(number)).anyMatch(entry -> entry.contains("withdrawn, the clock has a new goal"));
    }

    @Test
    void saysThatTheClockStandsStillWhenItDoesByMorning() {
        IncidentNumber number = report(Level.LOW, Level.LOW);
        wednesdayNight(number);
        reach(number, 50, Audience.ASSIGNEE);
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which printer?"));
        mute(number, "incident-question");
        clock.moveTo(amsterdam("2026-06-04T07:00"));
        relay.sendDue();
        assertThat(mails(number)).singleElement().satisfies(mail -> assertThat(mail.plain())
                .contains("The clock stands still now."));
    }

    @Test
    void readsMailsThatWereWrittenBeforeThereWasAPromise() {
        IncidentNumber number = report();
        jdbc.sql("update notification_outbox set payload = ? where incident = ?")
                .params("{\"name\":\"Zoë\",\"title\":\"Old\",\"text\":null}", number.value())
                .update();
        relay.sendDue();
        assertThat(received()).singleElement().satisfies(mail -> assertThat(mail.plain())
                .contains("Beste Zoë,", "Op uw eigen pagina")
                .doesNotContain("null"));
    }

    @Test
    void tellsTheRequesterWhatIsPromised() {
        report();
        relay.sendDue();
        assertThat(received()).singleElement().satisfies(mail -> {
            assertThat(mail.plain())
                    .contains(
                            "Uw melding ligt bij de eerste lijn; zij wordt uiterlijk do 17:30 opgelost.\r\n\r\nOp uw");
            assertThat(mail.html()).contains("zij wordt uiterlijk do 17:30 opgelost.</p>");
        });
    }

    private IncidentNumber report(Level impact, Level urgency) {
        return life.report(impact, urgency, "PRINTING");
    }

    /** All of the time of a P3 is gone, two thirds of that of a P4. */
    private void wednesdayNight(IncidentNumber number) {
        mute(number);
        clock.moveTo(amsterdam("2026-06-03T23:00"));
    }

    /** All of the time is gone. */
    private void fridayNight(IncidentNumber number) {
        mute(number);
        clock.moveTo(amsterdam("2026-06-05T23:00"));
    }

    private void fridayEvening(IncidentNumber number) {
        mute(number);
        clock.moveTo(amsterdam("2026-06-05T21:59"));
    }

    /** Thursday noon: more than three quarters of a P4's time are gone. */
    private IncidentNumber reportedOnTuesday() {
        IncidentNumber number = report();
        mute(number);
        clock.moveTo(amsterdam("2026-06-04T12:00"));
        return number;
    }

    /** The requester's mails are not what these tests look at. */
    private void mute(IncidentNumber number) {
        mute(number, "incident-registered");
    }

    private void mute(IncidentNumber number, String event) {
        jdbc.sql("update notification_outbox set next_attempt_at = null where incident = ? and event = ?")
                .params(number.value(), event)
                .update();
    }

    private void reach(IncidentNumber number, int percent, Audience... told) {
        reach(number, 2, percent, told);
    }

    private void reach(IncidentNumber number, int place, int percent, Audience... told) {
        transactions.executeWithoutResult(
                transaction -> events.publishEvent(reached(number, place, percent, Priority.P4, told)));
    }

    private static ThresholdReached reached(IncidentNumber number, int percent, Priority priority, Audience... told) {
        return reached(number, 2, percent, priority, told);
    }

    private static ThresholdReached reached(
            IncidentNumber number, int place, int percent, Priority priority, Audience... told) {
        Metric metric = place == 1 ? Metric.RESPONSE : Metric.RESOLUTION;
        Crossing crossing = new Crossing(number, place, metric, "", percent, TUESDAY, Duration.ZERO, false);
        return new ThresholdReached(crossing, List.of(told), priority);
    }

    private void callUpon(IncidentNumber number, String team, String text) {
        transactions.executeWithoutResult(
                transaction -> events.publishEvent(new TeamCalledUpon(number, team, text, 99)));
    }

    private List<String> addresses(IncidentNumber number, Audience audience) {
        return audiences.of(List.of(audience), incidents.get(number)).stream()
                .filter(each -> each.email() != null)
                .map(each -> each.email())
                .toList();
    }

    private List<String> told(IncidentNumber number) {
        return mails(number).stream().map(ReceivedMail::to).toList();
    }

    private List<ReceivedMail> mails(IncidentNumber number) {
        return TestMail.server().mails().stream()
                .map(ReceivedMail::of)
                .filter(mail -> mail.to().endsWith("@desk.firstline.example"))
                .filter(mail -> mail.subject().contains(number.value()))
                .toList();
    }

    private static Instant amsterdam(String local) {
        return LocalDateTime.parse(local).atZone(ZoneId.of("Europe/Amsterdam")).toInstant();
    }
}
