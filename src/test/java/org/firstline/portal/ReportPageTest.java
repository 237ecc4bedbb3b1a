package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.incident.RequesterLinks;
import org.firstline.masterdata.EntryDefinition;
import org.firstline.masterdata.Kind;
import org.firstline.masterdata.MasterData;
import org.firstline.shared.Channel;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Priority;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** The form with which people without an account report something. */
class ReportPageTest extends DeskTest {

    private static final AtomicInteger REQUESTERS = new AtomicInteger();
    private static final Pattern PLACE = Pattern.compile("/i/([\\w-]{43})/reported(\\?lang=en)?");

    @Autowired
    WebApplicationContext application;

    @Autowired
    Incidents incidents;

    @Autowired
    RequesterLinks links;

    @Autowired
    MasterData masterData;

    @Autowired
    PortalSettings settings;

    @Autowired
    JdbcClient jdbc;

    @LocalServerPort
    int port;

    private PublicPages pages;
    private String email;

    @BeforeEach
    void begin() {
        pages = new PublicPages(application);
        email = "report" + REQUESTERS.incrementAndGet() + "@example.org";
    }

    @Nested
    class Registering {

        @Test
        void registersWhatWasTyped() {
            Map<String, String> form = form();
            form.put("title", " De printer loopt vast 🖨️ ");
            form.put("description", "Sinds de update.\r\nOok na herstart.");
            form.put("since", "YESTERDAY");
            form.put("service", "EMAIL");
            form.put("category", "PRINTING");
            form.put("phone", "+31 20 555 0100 ");

            IncidentView incident = registered(pages.send("/report", form));

            assertThat(incident.title()).isEqualTo("De printer loopt vast 🖨️");
            assertThat(incident.description())
                    .isEqualTo("Sinds de update.\nOok na herstart.\n\nSinds wanneer: sinds gisteren");
            assertThat(incident.channel()).isEqualTo(Channel.PORTAL);
            assertThat(incident.service()).isEqualTo("EMAIL");
            assertThat(incident.category()).isEqualTo("PRINTING");
            assertThat(incident.requester().name()).isEqualTo("Zoë van den Berg");
            assertThat(incident.requester().email()).isEqualTo(email);
            assertThat(incident.requester().phone()).isEqualTo("+31 20 555 0100");
            assertThat(incident.requester().language()).isEqualTo(Language.NL);
            assertThat(incident.team()).isNotNull();
        }

        @ParameterizedTest
        @CsvSource({"STOPPED, MEDIUM, HIGH, P2", "HINDERED, MEDIUM, MEDIUM, P3", "SLIGHT, LOW, LOW, P4"})
        void takesHowBadItIsForImpactAndUrgency(Effect effect, Level impact, Level urgency, Priority priority) {
            Map<String, String> form = form();
            form.put("effect", effect.name());
            IncidentView incident = registered(pages.send("/report", form));
            assertThat(incident.impact()).isEqualTo(impact);
            assertThat(incident.urgency()).isEqualTo(urgency);
            assertThat(incident.priority()).isEqualTo(priority);
        }

        @Test
        void confirmsWithNumberPromiseAndTheWayOn() {
            MockHttpServletResponse answer = pages.send("/report", form());
            IncidentView incident = registered(answer);
            String page = PublicPages.body(pages.follow(answer));
            assertThat(page)
                    .contains(
                            incident.number().value(),
                            "Wij hebben uw melding ontvangen",
                            "Uw melding ligt bij de eerste lijn; ",
                            "naar " + email + " sturen")
                    .containsPattern("href=\"/i/[\\w-]{43}\"");
            assertThat(PublicPages.body(pages.open(path(answer)))).contains("U hebt het gemeld");
        }

        @Test
        void speaksTheLanguageOfThePage() {
            MockHttpServletResponse answer = pages.send("/report?lang=en", form());
            assertThat(registered(answer).requester().language()).isEqualTo(Language.EN);
            assertThat(PublicPages.body(pages.follow(answer))).contains("We have received your report");
        }

        /** Without an address the link opens for as long as the requester has the number. */
        @Test
        void opensThePageToWhomNoMailReaches() {
            Map<String, String> form = form();
            form.remove("email");
            form.put("phone", "+31 20 555 0100");
            MockHttpServletResponse answer = pages.send("/report", form);
            assertThat(registered(answer).requester().email()).isNull();
            assertThat(PublicPages.body(pages.follow(answer))).contains("bewaar het adres van die pagina");
            assertThat(pages.open(path(answer)).getStatus()).isEqualTo(200);
        }

