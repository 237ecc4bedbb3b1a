package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.identity.People;
import org.firstline.identity.TokenPurpose;
import org.firstline.identity.Tokens;
import org.firstline.incident.Incidents;
import org.firstline.incident.RequesterLinks;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Visibility;
import org.firstline.vendor.VendorLeg;
import org.firstline.vendor.VendorLegs;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The vendor's page over real HTTP, as a vendor uses it and as somebody worse would. */
class VendorPageTest extends DeskTest {

    private static final String SUMMARY = "The lift stops at 2. <b>x</b> ${7*7}";

    @Autowired
    CalledInVendor called;

    @Autowired
    VendorLegs legs;

    @Autowired
    Incidents incidents;

    @Autowired
    RequesterLinks requesterLinks;

    @Autowired
    Tokens tokens;

    @Autowired
    ProcessDriver life;

    @Autowired
    People people;

    @Autowired
    DeskClock clock;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private DeskBrowser browser;
    private IncidentNumber number;
    private String page;

    @BeforeEach
    void callIn() {
        browser = new DeskBrowser(port);
        number = called.with(SUMMARY, Language.EN);
        page = called.page(number);
    }

    @Test
    void showsWhatIsSharedAndNothingElse() {
        String internal = assignee();
        legs.write(number, "Which floor? <i>", people.find(internal).orElseThrow());
        IncidentNumber other = called.with("OTHER-SUMMARY", Language.EN);
        HttpResponse<String> shown = browser.get(page);
        assertThat(shown.statusCode()).isEqualTo(200);
        assertThat(shown.body())
                .contains(number.value(), "Lifts &amp; Co", "The lift stops at 2. &lt;b&gt;x&lt;/b&gt; ${7*7}")
                .contains("Which floor? &lt;i&gt;", "Service desk")
                .doesNotContain(other.value(), "OTHER-SUMMARY", "<b>x", "49");
        assertThat(withoutLink(shown.body()))
                .doesNotContainIgnoringCase("SECRET")
                .doesNotContain("jan@", "\"" + internal, ">" + internal, "third-line", "line1a");
    }

