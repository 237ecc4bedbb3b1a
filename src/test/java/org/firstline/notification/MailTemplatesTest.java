package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.util.List;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.core.io.ClassPathResource;

class MailTemplatesTest {

    private static final String LINK = "https://desk.example/i/abc-DEF_123";
    private static final Pattern URL = Pattern.compile("https?://[^\\s\"<]+");
    private static final List<String> EVENTS = List.of(
            "incident-registered",
            "incident-question",
            "question-reminder",
            "incident-resolved",
            "confirmation-reminder",
            "public-message",
            "survey-invitation",
            "survey-reminder");

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
        assertThat(text.subject()).contains("INC-2026-000123").doesNotContain("\n");
        assertThat(text.plain()).startsWith(language == Language.NL ? "Beste Ann," : "Dear Ann,");
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

    private static Stream<Arguments> eventsAndLanguages() {
        return EVENTS.stream()
                .flatMap(event -> Stream.of(Language.values()).map(language -> Arguments.of(event, language)));
    }

    private MailText write(String event, Language language, String title, String text) {
        IncidentNumber number = new IncidentNumber("INC-2026-000123");
        OutboxEntry mail =
                new OutboxEntry(1, number, event, "ann@example.org", language, "{}", "<a@b>", "bounces+a@b", 1);
        return templates.write(mail, new MailContent("Ann", title, text), "Desk", LINK);
    }

    private static List<String> urls(String text) {
        Matcher matcher = URL.matcher(text);
        return matcher.results().map(result -> result.group()).toList();
    }
}