        @ParameterizedTest
        @ValueSource(strings = {"🖨️", "م", "e\u0301", "\u202e", "x"})
        void keepsEveryLetterOfTheLongestText(String letter) {
            Map<String, String> form = form();
            String longest = letter.repeat(100_000 / letter.codePointCount(0, letter.length()));
            form.put("description", longest);
            assertThat(registered(pages.send("/report", form)).description()).isEqualTo(longest);
        }
    }

    @Nested
    class Refusing {

        @Test
        void tellsAllThatIsWrongAtOnceAndKeepsWhatWasTyped() {
            Map<String, String> form = new HashMap<>();
            form.put("title", "");
            form.put("description", "Alles wat ik <b>weet</b>");
            form.put("since", "TODAY");
            form.put("email", "jan at example");
            form.put("name", " ");
            form.put("phone", "+31 20 555 0100");
            MockHttpServletResponse answer = pages.send("/report", form);
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(PublicPages.body(answer))
                    .contains(
                            "role=\"alert\"",
                            "href=\"#title\">Wat is er mis? – Dit is nodig.",
                            "href=\"#effect-STOPPED\">",
                            "href=\"#name\">",
                            "href=\"#email\">",
                            "Dit is geen e-mailadres.",
                            "id=\"email-error\"",
                            "aria-describedby=\"email-hint email-error\"",
                            "Alles wat ik &lt;b&gt;weet&lt;/b&gt;",
                            "value=\"jan at example\"",
                            "value=\"+31 20 555 0100\"",
                            "<option value=\"TODAY\" selected=\"selected\">",
                            "Niet verstuurd")
                    .doesNotContain("href=\"#phone\"", "href=\"#since\"");
            assertThat(count()).isZero();
        }

        @ParameterizedTest
        @CsvSource({
            "title, '', Dit is nodig.",
            "title, 201, Hoogstens 200 tekens.",
            "title, 'a\tb', Er staat het teken U+0009 in",
            "effect, '', Dit is nodig.",
            "effect, WORST, Dit is nodig.",
            "since, NEVER, Dit kan niet meer worden gekozen.",
            "service, NONSENSE, Dit kan niet meer worden gekozen.",
            "category, NONSENSE, Dit kan niet meer worden gekozen.",
            "description, 100001, Hoogstens 100.000 tekens.",
            "name, '', Dit is nodig.",
            "name, 201, Hoogstens 200 tekens.",
            "email, nobody, Dit is geen e-mailadres.",
            "email, '', Een e-mailadres of een telefoonnummer is nodig.",
            "phone, 51, Hoogstens 50 tekens.",
            "website, x, Er was iets ingevuld dat mensen niet zien",
        })
        void saysWhatIsWrongAtTheField(String field, String value, String sentence) {
            Map<String, String> form = form();
            form.put(field, value.matches("\\d+") ? "x".repeat(Integer.parseInt(value)) : value);
            MockHttpServletResponse answer = pages.send("/report", form);
            assertThat(answer.getStatus()).isEqualTo(400);
            assertThat(PublicPages.body(answer)).contains(sentence);
            assertThat(count()).isZero();
        }

        @Test
        void offersNothingThatIsRetired() {
            masterData.put(Kind.SERVICES, "FAX", new EntryDefinition(null, "Fax", "Fax", null));
            assertThat(PublicPages.body(pages.open("/report"))).contains("value=\"FAX\"");
            masterData.retire(Kind.SERVICES, "FAX");
            assertThat(PublicPages.body(pages.open("/report"))).doesNotContain("value=\"FAX\"");
            Map<String, String> form = form();
            form.put("service", "FAX");
            assertThat(pages.send("/report", form).getStatus()).isEqualTo(400);
        }

        /** A person whom a program filled in the field for sends once more. */
        @Test
        void asksWhoFillsInWhatPeopleDoNotSeeToSendOnceMore() {
            Map<String, String> form = form();
            form.put("website", "https://example.org");
            String again = PublicPages.body(pages.send("/report", form));
            assertThat(again).contains("De printer loopt vast").doesNotContain("https://example.org");
            assertThat(count()).isZero();
            form.put("website", "");
            registered(pages.send("/report", form));
        }

