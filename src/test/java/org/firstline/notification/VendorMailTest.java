package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.firstline.ProcessDriver;
import org.firstline.TestMail;
import org.firstline.identity.People;
import org.firstline.incident.Outcome;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Visibility;
import org.firstline.vendor.VendorAnswer;
import org.firstline.vendor.VendorDraft;
import org.firstline.vendor.VendorLegs;
import org.firstline.vendor.VendorLinks;
import org.firstline.vendor.Vendors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What a vendor and the desk's people get by mail, through a real mail server. */
class VendorMailTest extends MailTest {

    private static final String EXPERT = "userTask_investigateAsExpert";

    @Autowired
    Vendors vendors;

    @Autowired
    VendorLegs legs;

    @Autowired
    VendorLinks links;

    @Autowired
    ProcessDriver life;

    @Autowired
    People people;

    private String vendor = "";
    private String boss = "";
    private IncidentNumber number;

    @BeforeEach
    void callIn() {
        vendor = "vendor-" + email;
        boss = "boss-" + email;
        vendors.put("MAILED", new VendorDraft("Liften & Zoon", vendor, Language.NL, null, boss, 1));
        number = report("SECRET-TITLE", email, "+31 6 SECRET");
        incidents.note(number, "SECRET-NOTE", Visibility.INTERNAL, Actor.agent("line1a"));
        life.complete(number, "userTask_handleInLine", "line1a", new Outcome.HandedOver("SECRET-REASON", "third-line"));
        life.complete(
                number,
                EXPERT,
                "line3a",
                new Outcome.CalledInVendor("MAILED", "De lift hangt. 🛗\nNummer 4711.", "T-1"));
    }

    @Test
    void handsOverWithALinkAndNothingInternal() {
        relay.sendDue();
        ReceivedMail mail = to(vendor).get(0);
        assertThat(to(vendor)).hasSize(1);
        assertThat(mail.subject()).isEqualTo("Wilt u hiernaar kijken? (" + number + ", uw referentie T-1)");
        assertThat(mail.plain())
                .startsWith("Beste Liften & Zoon,")
                .contains("Uw referentie: T-1", "> De lift hangt. 🛗", "> Nummer 4711.", number.value());
        assertThat(mail.html()).contains("Uw referentie: <bdi>T-1</bdi>");
        assertThat(mail.link()).startsWith("https://desk.example/v/");
        String secret = mail.link().substring(mail.link().lastIndexOf('/') + 1);
        assertThat(links.open(secret))
                .hasValueSatisfying(leg -> assertThat(leg.incident()).isEqualTo(number));
        String said = mail.plain().replace(secret, "") + mail.html().replace(secret, "") + mail.subject();
        assertThat(said).doesNotContain("SECRET", "Zoë", "line1a", "line3");
        assertThat(mail.raw()).contains("quoted-printable").doesNotContain("base64");
    }

    @Test
    void writesWhatTheDeskAdds() {
        String expert = String.valueOf(incidents.get(number).assignee());
        legs.write(number, "Er is <b>haast</b> bij.", people.find(expert).orElseThrow());
        relay.sendDue();
        assertThat(to(vendor)).hasSize(2).last().satisfies(mail -> {
            assertThat(mail.subject()).isEqualTo("Bericht van de servicedesk (" + number + ", uw referentie T-1)");
            assertThat(mail.plain()).contains("> Er is <b>haast</b> bij.");
            assertThat(mail.html()).contains("&lt;b&gt;haast&lt;/b&gt;");
        });
    }

    @Test
    void tellsTheExpertWhatTheVendorWrote() {
        String expert = String.valueOf(incidents.get(number).assignee());
        String token = links.issueToken(number, vendor);
        legs.answer(token, new VendorAnswer("Welke verdieping?", null, null));
        assertThat(queued(number)).contains("vendor-answered").doesNotContain("vendor-solved");
        legs.solve(token, new VendorAnswer("Kabel vervangen.", null, null));
        assertThat(queued(number)).containsSubsequence("vendor-answered", "vendor-solved");
        assertThat(receivers("vendor-answered"))
                .containsExactly(people.contact(expert).orElseThrow().email());
        relay.sendDue();
        assertThat(to(receivers("vendor-solved").get(0)).stream().map(ReceivedMail::plain))
                .anySatisfy(text -> assertThat(text).contains("Kabel vervangen.", number.value(), "Liften & Zoon"));
    }

    @Test
    void remindsTheVendorsBossAndTellsTheLeads() {
        Instant due = life.fire(number, "boundaryEvent_vendorStayedSilent");
        assertThat(due).isEqualTo("2026-06-03T08:00:00Z");
        relay.sendDue();
        assertThat(to(boss)).singleElement().satisfies(mail -> {
            assertThat(mail.subject()).startsWith("Herinnering");
            assertThat(mail.plain()).contains("> De lift hangt. 🛗").doesNotContain("SECRET");
            assertThat(links.open(mail.link().substring(mail.link().lastIndexOf('/') + 1)))
                    .isPresent();
        });
        assertThat(receivers("vendor-silent")).isNotEmpty();
        assertThat(journal(number)).anyMatch(entry -> entry.startsWith("NOTIFIED vendor-silent: lead"));
    }

    private List<String> receivers(String event) {
        return jdbc.sql("select receiver from notification_outbox where incident = ? and event = ? order by id")
                .params(number.value(), event)
                .query(String.class)
                .list();
    }

    private List<ReceivedMail> to(String receiver) {
        return mails().filter(mail -> mail.to().equals(receiver)).toList();
    }

    private static Stream<ReceivedMail> mails() {
        return TestMail.server().mails().stream().map(ReceivedMail::of);
    }
}
