package org.firstline.vendor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.List;
import org.camunda.bpm.engine.TaskService;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.identity.People;
import org.firstline.incident.Drift;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.incident.Waits;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Language;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.firstline.sla.ClockView;
import org.firstline.sla.Metric;
import org.firstline.sla.Promises;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Every path of a vendor's leg, as the ordered trace of what its token enters. */
class VendorLegProcessTest extends DeskTest {

    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");
    private static final String EXPERT = "userTask_investigateAsExpert";
    private static final String AWAIT = "userTask_awaitVendor";
    private static final String EMAIL = "help@printers.example";
    private static final Outcome CALLED_IN =
            new Outcome.CalledInVendor("PRINTERS", "The drum of model X stalls. 🖨️\nSecond line.", null);

    @Autowired
    Incidents incidents;

    @Autowired
    Vendors vendors;

    @Autowired
    VendorLegs legs;

    @Autowired
    VendorLinks links;

    @Autowired
    Waits waits;

    @Autowired
    Promises promises;

    @Autowired
    People people;

    @Autowired
    Drift drift;

    @Autowired
    ProcessDriver life;

    @Autowired
    TaskService taskService;

    @Autowired
    DeskClock clock;

    @Autowired
    JdbcClient jdbc;

    private IncidentNumber number;
    private String expert = "";

    @BeforeEach
    void reachTheThirdLine() {
        clock.moveTo(TUESDAY);
        vendors.put(
                "PRINTERS", new VendorDraft("Printers & Sons", EMAIL, Language.EN, null, "boss@printers.example", 2));
        vendors.restore("PRINTERS");
        number = life.report();
        life.complete(number, "userTask_handleInLine", "line1a", new Outcome.HandedOver("Expert", "third-line"));
        expert = String.valueOf(life.task(number, EXPERT).getAssignee());
        life.trace(number);
    }

    @AfterEach
    void leavesNoDrift() {
        assertThat(drift.look())
                .filteredOn(each -> each.number().equals(number))
                .isEmpty();
        clock.release();
    }

    @Test
    void waitsForTheVendorWithAClockOfItsOwn() {
        IncidentView incident = callIn();
        assertThat(life.trace(number))
                .containsExactly(
                        "gateway_outcome",
                        "callActivity_vendorLeg",
                        "startEvent_vendorCalledIn",
                        "serviceTask_handToVendor",
                        AWAIT);
        assertThat(incident.status()).isEqualTo(IncidentStatus.WAITING);
        assertThat(incident.waitReason()).isEqualTo(WaitReason.VENDOR);
        assertThat(life.openTasks(number)).containsExactly(AWAIT);
        assertThat(life.waitingJobs(number)).containsExactly("boundaryEvent_vendorStayedSilent");
        assertThat(clocks(Metric.VENDOR)).singleElement().satisfies(clock -> {
            assertThat(clock.hasStopped()).isFalse();
            assertThat(clock.runningSince()).isEqualTo(TUESDAY);
        });
        assertThat(leg()).satisfies(leg -> {
            assertThat(leg.vendorName()).isEqualTo("Printers & Sons");
            assertThat(leg.handedBy()).isEqualTo(expert);
            assertThat(leg.handedAt()).isEqualTo(TUESDAY);
            assertThat(leg.hasEnded()).isFalse();
        });
        assertThat(journal())
                .contains(
                        "VENDOR_CALLED_IN INTERNAL " + expert
                                + " PRINTERS: The drum of model X stalls. 🖨️\nSecond line.",
                        "NOTIFIED INTERNAL desk vendor-called-in: " + EMAIL);
    }