        @Test
        void changesTheLanguageAndRegistersNothing() {
            Map<String, String> form = form();
            form.put("description", "Half a story");
            MockHttpServletResponse answer = pages.send("/report/form?lang=en", form);
            assertThat(answer.getStatus()).isEqualTo(200);
            assertThat(PublicPages.body(answer))
                    .contains("<html lang=\"en\"", "Half a story", "De printer loopt vast", "href=\"#language\"")
                    .doesNotContain("role=\"alert\" tabindex=\"-1\" autofocus");
            assertThat(count()).isZero();
        }

        /** Over real HTTP, which carries the forward out. */
        @Test
        void showsAFormWithoutItsTokenAgain() {
            DeskBrowser browser = new DeskBrowser(port);
            String body = form().entrySet().stream()
                    .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                    .collect(Collectors.joining("&"));
            String[] type = {"Content-Type", "application/x-www-form-urlencoded", "Accept-Language", "en"};
            HttpResponse<String> refused = browser.send("POST", "/report", body, type);
            assertThat(refused.statusCode()).isEqualTo(403);
            assertThat(refused.body()).contains("had been open for too long", "De printer loopt vast", email);
            assertThat(count()).isZero();
            assertThat(browser.send("POST", "/report", body + "&_csrf=forged", type)
                            .statusCode())
                    .isEqualTo(403);
            Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(refused.body());
            assertThat(token.find()).isTrue();
            HttpResponse<String> taken =
                    browser.send("POST", "/report", body + "&_csrf=" + encoded(token.group(1)), type);
            assertThat(taken.statusCode()).isEqualTo(303);
            assertThat(taken.headers().firstValue("Location").orElseThrow()).matches(PLACE);
            assertThat(count()).isEqualTo(1);
        }

        private static String encoded(String value) {
            return URLEncoder.encode(value, StandardCharsets.UTF_8);
        }
    }

    @Nested
    class Sending {

        @Test
        void registersTheSameFormOnce() {
            Map<String, String> form = form();
            IncidentView first = registered(pages.send("/report", form));
            IncidentView second = registered(pages.send("/report", form));
            assertThat(second.number()).isEqualTo(first.number());
            form.put("description", "And something else");
            assertThat(registered(pages.send("/report", form)).number()).isNotEqualTo(first.number());
            assertThat(count()).isEqualTo(2);
        }

        @Test
        void registersOnceWhatComesAtTheSameMoment() throws Exception {
            Map<String, String> form = form();
            ExecutorService phones = Executors.newFixedThreadPool(4);
            Callable<MockHttpServletResponse> send = () -> pages.send("/report", form);
            List<Future<MockHttpServletResponse>> answers = phones.invokeAll(List.of(send, send, send, send));
            phones.shutdown();
            for (Future<MockHttpServletResponse> answer : answers) {
                assertThat(answer.get().getStatus()).isEqualTo(303);
            }
            assertThat(count()).isEqualTo(1);
        }

        @Test
        void registersTwoFormsThatSayTheSameTwice() {
            Map<String, String> form = form();
            registered(pages.send("/report", form));
            form.put("key", "B".repeat(22));
            registered(pages.send("/report", form));
            form.put("key", "not a key");
            registered(pages.send("/report", form));
            registered(pages.send("/report", form));
            assertThat(count()).isEqualTo(4);
        }

        @Test
        void stopsAFloodAndDisturbsNobodyElse() {
            PublicPages flood = new PublicPages(application, "203.0.113.7");
            PublicPages neighbour = new PublicPages(application, "203.0.113.8");
            List<Integer> answers = IntStream.range(0, settings.reports() + 20)
                    .mapToObj(each ->
                            flood.send("/report", Map.of("title", "Spam")).getStatus())
                    .toList();
            assertThat(answers).startsWith(400, 400).endsWith(429, 429);
            MockHttpServletResponse refused = flood.send("/report", form());
            assertThat(refused.getStatus()).isEqualTo(429);
            assertThat(refused.getHeader("Retry-After")).matches("\\d+");
            assertThat(PublicPages.body(refused)).contains("te veel meldingen van uw netwerk", email);
            registered(neighbour.send("/report", form()));
            assertThat(count()).isEqualTo(1);
            assertThat(flood.open("/report").getStatus()).isEqualTo(200);
        }

