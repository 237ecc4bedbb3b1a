package org.firstline.incident.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.firstline.ApiClient;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.firstline.Multipart;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Value;

class AttachmentApiTest extends ApiTest {

    private static final int MEBIBYTE = 1024 * 1024;
    private static final byte[] NOTE = "The printer jams".getBytes(StandardCharsets.UTF_8);

    @Value("${firstline.files.folder}")
    Path folder;

    @Test
    void keepsAFileAndGivesItBack() {
        String number = register();

        Answer kept = attach(number, new Multipart().file("notes.txt", NOTE));

        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        JsonNode file = kept.json().get(0);
        assertThat(fields(file))
                .containsExactly(
                        "id",
                        "name",
                        "mediaType",
                        "size",
                        "sha256",
                        "visibility",
                        "author",
                        "authorKind",
                        "attachedAt");
        assertThat(file.get("id").asText()).matches("[0-9a-f]{32}");
        assertThat(file.get("name").asText()).isEqualTo("notes.txt");
        assertThat(file.get("mediaType").asText()).isEqualTo("text/plain");
        assertThat(file.get("size").asInt()).isEqualTo(16);
        assertThat(file.get("visibility").asText()).isEqualTo("PUBLIC");
        assertThat(file.get("author").asText()).isEqualTo("line1a");
        assertThat(file.get("authorKind").asText()).isEqualTo("AGENT");
        assertThat(api.get(files(number)).json()).isEqualTo(kept.json());

        Answer sent = api.get(files(number) + "/" + file.get("id").asText());
        assertThat(sent.status()).isEqualTo(200);
        assertThat(sent.response().body()).isEqualTo(NOTE);
        assertThat(sent.header("Content-Type")).isEqualTo("text/plain");
        assertThat(sent.header("Content-Length")).isEqualTo("16");
        assertThat(sent.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''notes.txt");
        assertThat(sent.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(sent.response().headers().allValues("Content-Security-Policy"))
                .containsExactly("sandbox; default-src 'none'");
        assertThat(sent.header("Cache-Control")).isEqualTo("private, no-store");
    }

    @Test
    void keepsSeveralInOrderOrNone() {
        String number = register();

        assertThat(attach(
                                number,
                                new Multipart()
                                        .file("1.txt", NOTE)
                                        .file("2.txt", NOTE)
                                        .field("visibility", "INTERNAL"))
                        .status())
                .isEqualTo(201);
        Answer refused = attach(number, new Multipart().file("3.txt", NOTE).file("4.exe", NOTE));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors()).containsExactly("file file-program");
        assertThat(names(number)).containsExactly("1.txt", "2.txt");
        assertThat(journal(number))
                .filteredOn(entry -> entry.startsWith("ATTACHED"))
                .containsExactly("ATTACHED INTERNAL 1.txt, 2.txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "../../../etc/passwd|passwd|passwd",
                "ab\u202etxt.png|abtxt.png|abtxt.png",
                "x\"; filename=evil.exe; y=\".txt|x\"; filename=evil.exe; y=\".txt|x%22%3B%20filename%3Devil.exe%3B%20y%3D%22.txt",
                "<script>alert(1)<script>.txt|<script>alert(1)<script>.txt|%3Cscript%3Ealert%281%29%3Cscript%3E.txt",
                "müller 😀.txt|müller 😀.txt|m%C3%BCller%20%F0%9F%98%80.txt",
            })
    void callsItAsItsSenderWithoutWhatDeceives(String sent, String shown, String encoded) {
        String number = register();

        Answer kept = attach(number, new Multipart().file(sent, NOTE));

        assertThat(kept.status()).as(kept.toString()).isEqualTo(201);
        assertThat(kept.json().get(0).get("name").asText()).isEqualTo(shown);
        Answer download =
                api.get(files(number) + "/" + kept.json().get(0).get("id").asText());
        assertThat(download.header("Content-Disposition")).isEqualTo("attachment; filename*=UTF-8''" + encoded);
        assertThat(journal(number)).anyMatch(entry -> entry.equals("ATTACHED PUBLIC " + shown));
    }

    @Test
    void takesNoNameWithAZeroInIt() {
        assertThat(attach(register(), new Multipart().file("a\u0000b.txt", NOTE))
                        .errors())
                .containsExactly("file upload-unreadable");
    }

    @Test
    void cutsALongName() {
        Answer kept = attach(register(), new Multipart().file("ä".repeat(255) + ".txt", NOTE));

        assertThat(kept.json().get(0).get("name").asText()).isEqualTo("ä".repeat(196) + ".txt");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "photo.png|<html><script>alert(document.domain)</script></html>|text/html",
                "photo.svg|<svg xmlns=\"http://www.w3.org/2000/svg\" onload=\"alert(1)\"/>|image/svg+xml",
                "mail.xml|<?xml version=\"1.0\"?><a/>|application/xml",
            })
    void servesNothingThatABrowserCouldRun(String name, String content, String mediaType) {
        String number = register();
        JsonNode file = attach(number, new Multipart().file(name, content.getBytes(StandardCharsets.UTF_8)))
                .json()
                .get(0);

        assertThat(file.get("mediaType").asText()).isEqualTo(mediaType);
        Answer sent = api.get(files(number) + "/" + file.get("id").asText());
        assertThat(sent.header("Content-Type")).isEqualTo("application/octet-stream");
        assertThat(sent.header("Content-Disposition")).startsWith("attachment;");
    }

