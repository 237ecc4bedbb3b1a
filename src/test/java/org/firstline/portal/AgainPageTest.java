package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.firstline.DeskTest;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentLinks;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.LinkKind;
import org.firstline.incident.Requester;
import org.firstline.incident.RequesterLinks;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Priority;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** What the requester's page does with what is over, and with what was promised. */
class AgainPageTest extends DeskTest {

    private static final AtomicInteger REQUESTERS = new AtomicInteger();

    @Autowired
    WebApplicationContext application;

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentLinks related;

    @Autowired
    RequesterLinks links;

    private PublicPages pages;
    private IncidentNumber number;
    private String page;

    @BeforeEach
    void register() {
        pages = new PublicPages(application);
        String email = "again" + REQUESTERS.incrementAndGet() + "@example.org";
        number = incidents.report(
                new IncidentReport(
                        "Printer jams",
                        "It smokes",
                        Channel.PHONE,
                        "PRINTING",
                        null,
                        "WORKPLACE",
                        "MAIN",
                        Level.HIGH,
                        Level.HIGH,
                        new Requester("Zoë van den Berg", email, null, Language.NL),
                        null,
                        null),
                Actor.agent("line1a"));
        page = "/i/" + links.issueToken(number, email);
    }

    @Test
    void reportsAgainWhatIsOverLinkedToWhatItWas() {
        withdraw();
        assertThat(PublicPages.body(pages.open(page))).contains("href=\"" + page + "/again\"", "Opnieuw melden");
        assertThat(PublicPages.body(pages.open(page + "/again"))).contains("Wat is er nu aan de hand?");

        MockHttpServletResponse answer =
                pages.send(page + "/again", Map.of("text", "Het rookt weer\r\nnu echt", "key", "A".repeat(22)));

        assertThat(answer.getStatus()).isEqualTo(303);
        IncidentView again = opened(answer);
        IncidentView old = incidents.get(number);
        assertThat(again.number()).isNotEqualTo(number);
        assertThat(again.title()).isEqualTo("Printer jams");
        assertThat(again.description()).isEqualTo("Het rookt weer\nnu echt");
        assertThat(again.channel()).isEqualTo(Channel.PORTAL);
        assertThat(again).returns("WORKPLACE", IncidentView::service).returns("MAIN", IncidentView::site);
        assertThat(again.priority()).as("nobody reports a P1 by a form").isEqualTo(Priority.P2);
        assertThat(again).returns(Level.MEDIUM, IncidentView::impact).returns(Level.HIGH, IncidentView::urgency);
        assertThat(again.requester()).isEqualTo(old.requester());
        assertThat(old.status()).isEqualTo(IncidentStatus.WITHDRAWN);
        assertThat(related.list(again.number(), null, 10).items())
                .singleElement()
                .satisfies(link -> {
                    assertThat(link.kind()).isEqualTo(LinkKind.RELATES_TO);
                    assertThat(link.number()).isEqualTo(number);
                });
        assertThat(PublicPages.body(pages.follow(answer)))
                .contains(again.number().value());
    }

    @Test
    void reportsOnceWhatIsSentTwice() {
        withdraw();
        Map<String, String> form = Map.of("text", "It smokes again", "key", "A".repeat(22));
        IncidentView first = opened(pages.send(page + "/again", form));
        IncidentView second = opened(pages.send(page + "/again", form));
        assertThat(second.number()).isEqualTo(first.number());
        assertThat(incidents
                        .journal(number, List.of(Visibility.INTERNAL), null, 200)
                        .items())
                .filteredOn(entry -> entry.kind() == EntryKind.LINKED)
                .hasSize(1);
    }

    @Test
    void keepsWhatWasTypedWhenItIsRefused() {
        withdraw();
        MockHttpServletResponse empty = pages.send(page + "/again", Map.of("text", " "));
        assertThat(empty.getStatus()).isEqualTo(400);
        assertThat(PublicPages.body(empty)).contains("Schrijf eerst iets op.");
        MockHttpServletResponse tooLong = pages.send(page + "/again", Map.of("text", "é".repeat(20_001)));
        assertThat(tooLong.getStatus()).isEqualTo(400);
        assertThat(PublicPages.body(tooLong)).contains("hoogstens 20.000 tekens", "é".repeat(20_001));
        MockHttpServletResponse control = pages.send(page + "/again", Map.of("text", "bell\u0007"));
        assertThat(control.getStatus()).isEqualTo(400);
        assertThat(PublicPages.body(control)).contains("een teken dat niet te lezen is");
    }

    @Test
    void takesNothingAnewThatIsStillOpen() {
        assertThat(PublicPages.body(pages.open(page))).doesNotContain("/again");
        MockHttpServletResponse answer = pages.send(page + "/again", Map.of("text", "More <b>smoke</b>"));
        assertThat(answer.getStatus()).isEqualTo(409);
        assertThat(PublicPages.body(answer)).contains("Dat kan niet meer", "More &lt;b&gt;smoke&lt;/b&gt;");
        assertThat(pages.open("/i/nonsense/again").getStatus()).isEqualTo(404);
        assertThat(pages.send("/i/nonsense/again", Map.of("text", "x")).getStatus())
                .isEqualTo(404);
    }

    @Test
    void drawsWhatTheRequesterWasPromisedAndNoAgreementAmongTheDesk() {
        assertThat(PublicPages.body(pages.open(page))).contains("src=\"" + page + "/timeline.svg\"");
        MockHttpServletResponse picture = pages.open(page + "/timeline.svg");
        assertThat(picture.getContentType()).startsWith("image/svg+xml");
        assertThat(picture.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(PublicPages.body(picture))
                .startsWith("<svg")
                .contains("Eerste reactie", "Oplossing", number.value())
                .doesNotContain("Tijd bij", "first-line", "line1", "style=", "<script");
        assertThat(PublicPages.body(pages.open(page + "/timeline.svg?lang=en"))).contains("First response");
        assertThat(pages.open("/i/nonsense/timeline.svg").getStatus()).isEqualTo(404);
        assertThat(pages.open("/i/nonsense/reported").getStatus()).isEqualTo(404);
    }

    private void withdraw() {
        incidents.withdraw(number, "Never mind", Actor.requester("Zoë van den Berg"));
    }

    private IncidentView opened(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(PublicPages.body(answer)).isEqualTo(303);
        String token = String.valueOf(answer.getHeader("Location")).split("/")[2];
        return links.open(token).orElseThrow();
    }
}
