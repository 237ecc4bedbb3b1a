package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.firstline.ApiClient;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.firstline.Multipart;
import org.firstline.ProcessDriver;
import org.firstline.attachment.Attachment;
import org.firstline.incident.IncidentFiles;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.JournalEntryView;
import org.firstline.incident.NewFile;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.incident.RequesterLinks;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Visibility;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/** Files on the requester's page, over real HTTP. */
class RequesterFilesTest extends DeskTest {

    private static final String WORK = "userTask_handleInLine";
    private static final String EMAIL = "files@example.org";
    private static final byte[] NOTE = "It says E-42".getBytes(StandardCharsets.UTF_8);

    @Autowired
    Incidents incidents;

    @Autowired
    IncidentFiles files;

    @Autowired
    RequesterLinks links;

    @Autowired
    ProcessDriver life;

    @LocalServerPort
    int port;

    private DeskBrowser browser;
    private IncidentNumber number;
    private String page;

    @BeforeEach
    void register() {
        browser = new DeskBrowser(port);
        number = report();
        page = "/i/" + links.issueToken(number, EMAIL);
    }

    @Test
    void sendsFilesWithAMessage() {
        HttpResponse<String> answer = send(new Multipart()
                .field("seen", "0")
                .field("text", "Look")
                .file("e42.txt", NOTE)
                .file("b.txt", NOTE));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue(page + "?done=reply");
        assertThat(stored()).extracting(Attachment::name).containsExactly("e42.txt", "b.txt");
        assertThat(stored()).allSatisfy(file -> {
            assertThat(file.visibility()).isEqualTo(Visibility.PUBLIC);
            assertThat(file.author()).isEqualTo(Actor.requester("Zoë van den Berg"));
        });
        assertThat(browser.get(page).body())
                .contains("Look", "U hebt bestanden toegevoegd", "e42.txt, b.txt", "0,1 kB, van u");
    }

    @Test
    void sendsAMessageWithoutFiles() {
        assertThat(send(new Multipart().field("text", "Only words").file("", new byte[0]))
                        .statusCode())
                .isEqualTo(303);

        assertThat(stored()).isEmpty();
        assertThat(journal()).contains("REPLY Only words");
    }

    @Test
    void sendsFilesAlone() {
        assertThat(send(new Multipart().field("text", " ").file("e42.txt", NOTE))
                        .statusCode())
                .isEqualTo(303);

        assertThat(journal()).contains("ATTACHED e42.txt").noneMatch(entry -> entry.startsWith("REPLY"));
        assertThat(send(new Multipart().field("text", " ")).statusCode()).isEqualTo(400);
    }

    @Test
    void answersAQuestionWithAFileAlone() {
        life.complete(number, WORK, "line1a", new Outcome.Waits(WaitReason.REQUESTER, "A picture, please?"));

        assertThat(send(new Multipart().file("e42.txt", NOTE)).statusCode()).isEqualTo(303);

        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(journal()).contains("ATTACHED e42.txt", "REPLY e42.txt");
    }

    @Test
    void sendsOnceWhenTheButtonIsPressedTwice() {
        Multipart same =
                new Multipart().field("seen", "1").field("text", "Look").file("e42.txt", NOTE);
        Multipart alone = new Multipart().field("seen", "1").file("other.txt", NOTE);
        for (int time = 1; time <= 2; time++) {
            assertThat(send(same).statusCode()).isEqualTo(303);
            assertThat(send(alone).statusCode()).isEqualTo(303);
        }

        assertThat(stored()).extracting(Attachment::name).containsExactly("e42.txt", "other.txt");
    }

    @Test
    void losesNoWordOfWhatWasTypedWhenAFileIsRefused() {
        HttpResponse<String> program =
                send(new Multipart().field("text", "My words").file("run.exe", NOTE));
        assertThat(program.statusCode()).isEqualTo(400);
        assertThat(program.body())
                .contains("My words", "run.exe is een programma", "Niet verstuurd", "aria-invalid=\"true\"");

        HttpResponse<String> large =
                send(new Multipart().field("text", "My words").file("film.txt", new byte[26 * 1024 * 1024]));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("My words", "film.txt is te groot. Een bestand heeft hoogstens 25 MB.");

        assertThat(stored()).isEmpty();
        assertThat(journal()).noneMatch(entry -> entry.contains("My words"));
    }