    @Test
    void keepsNoTextInTheEngine() {
        callIn();
        assertThat(jdbc.sql("select count(*) from ACT_RU_VARIABLE where NAME_ in ('vendor', 'summary', 'reference')")
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(jdbc.sql("select count(*) from ACT_HI_VARINST where NAME_ = 'summary'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void goesOnWaitingWhenTheVendorAnswers() {
        callIn();
        life.trace(number);
        clock.moveTo(TUESDAY.plusSeconds(3600));
        legs.answer(token(), new VendorAnswer("Which firmware?", "T-77", "2026-06-09"));
        assertThat(life.trace(number))
                .containsExactly("boundaryEvent_vendorAnswered", "serviceTask_tellExpert", "endEvent_expertTold");
        assertThat(life.openTasks(number)).containsExactly(AWAIT);
        assertThat(leg()).satisfies(leg -> {
            assertThat(leg.reference()).isEqualTo("T-77");
            assertThat(leg.expectedOn()).isEqualTo("2026-06-09");
            assertThat(leg.answeredAt()).isEqualTo(TUESDAY.plusSeconds(3600));
            assertThat(leg.messages()).singleElement().satisfies(message -> assertThat(message.fromVendor())
                    .isTrue());
        });
        assertThat(journal())
                .contains("VENDOR_ANSWERED INTERNAL Printers & Sons Which firmware?\n→ 2026-06-09\n# T-77");

        legs.answer(token(), new VendorAnswer("And which paper?", null, null));
        assertThat(life.trace(number))
                .containsExactly("boundaryEvent_vendorAnswered", "serviceTask_tellExpert", "endEvent_expertTold");
        assertThat(leg().reference()).isEqualTo("T-77");
    }

    @Test
    void comesBackToTheExpertWhenTheVendorCallsItSolved() {
        callIn();
        life.trace(number);
        legs.solve(token(), new VendorAnswer("New drum placed.", null, null));
        assertThat(life.trace(number))
                .containsExactly(
                        "boundaryEvent_vendorSolved",
                        "serviceTask_tellExpertOfSolution",
                        "endEvent_solvedByVendor",
                        "gateway_waitOver",
                        "gateway_waitOutcome",
                        "gateway_beforeAssigning",
                        "serviceTask_assignExpert",
                        EXPERT);
        IncidentView incident = incidents.get(number);
        assertThat(incident.status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(incident.waitReason()).isNull();
        assertThat(incident.assignee()).isEqualTo(expert);
        assertThat(leg().outcome()).isEqualTo(LegOutcome.SOLVED);
        assertThat(clocks(Metric.VENDOR)).singleElement().satisfies(clock -> assertThat(clock.hasStopped())
                .isTrue());
    }

    @Test
    void takesTheAnswerThatTheDeskWroteDown() {
        callIn();
        life.trace(number);
        life.complete(number, AWAIT, expert, new Outcome.Answered("They called: it is the paper."));
        assertThat(life.trace(number))
                .startsWith("gateway_legOver", "endEvent_legEnded", "gateway_waitOver")
                .endsWith(EXPERT);
        assertThat(leg().outcome()).isEqualTo(LegOutcome.ANSWERED);
        assertThat(journal()).contains("REPLY INTERNAL " + expert + " They called: it is the paper.");
    }

    @Test
    void goesOnWithoutAnAnswerWhenTheDeskSaysSo() {
        callIn();
        life.trace(number);
        waits.end(number, people.find(expert).orElseThrow());
        assertThat(life.trace(number))
                .startsWith("boundaryEvent_waitEnded", "gateway_legOver", "endEvent_legEnded")
                .endsWith(EXPERT);
        assertThat(leg().outcome()).isEqualTo(LegOutcome.WENT_ON);
    }

    @Test
    void endsWithTheIncidentWhenTheRequesterWithdraws() {
        callIn();
        String token = token();
        incidents.withdraw(number, "Never mind", Actor.requester("Jan de Vries"));
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(leg().outcome()).isEqualTo(LegOutcome.WITHDRAWN);
        assertThat(life.openTasks(number)).isEmpty();
        assertThatThrownBy(() -> legs.answer(token, new VendorAnswer("Hello?", null, null)))
                .isInstanceOf(StateRefused.class)
                .extracting("rule")
                .isEqualTo("vendor-leg-over");
    }

    @Test
    void endsWhenTheDeskWritesDownThatItIsNotWantedAnyMore() {
        callIn();
        life.trace(number);
        life.complete(number, AWAIT, expert, new Outcome.Withdrawn("Bought another one"));
        assertThat(life.trace(number))
                .containsSubsequence("endEvent_legEnded", "gateway_waitOutcome", "endEvent_withdrawn");
        assertThat(leg().outcome()).isEqualTo(LegOutcome.WITHDRAWN);
    }

    @Test
    void reportsSilenceOnceAndGoesOnWaiting() {
        callIn();
        life.trace(number);
        Instant due = life.fire(number, "boundaryEvent_vendorStayedSilent");
        assertThat(due).isEqualTo("2026-06-04T08:00:00Z");
        assertThat(life.trace(number))
                .containsExactly(
                        "boundaryEvent_vendorStayedSilent", "serviceTask_reportSilence", "endEvent_silenceReported");
        assertThat(life.openTasks(number)).containsExactly(AWAIT);
        assertThat(leg().silentAt()).isEqualTo(due);
        assertThat(journal())
                .contains(
                        "VENDOR_SILENT INTERNAL desk Printers & Sons",
                        "NOTIFIED INTERNAL desk vendor-reminder: boss@printers.example");
        legs.solve(token(), new VendorAnswer("Sorry. Done.", null, null));
        assertThat(life.openTasks(number)).containsExactly(EXPERT);
    }

    @Test
    void countsSilenceFromTheLastWordAndTheDayThatTheVendorNamed() {
        callIn();
        clock.moveTo(Instant.parse("2026-06-03T10:00:00Z"));
        legs.answer(token(), new VendorAnswer("We look into it.", null, null));
        assertThat(silence()).isEqualTo("2026-06-05T10:00:00Z");
        legs.answer(token(), new VendorAnswer("Parts come on Friday.", null, "2026-06-12"));
        assertThat(silence()).isEqualTo("2026-06-15T06:00:00Z");
    }

    @Test
    void goesToNobodyWhoIsUnknownOrRetired() {
        assertRefused(new Outcome.CalledInVendor("NOBODY", "x", null), "unknown-vendor");
        vendors.retire("PRINTERS");
        assertRefused(CALLED_IN, "unknown-vendor");
        assertThat(life.openTasks(number)).containsExactly(EXPERT);
        assertThat(legs.of(number)).isEmpty();
        assertThat(incidents.get(number).waitReason()).isNull();
    }

    @Test
    void staysWithAVendorWhoIsRetiredMeanwhile() {
        callIn();
        vendors.retire("PRINTERS");
        legs.solve(token(), new VendorAnswer("Our last job.", null, null));
        assertThat(life.openTasks(number)).containsExactly(EXPERT);
    }

    @Test
    void writesToTheVendorWhoHasIt() {
        assertThatThrownBy(() -> legs.write(number, "Hello", people.find(expert).orElseThrow()))
                .isInstanceOf(StateRefused.class)
                .extracting("rule")
                .isEqualTo("no-vendor-leg");
        callIn();
        assertThatThrownBy(
                        () -> legs.write(number, "Hello", people.find("line2a").orElseThrow()))
                .isInstanceOf(NotAllowed.class);
        VendorLeg leg = legs.write(number, "Firmware 1.2.", people.find(expert).orElseThrow());
        assertThat(leg.messages()).singleElement().satisfies(message -> {
            assertThat(message.fromVendor()).isFalse();
            assertThat(message.text()).isEqualTo("Firmware 1.2.");
        });
        assertThat(journal())
                .contains(
                        "VENDOR_MESSAGE INTERNAL " + expert + " Firmware 1.2.",
                        "NOTIFIED INTERNAL desk vendor-message: " + EMAIL);
    }

    @Test
    void hasOneLegAfterTheOther() {
        callIn();
        legs.solve(token(), new VendorAnswer("Done.", null, null));
        callIn();
        assertThat(legs.of(number)).extracting(VendorLeg::outcome).containsExactly(LegOutcome.SOLVED, null);
        assertThat(legs.of(number)).extracting(VendorLeg::hasEnded).containsExactly(true, false);
        assertThat(clocks(Metric.VENDOR)).hasSize(2);
    }

    @Test
    void givesTheTaskToTheExpertsAndTheContactsLead() {
        callIn();
        assertThat(taskService.getIdentityLinksForTask(life.task(number, AWAIT).getId()))
                .extracting("groupId")
                .contains("third-line");
        life.as(expert, () -> {
            taskService.claim(life.task(number, AWAIT).getId(), expert);
            return number;
        });
        assertThat(life.task(number, AWAIT).getAssignee()).isEqualTo(expert);
    }

    @Test
    void opensNothingForAnAddressThatIsTheVendorsNoMore() {
        callIn();
        String token = token();
        vendors.put("PRINTERS", new VendorDraft("Printers & Sons", "new@printers.example", Language.EN, null, null, 2));
        assertThat(links.open(token)).isEmpty();
        assertThatThrownBy(() -> legs.answer(token, new VendorAnswer("Mine?", null, null)))
                .isInstanceOf(NotFound.class);
    }

    @Test
    void refusesWhatIsNoAnswer() {
        callIn();
        String token = token();
        assertThatThrownBy(() -> legs.answer(token, new VendorAnswer(" ", "x".repeat(101), "2026-06-01")))
                .isInstanceOfSatisfying(InputRefused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("text");
                    assertThat(refused.others())
                            .extracting(InputRefused::rule)
                            .containsExactly("too-long", "expected-within-a-year");
                });
        assertThat(leg().messages()).isEmpty();
    }

    private IncidentView callIn() {
        return life.complete(number, EXPERT, expert, CALLED_IN);
    }

    private void assertRefused(Outcome outcome, String rule) {
        assertThatThrownBy(() -> life.complete(number, EXPERT, expert, outcome))
                .isInstanceOfSatisfying(InputRefused.class, refused -> {
                    assertThat(refused.field()).isEqualTo("vendor");
                    assertThat(refused.rule()).isEqualTo(rule);
                });
    }

    private String token() {
        return links.issueToken(number, EMAIL);
    }

    private VendorLeg leg() {
        return legs.of(number).get(0);
    }

    private Instant silence() {
        return life.timer(number, "boundaryEvent_vendorStayedSilent")
                .getDuedate()
                .toInstant();
    }

    private List<ClockView> clocks(Metric metric) {
        return promises.all(number).stream()
                .filter(each -> each.metric() == metric)
                .toList();
    }

    private List<String> journal() {
        return incidents.journal(number, List.of(Visibility.values()), null, 200).items().stream()
                .map(entry -> "%s %s %s %s".formatted(entry.kind(), entry.visibility(), entry.author(), entry.text()))
                .toList();
    }
}
