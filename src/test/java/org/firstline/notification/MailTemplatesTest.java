package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firstline.shared.Language;
import org.firstline.sla.Metric;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class MailTemplatesTest {

    private static final String LINK = "https://desk.example/i/abc-DEF_123";
    /** Has no word of whoever it goes to. */
    private static final String WORDLESS = "incident-acknowledged";

    /** Tells of an address, and has no word of anybody's. */
    private static final String WITHOUT_INCIDENT = "my-incidents";

    private static final Pattern URL = Pattern.compile("https?://[^\\s\"<]+");
    private static final List<String> EVENTS = List.of(
            "incident-registered",
            "incident-acknowledged",
            "incident-question",
            "question-reminder",
            "incident-resolved",
            "confirmation-reminder",
            "public-message",
            "incident-duplicate",
            "original-solved",
            "original-ended",
            "survey-invitation",
            "survey-reminder",
            "my-incidents",
            "promise-warning",
            "promise-broken",
            "help-wanted",
            "refused-again",
            "nobody-eligible",
            "work-left",
            "team-changed-often",
            "vendor-called-in",
            "vendor-message",
            "vendor-reminder",
            "vendor-answered",
            "vendor-solved",
            "vendor-silent",
            "callback-requested",
            "callback-not-reached",
            "callback-given-up",
            "callback-missed");

    private static final PromiseStep STEP = step(Metric.RESOLUTION, "", 75, "Sanne de Vries");

    private final MailTemplates templates = new MailTemplates();

    @Test
    void hasTextsForEveryEventAndNoOther() throws Exception {
        File[] folders = new ClassPathResource("notifications").getFile().listFiles(File::isDirectory);
        assertThat(Stream.of(Objects.requireNonNull(folders)).map(File::getName))
                .containsExactlyInAnyOrderElementsOf(EVENTS);
        assertThat(EVENTS).allMatch(MailTemplates::has);
        assertThat(MailTemplates.has("incident-forgotten")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("eventsAndLanguages")
    void fillsEveryPlace(String event, Language language) {
        MailText text = write(event, language, "Printer jams", "First line\n\nthird line");
        assertThat(List.of(text.subject(), text.plain(), text.html()))
                .allSatisfy(each -> assertThat(each).doesNotContain("${", "[(", "[[", "[#", "[/", " th:", "null", "…"));
        assertThat(text.subject()).doesNotContain("\n");
        if (!event.equals(WITHOUT_INCIDENT)) {
            String greeting = event.equals(WORDLESS)
                    ? language == Language.NL ? "Goedendag," : "Good day,"
                    : language == Language.NL ? "Beste Ann," : "Dear Ann,";
            assertThat(text.subject()).contains("INC-2026-000123");
            assertThat(text.plain()).startsWith(greeting);
        }
        assertThat(text.html()).contains("<html lang=\"" + language.code() + "\"");
    }

    @ParameterizedTest
    @MethodSource("eventsAndLanguages")
    void carriesExactlyOneLinkInEachPart(String event, Language language) {
        MailText text = write(event, language, "Printer jams", "Turn it off and on.");
        assertThat(urls(text.plain())).containsExactly(LINK);
        assertThat(text.plain().lines()).contains(LINK);
        assertThat(urls(text.html())).containsExactly(LINK);
    }

    @ParameterizedTest
    @MethodSource("eventsAndLanguages")
    void leavesWhatPeopleTypedText(String event, Language language) {
        String hostile = "<script>alert(1)</script>${7*7}[(7*7)]&amp;";
        MailText text = write(event, language, hostile, hostile);
        if (event.equals(WITHOUT_INCIDENT) || event.equals(WORDLESS)) {
            assertThat(text.html() + text.plain()).doesNotContain("script", "Ann");
            return;
        }
        assertThat(text.html()).doesNotContain("<script", "49").contains("&lt;script&gt;alert(1)&lt;/script&gt;${7*7}");
        assertThat(text.plain()).contains(hostile);
    }

    @Test
    void keepsSubjectsOnOneLine() {
        String title = "Printer\r\nBcc: everyone@example.org\r\n\r\n<p>bought\u2028it";
        MailText text = write("incident-registered", Language.EN, title, "x");
        assertThat(text.subject())
                .isEqualTo(
                        "We have received your report: Printer Bcc: everyone@example.org <p>bought it (INC-2026-000123)");
    }

    @Test
    void keepsTheLinesOfAMessage() {
        MailText text = write("public-message", Language.NL, "x", "één\r\n\ntwee\u0007");
        assertThat(text.plain()).contains("> één\n> \n> twee\n");
        assertThat(text.html()).contains("één<br><br>twee</div>");
    }

    @ParameterizedTest
    @CsvSource({
        "RESPONSE, '', EN, For the first response",
        "RESOLUTION, '', EN, For the solution",
        "OLA, SECOND net-ops.1, EN, For the work at the second line (team net-ops.1)",
        "VENDOR, '', EN, For the supplier’s answer",
        "RESPONSE, '', NL, Voor de eerste reactie",
        "RESOLUTION, '', NL, Voor de oplossing",
        "OLA, FIRST first-line, NL, Voor het werk bij de eerste lijn (team first-line)",
        "VENDOR, '', NL, Voor het antwoord van de leverancier",
    })
    void saysWhichClockItIs(Metric metric, String subject, Language language, String beginning) {
        MailText text = write("promise-warning", language, step(metric, subject, 75, null));
        assertThat(text.plain().lines())
                .anyMatch(line -> line.startsWith(beginning + (language == Language.EN ? ", 75" : " is 75")));
        assertThat(text.html()).contains(beginning);
    }

    @Test
    void saysHowFarSinceWhenAndWhoHasIt() {
        MailText broken = write("promise-broken", Language.NL, step(Metric.RESOLUTION, "", 150, "Sanne de Vries"));
        assertThat(broken.subject()).isEqualTo("Te laat, 150 %: Printer jams (INC-2026-000123)");
        assertThat(broken.plain())
                .contains(
                        "150 % ervan",
                        "Te laat sinds zaterdag 6 juni 00:30.", "Behandelaar: Sanne de Vries.", "Team: first-line.");
        MailText warning = write("promise-warning", Language.EN, step(Metric.RESOLUTION, "", 75, null));
        assertThat(warning.subject()).isEqualTo("75 % of the time is gone: Printer jams (INC-2026-000123)");
        assertThat(warning.plain()).contains("It must be done by Saturday 6 June 00:30.", "Nobody works on it yet.");
    }

    @Test
    void saysThatAClockStandsStill() {
        MailText text = write("promise-warning", Language.EN, STEP.due(null));
        assertThat(text.plain()).contains("The clock stands still now.").doesNotContain("done by");
        assertThat(text.html()).contains("The clock stands still now.").doesNotContain("done by");
    }

    @Test
    void leavesNoGapWhereNothingWasPromised() {
        OutboxEntry mail = mail("incident-registered", Language.EN);
        MailText without = templates.write(mail, new MailContent("Ann", "Printer jams", null), "Desk", LINK);
        assertThat(without.plain()).contains("Number: INC-2026-000123\n\nOn your own page");
        assertThat(write("incident-registered", Language.EN, STEP).plain())
                .contains("Number: INC-2026-000123\n\nSolved by Wed 17:30.\n\nOn your own page");
    }

    @Test
    void leavesMailsToTheDeskOutOfModels() {
        assertThat(MailTemplates.isForRequesters("incident-registered")).isTrue();
        assertThat(MailTemplates.isForRequesters("promise-broken")).isFalse();
        assertThat(MailTemplates.isForRequesters("my-incidents")).isFalse();
    }

    private static PromiseStep step(Metric metric, String subject, int percent, @Nullable String assignee) {
        Instant due = Instant.parse("2026-06-05T22:30:00Z");
        return new PromiseStep(
                2, metric, subject, percent, due, due, ZoneId.of("Europe/Amsterdam"), assignee, "first-line");
    }

    private MailText write(String event, Language language, PromiseStep step) {
        MailContent content = new MailContent("Ann", "Printer jams", "x", "Solved by Wed 17:30.", null, step);
        return templates.write(mail(event, language), content, "Desk", LINK);
    }

    private static OutboxEntry mail(String event, Language language) {
        String about = event.equals(WITHOUT_INCIDENT) ? "" : "INC-2026-000123";
        return new OutboxEntry(1, about, event, "ann@example.org", language, "{}", "<a@b>", "bounces+a@b", 1);
    }

    private static Stream<Arguments> eventsAndLanguages() {
        return EVENTS.stream()
                .flatMap(event -> Stream.of(Language.values()).map(language -> Arguments.of(event, language)));
    }

    private MailText write(String event, Language language, String title, String text) {
        return templates.write(
                mail(event, language),
                new MailContent("Ann", title, text, "Solved by Wed 17:30.", null, STEP),
                "Desk",
                LINK);
    }

    private static List<String> urls(String text) {
        Matcher matcher = URL.matcher(text);
        return matcher.results().map(result -> result.group()).toList();
    }
}