    @Test
    void takesTheLargestFileAndNoByteMore() {
        String number = register();
        long before = filesOnDisk();

        assertThat(attach(number, new Multipart().file("log.txt", text(25 * MEBIBYTE)))
                        .status())
                .isEqualTo(201);
        Answer refused = attach(number, new Multipart().file("log.txt", text(25 * MEBIBYTE + 1)));

        assertThat(refused.status()).isEqualTo(413);
        assertThat(type(refused)).isEqualTo("file-too-large");
        assertThat(refused.json().get("detail").asText()).isEqualTo("log.txt is too large. A file has at most 25 MB.");
        assertThat(names(number)).containsExactly("log.txt");
        assertThat(filesOnDisk()).isEqualTo(before + 1);
    }

    @Test
    void answersAnUploadThatIsTooLargeAsAWhole() {
        Multipart upload = new Multipart();
        for (int file = 1; file <= 5; file++) {
            upload.file(file + ".txt", text(21 * MEBIBYTE));
        }

        Answer refused = attach(register(), upload);

        assertThat(refused.status()).isEqualTo(413);
        assertThat(type(refused)).isEqualTo("upload-too-large");
    }

    @Test
    void takesNoMoreThanFiftyFilesHoweverTheyCome() throws Exception {
        String number = register();
        for (int upload = 1; upload <= 7; upload++) {
            Multipart seven = new Multipart();
            for (int file = 1; file <= 7; file++) {
                seven.file(upload + "-" + file + ".txt", NOTE);
            }
            assertThat(attach(number, seven).status()).isEqualTo(201);
        }
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            List<Future<Integer>> answers = Stream.of("line1a", "lead")
                    .map(user -> both.submit(() -> {
                        together.await();
                        return attach(api.as(user), number, new Multipart().file("last.txt", NOTE))
                                .status();
                    }))
                    .toList();
            assertThat(List.of(answers.get(0).get(), answers.get(1).get())).containsExactlyInAnyOrder(201, 409);
        } finally {
            both.shutdown();
        }
        assertThat(names(number)).hasSize(50);
        assertThat(type(attach(number, new Multipart().file("more.txt", NOTE)))).isEqualTo("too-many-files");
    }

    @Test
    void saysWhatIsWrongWithAnUpload() {
        String number = register();

        assertThat(attach(number, new Multipart().field("visibility", "PUBLIC")).errors())
                .containsExactly("file required");
        assertThat(attach(number, new Multipart().file("empty.txt", new byte[0]))
                        .errors())
                .containsExactly("file file-empty");
        assertThat(attach(number, new Multipart().file("data.bin", new byte[] {0, 1, 2, 3}))
                        .errors())
                .containsExactly("file file-kind");
        assertThat(attach(number, new Multipart().file("a.txt", NOTE).field("visibility", "LEADS"))
                        .errors())
                .containsExactly("visibility unknown-code");
        assertThat(attach(number, new Multipart().file("a.txt", NOTE).field("visibility", "public"))
                        .errors())
                .containsExactly("visibility unknown-code");
        assertThat(attach(number, new Multipart().file("a.txt", NOTE).field("note", "x"))
                        .errors())
                .containsExactly("note unknown-parameter");
        assertThat(attach(number, new Multipart().file("a.txt", NOTE).file("photo", "b.txt", NOTE))
                        .errors())
                .containsExactly("photo unknown-parameter");
        assertThat(attach(number, new Multipart().field("file", "text")).errors())
                .containsExactly("file required");
        assertThat(names(number)).isEmpty();
    }

    @Test
    void takesNothingElseThanAnUpload() {
        String number = register();
        byte[] cut = new Multipart().file("a.txt", text(5000)).body();
        byte[] half = java.util.Arrays.copyOf(cut, 2000);

        assertThat(api.post(files(number), Map.of("file", "x")).status()).isEqualTo(415);
        Answer broken = api.send("POST", files(number), half, new Multipart().headers());
        assertThat(broken.status()).as(broken.toString()).isEqualTo(400);
        assertThat(broken.errors()).containsExactly("file upload-unreadable");
        assertThat(names(number)).isEmpty();
    }

    @Test
    void opensAFileOfItsOwnIncidentOnly() {
        String number = register();
        String other = register();
        String id = attach(number, new Multipart().file("a.txt", NOTE))
                .json()
                .get(0)
                .get("id")
                .asText();

        assertThat(api.get(files(other) + "/" + id).status()).isEqualTo(404);
        assertThat(delete("lead", other, id).status()).isEqualTo(404);
        assertThat(api.get(files(number) + "/" + id.substring(1) + "x").status())
                .isEqualTo(404);
        assertThat(api.get(files(number) + "/..%2F..%2Fetc%2Fpasswd").status()).isIn(400, 404);
        assertThat(api.get(files(number) + "/" + id).status()).isEqualTo(200);
    }

    @Test
    void isRemovedByItsAuthorOrALeadForGood() {
        String number = register();
        String first = attach(number, new Multipart().file("a.txt", NOTE))
                .json()
                .get(0)
                .get("id")
                .asText();
        String second = attach(number, new Multipart().file("b.txt", NOTE))
                .json()
                .get(0)
                .get("id")
                .asText();
        long before = filesOnDisk();

        Answer refused = delete("line1b", number, first);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(type(refused)).isEqualTo("attachment-not-yours");
        assertThat(delete("line1a", number, first).status()).isEqualTo(204);
        assertThat(delete("lead", number, second).status()).isEqualTo(204);

        assertThat(delete("lead", number, second).status()).isEqualTo(404);
        assertThat(names(number)).isEmpty();
        assertThat(filesOnDisk()).isEqualTo(before - 2);
        assertThat(journal(number)).contains("ATTACHMENT_REMOVED PUBLIC a.txt", "ATTACHMENT_REMOVED PUBLIC b.txt");
    }

    @Test
    void showsTheRequesterNothingNewAfterTheEnd() {
        String number = register();
        assertThat(api.post(INCIDENTS + "/" + number + "/withdraw", Map.of("reason", "x"))
                        .status())
                .isEqualTo(200);

        Answer refused = attach(number, new Multipart().file("a.txt", NOTE));
        assertThat(refused.status()).isEqualTo(409);
        assertThat(type(refused)).isEqualTo("final");
        assertThat(attach(number, new Multipart().file("a.txt", NOTE).field("visibility", "INTERNAL"))
                        .status())
                .isEqualTo(201);
    }

    @Test
    void repeatsSafely() {
        String number = register();
        Multipart upload = new Multipart().file("a.txt", NOTE).field("visibility", "INTERNAL");
        String key = "upload-" + number;

        Answer first = attach(api, number, upload, key);
        Answer second = attach(api, number, upload, key);

        assertThat(first.status()).as(first.toString()).isEqualTo(201);
        assertThat(second.json()).isEqualTo(first.json());
        assertThat(names(number)).containsExactly("a.txt");
        assertThat(attach(api, number, new Multipart().file("b.txt", NOTE), key).status())
                .isEqualTo(422);
        Answer tooLarge = attach(api, number, new Multipart().file("c.txt", text(25 * MEBIBYTE + 1)), key + "-large");
        assertThat(tooLarge.status()).isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/attachments", "/journal"})
    void readsNothingOfWhoIsNotLoggedIn(String route) {
        byte[] large = new Multipart().file("a.txt", text(2 * MEBIBYTE)).body();

        Answer refused =
                api.anonymous().send("POST", INCIDENTS + "/" + register() + route, large, new Multipart().headers());

        assertThat(refused.status()).isEqualTo(401);
    }

    private Answer attach(String number, Multipart upload) {
        return attach(api, number, upload);
    }

    private static Answer attach(ApiClient client, String number, Multipart upload) {
        return client.send("POST", files(number), upload.body(), upload.headers());
    }

    private static Answer attach(ApiClient client, String number, Multipart upload, String key) {
        Map<String, String> headers = new HashMap<>(upload.headers());
        headers.put("Idempotency-Key", key);
        return client.send("POST", files(number), upload.body(), headers);
    }

    private Answer delete(String user, String number, String id) {
        return api.as(user).send("DELETE", files(number) + "/" + id, null, Map.of());
    }

    private List<String> names(String number) {
        List<String> names = new ArrayList<>();
        api.get(files(number)).json().forEach(file -> names.add(file.get("name").asText()));
        return names;
    }

    private List<String> journal(String number) {
        List<String> entries = new ArrayList<>();
        api.get(INCIDENTS + "/" + number + "/journal?limit=200")
                .json()
                .get("items")
                .forEach(entry -> entries.add(entry.get("kind").asText() + " "
                        + entry.get("visibility").asText() + " "
                        + entry.get("text").asText()));
        return entries;
    }

    private long filesOnDisk() {
        try (Stream<Path> all = Files.walk(folder.resolve("attachments"))) {
            return all.filter(Files::isRegularFile).count();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }

    private static List<String> fields(JsonNode node) {
        List<String> names = new ArrayList<>();
        node.fieldNames().forEachRemaining(names::add);
        return names;
    }

    private static byte[] text(int size) {
        byte[] text = new byte[size];
        java.util.Arrays.fill(text, (byte) 'x');
        return text;
    }

    private static String type(Answer answer) {
        return answer.json().get("type").asText().replace("urn:firstline:problem:", "");
    }

    private static String files(String number) {
        return INCIDENTS + "/" + number + "/attachments";
    }
}