    @Test
    void looksLikeAPageThatNobodyKeepsOrFrames() {
        HttpResponse<String> shown = browser.get(page);
        assertThat(shown.headers().firstValue("Cache-Control")).hasValue("no-store");
        assertThat(shown.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
        assertThat(shown.headers().firstValue("X-Robots-Tag")).hasValue("noindex, nofollow");
        assertThat(shown.headers().firstValue("Content-Security-Policy").orElse(""))
                .contains("default-src 'none'", "frame-ancestors 'none'", "form-action 'self'")
                .doesNotContain("unsafe");
        assertThat(shown.body()).doesNotContain("<script", " style=", " onclick");
        assertThat(shown.headers().allValues("Set-Cookie")).isEmpty();
    }

    @Test
    void speaksTheVendorsLanguageOrTheOneTheyChoose() {
        assertThat(browser.get(page).body()).contains("lang=\"en\"", "Send answer");
        assertThat(browser.get(page + "?lang=nl").body()).contains("lang=\"nl\"", "Antwoord versturen");
        assertThat(browser.get(page + "?lang=xx").body()).contains("Send answer");
    }

    @Test
    void changesNothingByLooking() {
        int before = journal().size();
        browser.get(page + "?text=x&done=answer");
        browser.get(page + "/answer?text=x");
        browser.get(page + "/solved?text=x");
        browser.send("HEAD", page + "/solved", null);
        assertThat(leg().messages()).isEmpty();
        assertThat(leg().hasEnded()).isFalse();
        assertThat(journal()).hasSize(before);
        assertThat(browser.send("PUT", page + "/answer", "text=x", "Content-Type", "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(404);
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.WAITING);
    }

    @Test
    void takesAnAnswerWithADay() {
        String day = "2027-01-15";
        clock.moveTo(java.time.Instant.parse("2027-01-11T10:00:00Z"));
        page = called.page(number);
        try {
            HttpResponse<String> sent = post("/answer", "text=Parts+are+ordered.&expectedOn=" + day + "&reference=L-9");
            assertThat(sent.statusCode()).isEqualTo(303);
            assertThat(sent.headers().firstValue("Location")).hasValue(page + "?done=answer");
            assertThat(browser.get(page + "?done=answer").body())
                    .contains("Your answer has been sent.", "Parts are ordered.", "15 January 2027", "L-9");
            assertThat(journal())
                    .contains("VENDOR_ANSWERED INTERNAL Lifts & Co Parts are ordered.\n→ 2027-01-15\n# L-9");
        } finally {
            clock.release();
        }
    }

    @Test
    void closesWhenTheVendorCallsItSolved() {
        assertThat(post("/solved", "text=Cable+replaced.&expectedOn=&reference=")
                        .statusCode())
                .isEqualTo(303);
        HttpResponse<String> over = browser.get(page + "?done=solved");
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(over.body()).contains("We go on with your solution.").doesNotContain("lift stops", "<form");
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(life.openTasks(number)).containsExactly("userTask_investigateAsExpert");
    }

    @Test
    void saysThatTheLegIsOverAndWhomToCall() {
        incidents.withdraw(number, "Stairs", Actor.requester("SECRET-NAME"));
        HttpResponse<String> over = browser.get(page + "?done=solved");
        assertThat(over.statusCode()).isEqualTo(410);
        assertThat(over.body())
                .contains(number.value(), "We no longer wait for you", "mailto:")
                .doesNotContain("The lift stops", "<form", "We go on with your solution");
        assertThat(withoutLink(over.body())).doesNotContainIgnoringCase("SECRET");
        HttpResponse<String> late = post("/answer", "text=But+I+found+it");
        assertThat(late.statusCode()).isEqualTo(410);
        assertThat(late.body()).contains("But I found it");
        assertThat(post("/solved", "text=x").statusCode()).isEqualTo(410);
        assertThat(leg().messages()).isEmpty();
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.WITHDRAWN);
    }

    @Test
    void tellsAGuesserNothing() {
        String unknown = browser.get("/v/" + "A".repeat(43)).body();
        String ofAnotherPurpose = requesterLinks.issueToken(number, "secret-address@example.org");
        String subject = leg().id() + " 0000000000000000";
        String strange =
                tokens.issue(TokenPurpose.VENDOR_PAGE, subject, java.time.Instant.parse("2099-01-01T00:00:00Z"));
        for (String guess : List.of(
                "B".repeat(43),
                ofAnotherPurpose,
                strange,
                number.value(),
                page.substring(3).toLowerCase(java.util.Locale.ROOT),
                page.substring(3, 40),
                "..%2Fi%2F" + ofAnotherPurpose)) {
            HttpResponse<String> answer = browser.get("/v/" + guess);
            assertThat(answer.statusCode()).as(guess).isIn(400, 404);
            if (answer.statusCode() == 404) {
                assertThat(answer.body()).as(guess).isEqualTo(unknown);
            }
            HttpResponse<String> posted = browser.send(
                    "POST", "/v/" + guess + "/answer", "text=x", "Content-Type", "application/x-www-form-urlencoded");
            assertThat(posted.statusCode()).as(guess).isIn(400, 404);
        }
        assertThat(browser.get("/i/" + page.substring(3)).statusCode()).isEqualTo(404);
        assertThat(leg().messages()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/nope", "/answer/x", "/nope/..."})
    void repeatsNoSecretWhereThereIsNoPage(String place) {
        String unknown = browser.get("/v/" + "A".repeat(43)).body();
        for (String method : List.of("GET", "POST", "PUT")) {
            HttpResponse<String> answer = browser.send(method, page + place, "", "Accept", "application/json");
            assertThat(answer.statusCode()).as(method).isEqualTo(404);
            assertThat(answer.headers().firstValue("Content-Type").orElseThrow())
                    .startsWith("text/html");
            assertThat(answer.headers().firstValue("Referrer-Policy")).hasValue("no-referrer");
            assertThat(answer.body()).as(method).isEqualTo(unknown);
        }
        assertThat(browser.send("PUT", page, "", "Accept", "*/*").statusCode()).isEqualTo(404);
        for (String root : List.of("/i/", "/survey/")) {
            HttpResponse<String> answer = browser.get(root + page.substring(3) + place, "Accept", "application/json");
            assertThat(answer.statusCode()).as(root).isEqualTo(404);
            assertThat(answer.body()).as(root).doesNotContain(page.substring(3));
        }
    }

    @Test
    void keepsWhatWasTypedWhenItRefuses() {
        HttpResponse<String> tooLong =
                post("/answer", "text=" + "y".repeat(20_001) + "&expectedOn=2001-01-01&reference=" + "r".repeat(101));
        assertThat(tooLong.statusCode()).isEqualTo(400);
        assertThat(tooLong.body())
                .contains(
                        "y".repeat(20_001),
                        "r".repeat(101),
                        "2001-01-01",
                        "text-error",
                        "reference-error",
                        "expectedOn-error");
        assertThat(post("/answer", "text=+%0A+").statusCode()).isEqualTo(400);
        assertThat(post("/answer", "text=%00x").statusCode()).isEqualTo(400);
        assertThat(post("/answer", "").statusCode()).isEqualTo(400);
        assertThat(post("/answer", "text=x&expectedOn=tomorrow").body()).contains("expectedOn-error");
        assertThat(post("/answer", "text=" + "z".repeat(3_000_000)).statusCode())
                .isBetween(400, 499);
        assertThat(leg().messages()).isEmpty();
    }

    @Test
    void takesNoSessionOfTheDeskForAVendor() {
        DeskBrowser agent = new DeskBrowser(port).login("line3a");
        assertThat(agent.get("/v/" + number.value()).statusCode()).isEqualTo(404);
        assertThat(agent.send(
                                "POST",
                                "/desk/new-vendor",
                                "code=EVIL&name=x&email=x@y.example",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
        DeskBrowser owner = new DeskBrowser(port).login("owner");
        assertThat(owner.send(
                                "POST",
                                "/desk/vendors/LIFTS/retire",
                                "",
                                "Content-Type",
                                "application/x-www-form-urlencoded")
                        .statusCode())
                .isEqualTo(403);
        assertThat(jdbc.sql(
                                "select count(*) from vendor_vendor where code = 'EVIL' or code = 'LIFTS' and retired_at is not null")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void holdsNoMoreThanAConversation() {
        for (int each = 0; each < 200; each++) {
            jdbc.sql(
                            "insert into vendor_message (leg, seq, at, from_vendor, author, text) values (?, ?, ?, 1, 'x', 'x')")
                    .params(leg().id(), each + 1, clock.instant())
                    .update();
        }
        HttpResponse<String> full = post("/answer", "text=One+more");
        assertThat(full.statusCode()).isEqualTo(409);
        assertThat(full.body()).contains("More than 200 messages", "One more");
    }

    /** Addresses of the page itself hold a secret that is the vendor's own. */
    private String withoutLink(String body) {
        return body.replace(page, "");
    }

    private HttpResponse<String> post(String action, String form) {
        return browser.send("POST", page + action, form, "Content-Type", "application/x-www-form-urlencoded");
    }

    private String assignee() {
        return String.valueOf(incidents.get(number).assignee());
    }

    private VendorLeg leg() {
        return legs.of(number).get(0);
    }

    private List<String> journal() {
        return incidents.journal(number, List.of(Visibility.values()), null, 200).items().stream()
                .map(entry -> "%s %s %s %s".formatted(entry.kind(), entry.visibility(), entry.author(), entry.text()))
                .toList();
    }
}