    @Test
    void explainsAnUploadThatIsFarTooLarge() {
        Multipart upload = new Multipart().field("text", "My words");
        for (int file = 1; file <= 5; file++) {
            upload.file(file + ".txt", new byte[21 * 1024 * 1024]);
        }

        HttpResponse<String> answer = send(upload);

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.body()).contains("Dit is te veel tegelijk: hoogstens 100 MB.");
    }

    @Test
    void readsNothingForALinkThatOpensNothing() {
        Multipart upload = new Multipart().file("e42.txt", new byte[1024 * 1024]);

        HttpResponse<String> answer =
                browser.sendBytes("POST", "/i/nonsense/reply", upload.body(), contentType(upload));

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).isEqualTo(browser.get("/i/nonsense").body());
    }

    @Test
    void givesPublicFilesOfItsOwnIncidentOnly() {
        String seen = attach(number, "seen.txt", Visibility.PUBLIC);
        String hidden = attach(number, "hidden.txt", Visibility.INTERNAL);
        IncidentNumber other = report();
        String others = attach(other, "others.txt", Visibility.PUBLIC);

        assertThat(browser.get(page).body())
                .contains("seen.txt", ", van de servicedesk")
                .doesNotContain("hidden.txt");
        HttpResponse<String> file = browser.get(page + "/files/" + seen);
        assertThat(file.statusCode()).isEqualTo(200);
        assertThat(file.body()).isEqualTo("It says E-42");
        assertThat(file.headers().firstValue("Content-Disposition")).hasValue("attachment; filename*=UTF-8''seen.txt");
        assertThat(file.headers().allValues("Content-Security-Policy")).containsExactly("sandbox; default-src 'none'");
        assertThat(file.headers().firstValue("Cache-Control")).hasValue("private, no-store");

        for (String id : List.of(hidden, others, "nonsense", "..%2F..%2Fetc")) {
            assertThat(browser.get(page + "/files/" + id).statusCode()).as(id).isIn(400, 404);
        }
        assertThat(browser.get("/i/nonsense/files/" + seen).statusCode()).isEqualTo(404);
    }

    @Test
    void showsNamesAsText() {
        send(new Multipart().file("<img src=x onerror=alert(1)>.txt", NOTE));

        assertThat(browser.get(page).body())
                .contains("&lt;img src=x onerror=alert(1)&gt;.txt")
                .doesNotContain("<img src=x");
    }

    @Test
    void takesNothingAfterTheEnd() {
        incidents.withdraw(number, "Never mind", Actor.requester("Zoë van den Berg"));

        HttpResponse<String> late =
                send(new Multipart().field("text", "My words").file("e42.txt", NOTE));

        assertThat(late.statusCode()).isEqualTo(409);
        assertThat(late.body()).contains("Dat kan niet meer", "My words");
        assertThat(stored()).isEmpty();
    }

    @Test
    void tellsWhoCompletesTheTaskMeanwhile() {
        ApiClient desk = new ApiClient(port, "lead");
        String task = desk.get("/api/v1/tasks?incident=" + number)
                .json()
                .get("items")
                .get(0)
                .get("id")
                .asText();
        desk.post("/api/v1/tasks/" + task + "/claim", Map.of("takeOver", true));
        int seen = incidents
                .journal(number, List.of(Visibility.values()), null, 200)
                .items()
                .size();
        send(new Multipart().file("e42.txt", NOTE));

        ApiClient.Answer completed = desk.post(
                "/api/v1/tasks/" + task + "/complete", Map.of("outcome", "HAND_OVER", "reason", "x", "seen", seen));

        assertThat(completed.status()).as(completed.toString()).isEqualTo(409);
        assertThat(completed.text()).contains("message-unseen", "Zoë van den Berg: “e42.txt”");
    }

    private HttpResponse<String> send(Multipart form) {
        return browser.sendBytes("POST", page + "/reply", form.body(), contentType(form));
    }

    private static String[] contentType(Multipart form) {
        return new String[] {"Content-Type", form.headers().get("Content-Type")};
    }

    private String attach(IncidentNumber to, String name, Visibility visibility) {
        NewFile file = new NewFile(name, new ByteArrayResource(NOTE));
        return files.attach(to, List.of(file), visibility, Actor.agent("line1a"))
                .get(0)
                .id();
    }

    private List<Attachment> stored() {
        return files.of(number, List.of(Visibility.values()));
    }

    private List<String> journal() {
        return incidents.journal(number, List.of(Visibility.PUBLIC), null, 200).items().stream()
                .map(RequesterFilesTest::words)
                .toList();
    }

    private static String words(JournalEntryView entry) {
        return entry.kind() + " " + entry.text();
    }

    private IncidentNumber report() {
        return incidents.report(
                new IncidentReport(
                        "Printer jams",
                        "",
                        Channel.PORTAL,
                        "PRINTING",
                        null,
                        Level.LOW,
                        Level.LOW,
                        new Requester("Zoë van den Berg", EMAIL, null, Language.NL),
                        null,
                        null),
                Actor.agent("line1a"));
    }
}