        @Test
        void countsANetworkOfVersion6AsOneAddress() {
            for (int each = 0; each <= settings.reports(); each++) {
                new PublicPages(application, "2001:db8:7::" + Integer.toHexString(each + 1)).send("/report", Map.of());
            }
            assertThat(new PublicPages(application, "2001:db8:7::ffff")
                            .send("/report", form())
                            .getStatus())
                    .isEqualTo(429);
            registered(new PublicPages(application, "2001:db8:8::1").send("/report", form()));
        }
    }

    /** What is typed stays text, wherever it is shown. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "<script>alert(1)</script>",
                "\"><script>alert(1)</script>",
                "'><img src=x onerror=alert(1)>",
                "<svg onload=alert(1)>",
                "<svg/onload=alert`1`>",
                "<iframe src=\"javascript:alert(1)\"></iframe>",
                "<a href=\"javascript:alert(1)\">x</a>",
                "</textarea><script>alert(1)</script>",
                "</title><script>alert(1)</script>",
                "\" onfocus=alert(1) autofocus x=\"",
                "' onmouseover='alert(1)",
                "<body onload=alert(1)>",
                "<math><mi xlink:href=\"javascript:alert(1)\">",
                "<style>@import 'http://example.org/x.css';</style>",
                "<link rel=stylesheet href=http://example.org/x.css>",
                "<meta http-equiv=refresh content=0;url=http://example.org>",
                "<form action=http://example.org><button>Go</button></form>",
                "<object data=\"data:text/html,<script>alert(1)</script>\">",
                "${7*7}[[${7*7}]][(${7*7})]__${7*7}__",
                "*{7*7}#{report.title}~{portal/parts :: head}",
                "&lt;script&gt;alert(1)&lt;/script&gt;",
                "<template hx-get=http://example.org hx-trigger=load></template>",
                "<div hx-on:load=alert(1)>",
                "<!--><script>alert(1)</script>-->",
                "<scr<script>ipt>alert(1)</scr</script>ipt>",
            })
    void showsWhatIsHostileAsText(String hostile) {
        Map<String, String> form = form();
        form.put("title", hostile);
        form.put("description", hostile);
        form.put("name", hostile);
        form.put("phone", hostile.length() > 50 ? hostile.substring(0, 50) : hostile);
        MockHttpServletResponse taken = pages.send("/report", form);
        IncidentView incident = registered(taken);
        assertThat(incident.title()).isEqualTo(hostile.strip());
        assertThat(incident.description()).isEqualTo(hostile);
        form.put("email", hostile);
        form.put("service", hostile);
        form.put("category", hostile);
        form.put("since", hostile);
        form.put("effect", hostile);
        form.put("key", hostile);
        for (String page : List.of(
                PublicPages.body(pages.follow(taken)),
                PublicPages.body(pages.open(path(taken))),
                PublicPages.body(pages.open(path(taken) + "/timeline.svg")),
                PublicPages.body(pages.send("/report", form)),
                PublicPages.body(pages.send("/my", Map.of("email", hostile))))) {
            assertThat(page)
                    .doesNotContain(
                            "<script>", "<svg o", "<svg/", "<img src=x", "<iframe", "<body o", "<math", "<style")
                    .doesNotContain("<object", "<template", "<div hx", "<meta http-equiv=r", "<form action=http")
                    .doesNotContain("\" onfocus", "' onmouseover", "href=\"javascript", "<link rel=stylesheet ");
        }
    }

    private Map<String, String> form() {
        Map<String, String> form = new HashMap<>();
        form.put("title", "De printer loopt vast");
        form.put("effect", "HINDERED");
        form.put("name", "Zoë van den Berg");
        form.put("email", email);
        form.put("website", "");
        form.put("key", "A".repeat(22));
        return form;
    }

    private IncidentView registered(MockHttpServletResponse answer) {
        assertThat(answer.getStatus()).as(PublicPages.body(answer)).isEqualTo(303);
        Matcher place = PLACE.matcher(String.valueOf(answer.getHeader("Location")));
        assertThat(place.matches()).isTrue();
        return links.open(place.group(1)).orElseThrow();
    }

    /** Of the requester's page. */
    private static String path(MockHttpServletResponse answer) {
        return String.valueOf(answer.getHeader("Location")).replaceAll("/reported.*", "");
    }

    private int count() {
        return jdbc.sql("select count(*) from incident where requester_email = ?")
                .param(email)
                .query(Integer.class)
                .single();
    }
}
