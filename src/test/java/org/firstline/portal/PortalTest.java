package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.identity.People;
import org.firstline.incident.Amendment;
import org.firstline.incident.Duplicates;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.JournalEntryView;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.incident.RequesterLinks;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The requester's page over real HTTP. */
class PortalTest extends DeskTest {

    private static final String WORK = "userTask_handleInLine";
    private static final Outcome RESOLVED = new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 12);
    private static final AtomicInteger REQUESTERS = new AtomicInteger();

    @Autowired
    People people;

    @Autowired
    Incidents incidents;

    @Autowired
    Duplicates duplicates;

    @Autowired
    RequesterLinks links;

    @Autowired
    ProcessDriver life;

    @Autowired
    DeskClock clock;

    @LocalServerPort
    int port;

    private DeskBrowser browser;
    private IncidentNumber number;
    private String email;
    private String page;

    @BeforeEach
    void register() {
        browser = new DeskBrowser(port);
        email = "portal" + REQUESTERS.incrementAndGet() + "@example.org";
        number = report(Language.NL);
        page = "/i/" + links.issueToken(number, email);
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Nested
    class Looking {

        @Test
        void showsHowItStandsInTheRequestersLanguage() {
            String dutch = browser.get(page).body();
            assertThat(dutch)
                    .contains(
                            "<html lang=\"nl\"",
                            number.value(),
                            "Printer jams &amp; burns",
                            "van de servicedesk werkt aan uw melding")
                    .contains("Iets aanvullen", "Deze melding intrekken")
                    .doesNotContain("Ja, het is opgelost", "<script");
            String english = browser.get(page + "?lang=en").body();
            assertThat(english)
                    .contains("<html lang=\"en\"", "of the service desk is working on your report", "/reply?lang=en\"");
        }

        @Test
        void saysWhatIsPromisedWhileItIs() {
            String promise = "<p class=\"promise\">";
            assertThat(browser.get(page).body())
                    .contains(promise + "Uw melding ligt bij de eerste lijn; ")
                    .containsPattern(promise + "[^<]*uiterlijk [^<]* opgelost\\.</p>");
            assertThat(browser.get(page + "?lang=en").body())
                    .contains(promise + "Your report is with the first line; ");
            incidents.withdraw(number, "Never mind", Actor.requester("Jan"));
            assertThat(browser.get(page).body()).doesNotContain(promise);
        }

        @Test
        void saysOfADuplicateHowItsOriginalStandsAndNothingElseOfIt() {
            IncidentNumber original = incidents.report(
                    new IncidentReport(
                            "Secret merger printer",
                            "Plans on tray 2",
                            Channel.API,
                            null,
                            null,
                            Level.MEDIUM,
                            Level.MEDIUM,
                            new Requester("Piet Puk", "piet@example.org", null, Language.NL),
                            null,
                            null),
                    Actor.agent("line1a"));
            duplicates.mark(number, original, Actor.agent("line1a"));
            String dutch = browser.get(page).body();
            assertThat(dutch)
                    .contains("Al bij ons bekend", "Er wordt aan gewerkt.")
                    .doesNotContain("Deze melding intrekken", "Iets aanvullen");
            life.complete(original, WORK, "line1a", RESOLVED);
            String english = browser.get(page + "?lang=en").body();
            assertThat(english).contains("Known to us already", "It has been solved.");
            assertThat(dutch + english)
                    .doesNotContain(original.value(), "merger", "tray 2", "Piet", "piet@", "New drum");
        }

        @Test
        void changesNothing() {
            List<JournalEntryView> before = journal();
            browser.get(page);
            browser.get(page + "/withdraw");
            browser.send("HEAD", page, null);
            browser.get(page + "?done=withdraw");
            assertThat(browser.get(page + "/confirm").statusCode()).isEqualTo(200);
            assertThat(journal()).isEqualTo(before);
        }

        @Test
        void isKeptByNobodyAndTellsNobody() {
            HttpResponse<String> answer = browser.get(page);
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-store");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
            assertThat(answer.headers().firstValue("Content-Type")).hasValue("text/html;charset=UTF-8");
            assertThat(answer.headers().allValues("Content-Security-Policy"))
                    .singleElement()
                    .asString()
                    .contains("script-src 'self'")
                    .doesNotContain("unsafe");
            assertThat(answer.headers().firstValue("Set-Cookie")).isEmpty();
        }

        @Test
        void hidesWhatTheDeskSaysAmongItself() {
            incidents.note(number, "Between colleagues", Visibility.INTERNAL, Actor.agent("line1a"));
            incidents.note(number, "Between leads", Visibility.LEADS, Actor.agent("line1a"));
            incidents.note(number, "For <b>you</b>", Visibility.PUBLIC, Actor.agent("line1b"));
            incidents.note(number, "From a stranger", Visibility.PUBLIC, Actor.agent("nobody-knows"));
            assertThat(browser.get(page).body())
                    .doesNotContain(
                            "Between colleagues", "Between leads", "line1a", "line1b", "nobody-knows", "first-line")
                    .contains("For &lt;b&gt;you&lt;/b&gt;", "From a stranger", contact() + " schreef");
        }

        /** Whoever is not of the first line writes in the name of the contact. */
        @Test
        void namesTheContactAlone() {
            incidents.note(number, "From the second line", Visibility.PUBLIC, Actor.agent("line2a"));
            assertThat(browser.get(page).body())
                    .contains("From the second line", contact() + " schreef")
                    .doesNotContain(people.find("line2a").orElseThrow().displayName());
        }

        private String contact() {
            String owner = Objects.requireNonNull(incidents.get(number).contactOwner());
            return people.find(owner).orElseThrow().displayName();
        }

        @Test
        void saysTheSameOfEveryLinkThatOpensNothing() {
            String expired = "/i/" + links.issueToken(number, email);
            incidents.amend(
                    number,
                    before -> new Amendment(
                            before.title(),
                            before.category(),
                            before.subcategory(),
                            before.service(),
                            before.site(),
                            new Requester("Zoë", "right" + email, null, Language.EN)),
                    Actor.agent("line1a"));
            String fresh = "/i/" + links.issueToken(number, "right" + email);
            assertThat(browser.get(fresh).statusCode()).isEqualTo(200);
            String toFormerAddress = unknown(page);
            clock.moveTo(clock.instant().plus(Duration.ofDays(91)));
            assertThat(List.of(
                            unknown(expired), unknown(fresh), unknown("/i/nonsense"), unknown("/i/" + "A".repeat(43))))
                    .containsOnly(toFormerAddress);
            assertThat(post(fresh + "/reply", Map.of("text", "x")).body()).isEqualTo(toFormerAddress);
            assertThat(browser.get("/i/nonsense", "Accept-Language", "nl-BE").body())
                    .contains("Deze link werkt niet (meer)");
            assertThat(browser.get("/i/nonsense", "Accept-Language", "en-GB").body())
                    .contains("does not work (any more)");
        }

        private String unknown(String path) {
            HttpResponse<String> answer = browser.get(path);
            assertThat(answer.statusCode()).isEqualTo(404);
            return answer.body();
        }
    }

    @Nested
    class Acting {

        @Test
        void repliesAndEndsTheWait() {
            life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which printer?"));
            assertThat(browser.get(page).body()).contains("Wacht op u", "Which printer?", "Antwoord versturen");
            HttpResponse<String> answer = post(page + "/reply", Map.of("text", "De blauwe 🖨️\r\nboven", "seen", "0"));
            assertThat(answer.statusCode()).isEqualTo(303);
            assertThat(answer.headers().firstValue("Location")).hasValue(page + "?done=reply");
            assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
            assertThat(browser.get(page + "?done=reply").body())
                    .contains("Dank u wel. Uw bericht is verstuurd.", "U schreef", "De blauwe 🖨️\nboven");
            assertThat(journal())
                    .filteredOn(entry -> entry.kind() == EntryKind.REPLY)
                    .singleElement()
                    .extracting(JournalEntryView::author)
                    .isEqualTo("Zoë van den Berg");
        }

        @Test
        void repliesOnceWhenTheButtonIsPressedTwice() {
            String seen = String.valueOf(journal().get(0).seq());
            assertThat(post(page + "/reply", Map.of("text", "Again", "seen", seen))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(post(page + "/reply", Map.of("text", "Again", "seen", seen))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(journal())
                    .filteredOn(entry -> entry.text().equals("Again"))
                    .hasSize(1);
        }

        @Test
        void confirmsAndIsReadOnlyFromThenOn() {
            life.complete(number, WORK, "line1a", RESOLVED);
            assertThat(browser.get(page).body()).contains("Is het opgelost?", "New drum.", "Ja, het is opgelost");
            assertThat(post(page + "/confirm", Map.of("seen", "0")).statusCode())
                    .isEqualTo(303);
            assertThat(post(page + "/confirm", Map.of("seen", "0")).statusCode())
                    .isEqualTo(303);
            assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.CLOSED);
            assertThat(browser.get(page + "?done=confirm").body())
                    .contains("Fijn dat het is opgelost", "Afgesloten")
                    .doesNotContain("<form", "/withdraw");
        }

        @Test
        void rejectsWithAReason() {
            life.complete(number, WORK, "line1a", RESOLVED);
            HttpResponse<String> silent = post(page + "/reject", Map.of("text", " ", "seen", "0"));
            assertThat(silent.statusCode()).isEqualTo(400);
            assertThat(silent.body()).contains("Schrijf eerst iets op.", "<details open");
            assertThat(post(page + "/reject", Map.of("text", "Still jams", "seen", "0"))
                            .statusCode())
                    .isEqualTo(303);
            assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
            assertThat(incidents.get(number).reopenCount()).isEqualTo(1);
        }

        @Test
        void withdrawsAfterASecondThought() {
            assertThat(browser.get(page + "/withdraw").body()).contains("Uw melding intrekken?", "Nee, ga terug");
            assertThat(post(page + "/withdraw", Map.of("text", "", "seen", "0")).statusCode())
                    .isEqualTo(303);
            assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.WITHDRAWN);
            assertThat(browser.get(page + "/withdraw").body())
                    .contains("Ingetrokken")
                    .doesNotContain("<form");
        }

        @Test
        void losesNothingThatWasTypedWhenItIsRefused() {
            String tooLong = "ë".repeat(20_001);
            HttpResponse<String> long1 = post(page + "/reply", Map.of("text", tooLong, "seen", "0"));
            assertThat(long1.statusCode()).isEqualTo(400);
            assertThat(long1.body())
                    .contains("hoogstens 20.000 tekens", tooLong, "aria-invalid=\"true\"", "Niet verstuurd");
            HttpResponse<String> empty = post(page + "/reply?lang=en", Map.of("seen", "0"));
            assertThat(empty.statusCode()).isEqualTo(400);
            assertThat(empty.body()).contains("Please write something first.");
        }

        @Test
        void explainsWhenSomebodyElseWasFaster() {
            life.complete(number, WORK, "line1a", RESOLVED);
            incidents.confirm(number, Actor.agent("line1a"));
            HttpResponse<String> late = post(page + "/reject", Map.of("text", "Not <i>yet</i>", "seen", "0"));
            assertThat(late.statusCode()).isEqualTo(409);
            assertThat(late.body())
                    .contains(
                            "Dat kan niet meer",
                            "Afgesloten",
                            "Uw tekst, die niet is verstuurd",
                            "Not &lt;i&gt;yet&lt;/i&gt;");
            assertThat(post(page + "/confirm", Map.of("seen", "999")).statusCode())
                    .isEqualTo(409);
        }

        @Test
        void takesAnythingInItsFieldsForText() {
            assertThat(post(page + "/reply", Map.of("text", "x", "seen", "many"))
                            .statusCode())
                    .isLessThan(500);
            assertThat(browser.get(page + "?done=%3Cscript%3E&lang=xx").body())
                    .doesNotContain("script>")
                    .contains("lang=\"nl\"");
        }
    }

    private HttpResponse<String> post(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&"));
        return browser.send("POST", path, body, "Content-Type", "application/x-www-form-urlencoded");
    }

    private List<JournalEntryView> journal() {
        return incidents
                .journal(number, List.of(Visibility.values()), null, 200)
                .items();
    }

    private IncidentNumber report(Language language) {
        return incidents.report(
                new IncidentReport(
                        "Printer jams & burns",
                        "The user was rude",
                        Channel.PHONE,
                        "PRINTING",
                        null,
                        Level.LOW,
                        Level.LOW,
                        new Requester("Zoë van den Berg", email, null, language),
                        null,
                        null),
                Actor.agent("line1a"));
    }
}
