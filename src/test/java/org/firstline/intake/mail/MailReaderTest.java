package org.firstline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import org.firstline.intake.mail.ParsedMail.Sign;
import org.firstline.shared.Language;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is read from a message, however its writer's program wrote it. */
class MailReaderTest {

    private static final String EMOJI = "Dat werkt 🖨️, Zoë";

    private final MailReader reader = new MailReader();

    @ParameterizedTest
    @CsvSource({
        "utf-8, utf-8",
        "iso-8859-1, iso-8859-1",
        "windows-1252, windows-1252",
        "iso-8859-15, iso-8859-15",
        "utf-16, utf-16",
        "klingon, utf-8",
        "us-ascii, utf-8",
        "us-ascii, windows-1252",
        "utf-8, windows-1252",
        "iso-8859-1, utf-8",
        "'\"utf-8\";', utf-8",
    })
    void readsWhatTheBytesSayWhateverTheCharsetsName(String named, String written) throws Exception {
        String text = "Café zoë één";
        assertThat(read(
                                "Content-Type: text/plain; charset=" + named + "\r\n\r\n",
                                text.getBytes(Charset.forName(written)))
                        .text())
                .isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"🖨️ defekt", "مرحبا بالعالم", "Zoe\u0308 (NFD)", "\u202Eabc", "日本語"})
    void keepsSubjectAndTextAsTheyWereWritten(String text) throws Exception {
        String word = "=?UTF-8?B?" + java.util.Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8))
                + "?=";
        ParsedMail mail = read(
                "Subject: " + word + "\r\nContent-Type: text/plain; charset=utf-8\r\n\r\n",
                text.getBytes(StandardCharsets.UTF_8));
        assertThat(mail.subject()).isEqualTo(text);
        assertThat(mail.text()).isEqualTo(text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            =?utf-8?q?Caf=C3=A9_open?= | Café open
            =?utf-8?q?Caf?= =?utf-8?q?=C3=A9?= | Café
            =?iso-8859-1?q?Caf=E9?= | Café
            =?klingon?q?Caf=C3=A9?= | Café
            =?utf-8?b?!!!!?= | =?utf-8?b?!!!!?=
            =?utf-8?q?a=0D=0ABcc:_x?= | a Bcc: x
            plain text | plain text
            """)
    void readsEncodedWords(String written, String meant) throws Exception {
        assertThat(read("Subject: " + written + "\r\n\r\n", new byte[0]).subject())
                .isEqualTo(meant);
    }

    @Test
    void readsHeadersOfRawBytes() throws Exception {
        assertThat(reader.read(new ByteArrayInputStream(
                                "Subject: Café één\r\n\r\nx".getBytes(Charset.forName("windows-1252"))))
                        .subject())
                .isEqualTo("Café één");
        assertThat(reader.read(new ByteArrayInputStream("Subject: Café één\r\n\r\nx".getBytes(StandardCharsets.UTF_8)))
                        .subject())
                .isEqualTo("Café één");
    }

    @Test
    void takesThePlainOfTwoAlternatives() throws Exception {
        ParsedMail mail =
                read(multipart("alternative", "text/plain; charset=utf-8", EMOJI, "text/html", "<b>other</b>"));
        assertThat(mail.text()).isEqualTo(EMOJI);
        assertThat(mail.files()).isEmpty();
    }

    @Test
    void takesTheHtmlWhereThePlainIsEmpty() throws Exception {
        ParsedMail mail = read(multipart(
                "alternative",
                "text/plain",
                "  ",
                "text/html; charset=utf-8",
                "<html><head><style>p{}</style></head><body><p>Hello&nbsp;you</p><script>alert(1)</script>"
                        + "<ul><li>one<li>two</ul>see <a href='https://example.org/x'>here</a><br>end</body></html>"));
        assertThat(mail.text().replace('\u00a0', ' '))
                .isEqualTo("Hello you\n\n- one\n- two\n\nsee here <https://example.org/x>\nend");
    }

    @Test
    void keepsFilesPicturesCalendarsAndMessagesInside() throws Exception {
        ParsedMail mail = read("Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + part("text/plain", "", "See below.")
                + part(
                        "image/png",
                        "Content-Transfer-Encoding: base64\r\nContent-Disposition: inline\r\n",
                        "iVBORw0KGgo=")
                + part("text/calendar; method=REQUEST", "", "BEGIN:VCALENDAR\r\nEND:VCALENDAR")
                + part(
                        "application/pdf; name=\"=?utf-8?q?caf=C3=A9=2Epdf?=\"",
                        "Content-Disposition: attachment\r\n",
                        "%PDF")
                + part("message/rfc822", "", "Subject: Inner\r\n\r\nInner text")
                + "--b--\r\n");
        assertThat(mail.text()).isEqualTo("See below.");
        assertThat(mail.files())
                .extracting(MailFile::name)
                .containsExactly("picture-1.png", "calendar-2.ics", "café.pdf", "Inner.eml");
        try (var content = mail.files().get(0).content().open()) {
            assertThat(content.readAllBytes()).hasSize(8);
        }
        try (var content = mail.files().get(3).content().open()) {
            assertThat(new String(content.readAllBytes(), StandardCharsets.US_ASCII))
                    .contains("Inner text");
        }
    }

    @Test
    void saysWhatAForwardedMessageSaysWhereItSaysNothingItself() throws Exception {
        ParsedMail mail = read("Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + part("text/plain", "", "")
                + part("message/rfc822", "", "Subject: Printer\r\n\r\nIt jams.")
                + "--b--\r\n");
        assertThat(mail.text()).isEqualTo("Printer\n\nIt jams.");
    }

    @Test
    void readsAMailThatIsCutOff() throws Exception {
        ParsedMail mail = read("Content-Type: multipart/mixed; boundary=b\r\n\r\n"
                + part("text/plain", "", "All of the text.")
                + "--b\r\nContent-Type: image/png; name=a.png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGg");
        assertThat(mail.text()).isEqualTo("All of the text.");
        assertThat(mail.files()).extracting(MailFile::name).containsExactly("a.png");
        try (var content = mail.files().get(0).content().open()) {
            assertThat(content.readAllBytes().length).isBetween(0, 8);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Content-Type: multipart/mixed\r\n\r\nThe text.",
                "Content-Type: multipart/mixed; boundary=nowhere\r\n\r\nThe text.",
                "Content-Type: ; ;=\r\n\r\nThe text.",
                "Content-Type: text/plain; charset==?=\r\n\r\nThe text.",
                "Content-Type: text/plain\r\nContent-Transfer-Encoding: x-none\r\n\r\nThe text.",
                "\r\nThe text.",
            })
    void findsTheTextOfWhatIsNoProperMail(String mail) throws Exception {
        assertThat(read(mail).text()).isEqualTo("The text.");
    }

    @Test
    void survivesPartsWithoutEnd() throws Exception {
        String open = "Content-Type: multipart/mixed; boundary=b%d\r\n\r\n--b%d\r\n";
        StringBuilder nested = new StringBuilder();
        for (int depth = 0; depth < 500; depth++) {
            nested.append(open.formatted(depth, depth));
        }
        assertThat(read(nested + "\r\nx").files().size()).isLessThanOrEqualTo(1);
        StringBuilder many = new StringBuilder("Content-Type: multipart/mixed; boundary=b\r\n\r\n");
        for (int count = 0; count < 2_000; count++) {
            many.append(part("image/png", "", "x"));
        }
        assertThat(read(many.toString()).files().size()).isLessThan(301);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            Auto-Submitted: auto-replied | ANSWERS_BY_ITSELF
            Auto-Submitted: auto-generated | AUTOMATIC
            Auto-Submitted: no | -
            Precedence: bulk | AUTOMATIC
            Precedence: list | AUTOMATIC
            Precedence: junk | AUTOMATIC
            Precedence: auto_reply | ANSWERS_BY_ITSELF
            List-Id: <staff.example.org> | AUTOMATIC
            List-Unsubscribe: <mailto:x@example.org> | AUTOMATIC
            Return-Path: <> | AUTOMATIC
            Return-Path: <jan@example.org> | -
            X-Autoreply: yes | ANSWERS_BY_ITSELF
            From: noreply@example.org | AUTOMATIC
            From: no-reply@example.org | AUTOMATIC
            From: jan@example.org | -
            X-Firstline-Desk: desk.example | OWN
            """)
    void seesThatNoPersonWroteIt(String header, Sign sign) throws Exception {
        ParsedMail mail = read(header + "\r\nSubject: x\r\n\r\ny");
        if (sign == null) {
            assertThat(mail.signs()).isEmpty();
        } else {
            assertThat(mail.signs()).contains(sign);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Jan <Jan@Example.ORG> | jan@example.org | Jan
            "Jansen, Jan" <jan@example.org> | jan@example.org | Jansen, Jan
            jan@example.org | jan@example.org | ''
            "jan@example.org" <jan@example.org> | jan@example.org | ''
            =?utf-8?q?Zo=C3=AB?= <z@example.org> | z@example.org | Zoë
            undisclosed | '' | ''
            "a@b.example" <real@example.org> | real@example.org | a@b.example
            <<<<>>>>,;: | '' | ''
            """)
    void knowsWhoWrote(String from, String sender, String name) throws Exception {
        ParsedMail mail = read("From: " + from + "\r\n\r\ny");
        assertThat(mail.sender()).isEqualTo(sender);
        assertThat(mail.senderName()).isEqualTo(name);
    }

    @ParameterizedTest
    @CsvSource({
        "'Beste, de printer op de derde doet het niet meer', NL",
        "'Hello, the printer on floor 3 does not work', EN",
        "'Printer', NL",
        "'help', NL",
    })
    void hearsWhichLanguageItIs(String text, Language language) {
        assertThat(SpokenLanguage.of(text, "")).isEqualTo(language);
        assertThat(SpokenLanguage.of("Printer", "en-GB")).isEqualTo(Language.EN);
    }

    private ParsedMail read(String head, byte[] body) throws Exception {
        java.io.ByteArrayOutputStream mail = new java.io.ByteArrayOutputStream();
        mail.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        mail.writeBytes(body);
        return reader.read(new ByteArrayInputStream(mail.toByteArray()));
    }

    private ParsedMail read(String mail) throws Exception {
        return read(mail, new byte[0]);
    }

    private static String multipart(String subtype, String... typesAndTexts) throws IOException {
        StringBuilder mail = new StringBuilder("Content-Type: multipart/" + subtype + "; boundary=b\r\n\r\n");
        for (int at = 0; at < typesAndTexts.length; at += 2) {
            mail.append(part(typesAndTexts[at], "", typesAndTexts[at + 1]));
        }
        return mail.append("--b--\r\n").toString();
    }

    private static String part(String type, String headers, String content) {
        return "--b\r\nContent-Type: " + type + "\r\n" + headers + "\r\n" + content + "\r\n";
    }
}
