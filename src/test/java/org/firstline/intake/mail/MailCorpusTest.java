package org.firstline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.firstline.attachment.Attachment;
import org.firstline.attachment.Attachments;
import org.firstline.incident.EntryKind;
import org.firstline.incident.IncidentView;
import org.firstline.incident.JournalEntryView;
import org.firstline.shared.IncidentNumber;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvFileSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Odd and hostile mails, each with what is to become of it; the mailbox is empty afterwards. */
class MailCorpusTest extends MailInTest {

    @Autowired
    Attachments attachments;

    @ParameterizedTest(name = "{0}")
    @CsvFileSource(resources = "/mails/expected.csv", delimiter = '|', numLinesToSkip = 1, quoteCharacter = '`')
    void becomes(
            String file,
            MailState state,
            @Nullable MailReason reason,
            @Nullable String title,
            @Nullable String text,
            @Nullable String files)
            throws Exception {
        IncidentNumber own = incident(receive(mail("The printer", "The printer does not work.")))
                .number();
        IncidentNumber other = incident(
                        receive(mailFrom("other-" + writer, DESK, "The scanner", "The scanner does not work.")))
                .number();
        String id = UUID.randomUUID().toString();
        MailRow row = receive(filled(file, id, own, other));

        assertThat(row.state()).isEqualTo(state);
        assertThat(row.reason()).isEqualTo(reason);
        assertThat(mailbox.readAll()).isZero();
        if (state == MailState.ACCEPTED) {
            IncidentView incident = incident(row);
            assertThat(incident.title()).isEqualTo(String.valueOf(title).replace("{{id}}", id));
            assertThat(incident.description()).isEqualTo(lines(text));
        } else if (state == MailState.REPLY) {
            assertThat(row.incident()).isEqualTo(own);
            assertThat(journal(own))
                    .filteredOn(entry -> entry.kind() == EntryKind.REPLY)
                    .extracting(JournalEntryView::text)
                    .containsExactly(lines(text));
        }
        if (row.incident() != null) {
            assertThat(attachments.of("incident:" + row.incident()))
                    .extracting(Attachment::name)
                    .isEqualTo(files == null ? List.of() : List.of(files));
        }
    }

    @Test
    void takesAPictureForWhatItIs() throws Exception {
        MailRow row = receive(filled("picture-that-is-a-page", "p" + UUID.randomUUID(), null, null));
        assertThat(attachments.of("incident:" + row.incident()))
                .singleElement()
                .satisfies(file -> assertThat(file.mediaType()).doesNotStartWith("image/"));
    }

    @Test
    void saysWhichFilesItDidNotKeep() throws Exception {
        MailRow row = receive(filled("program", "e" + UUID.randomUUID(), null, null));
        assertThat(journal(incident(row).number()))
                .anySatisfy(entry -> assertThat(entry.text()).contains("setup.exe", "program"));
    }

    @Test
    void takesAMailOfFiftyMegabytes() throws Exception {
        String line = "QUFB".repeat(19) + "\r\n";
        ByteArrayOutputStream mail = new ByteArrayOutputStream(51 * 1024 * 1024);
        mail.writeBytes(mail(
                        "Large",
                        "--b\nContent-Type: text/plain\n\nThe drawing is attached.\n--b\nContent-Type: application/pdf; name=large.pdf\nContent-Transfer-Encoding: base64\n",
                        "Content-Type: multipart/mixed; boundary=b")
                .getBytes(StandardCharsets.UTF_8));
        byte[] lines = line.repeat(1_000).getBytes(StandardCharsets.US_ASCII);
        while (mail.size() < 50 * 1024 * 1024) {
            mail.writeBytes(lines);
        }
        mail.writeBytes("\r\n--b--\r\n".getBytes(StandardCharsets.US_ASCII));
        send(mail.toByteArray());
        MailRow row = read();
        assertThat(row.state()).isEqualTo(MailState.ACCEPTED);
        assertThat(incident(row).description()).isEqualTo("The drawing is attached.");
        assertThat(journal(incident(row).number()))
                .anySatisfy(entry -> assertThat(entry.text()).contains("large.pdf", "too large"));
    }

    @Test
    void letsALeadLookAtTenThousandHeaders() throws Exception {
        String[] headers = new String[10_000];
        Arrays.setAll(headers, at -> "X-Header-" + at + ": " + "x".repeat(60));
        MailRow row = receive(mail("Strange", "Text", headers));
        assertThat(row.state()).isEqualTo(MailState.QUARANTINED);
        assertThat(row.reason()).isEqualTo(MailReason.STRANGE_HEADERS);
        assertThat(row.subject()).isEqualTo("Strange");
        assertThat(row.sender()).isEqualTo(writer);
    }

    @Test
    void opensNoZip() throws Exception {
        byte[] zip = new byte[0];
        for (int depth = 0; depth < 20; depth++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            try (ZipOutputStream outer = new ZipOutputStream(out)) {
                outer.putNextEntry(new ZipEntry("inner.zip"));
                outer.write(zip);
            }
            zip = out.toByteArray();
        }
        MailRow row = receive(mail(
                "Zips",
                "--b\nContent-Type: text/plain\n\nSee the zip.\n--b\nContent-Type: application/zip; name=zips.zip\nContent-Transfer-Encoding: base64\n\n"
                        + java.util.Base64.getMimeEncoder().encodeToString(zip) + "\n--b--",
                "Content-Type: multipart/mixed; boundary=b"));
        int size = zip.length;
        assertThat(attachments.of("incident:" + row.incident()))
                .singleElement()
                .satisfies(file -> assertThat(file.size()).isEqualTo(size));
    }

    private String filled(String file, String id, @Nullable IncidentNumber own, @Nullable IncidentNumber other)
            throws Exception {
        try (var resource = MailCorpusTest.class.getResourceAsStream("/mails/" + file + ".eml")) {
            String mail = new String(resource.readAllBytes(), StandardCharsets.UTF_8);
            String answers =
                    own == null ? DESK : addresses.forAnswers(own, writer).orElseThrow();
            boolean isAnswer = mail.contains("{{question}}");
            return mail.replace("{{writer}}", writer)
                    .replace("{{to}}", isAnswer ? answers : DESK)
                    .replace("{{id}}", id)
                    .replace("{{number}}", String.valueOf(other))
                    .replace("{{short}}", other == null ? "" : other.value().substring(4))
                    .replace("{{question}}", own == null ? "" : sent(own, "message_id"))
                    .replace("{{bounces}}", own == null ? "" : bounces(own))
                    .replace("\n", "\r\n");
        }
    }

    /** The acknowledgement has none: a message by a person gets one. */
    private String bounces(IncidentNumber number) {
        incidents.note(
                number,
                "Which one?",
                org.firstline.shared.Visibility.PUBLIC,
                org.firstline.shared.Actor.agent("line1a"));
        return jdbc.sql(
                        "select envelope_sender from notification_outbox where incident = ? and event = 'public-message'")
                .param(number.value())
                .query(String.class)
                .single();
    }

    private String sent(IncidentNumber number, String column) {
        return jdbc.sql("select " + column + " from notification_outbox where incident = ? order by id limit 1")
                .param(number.value())
                .query(String.class)
                .single();
    }

    private static String lines(@Nullable String text) {
        return text == null ? "" : text.replace("\\n", "\n");
    }
}
