package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.firstline.ApiClient;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.firstline.Multipart;
import org.firstline.attachment.Attachment;
import org.firstline.incident.IncidentFiles;
import org.firstline.incident.NewFile;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.core.io.ByteArrayResource;

/** Files between desk and vendor, over real HTTP. */
class VendorFilesTest extends DeskTest {

    private static final byte[] NOTE = "It says E-42".getBytes(StandardCharsets.UTF_8);

    @Autowired
    CalledInVendor called;

    @Autowired
    IncidentFiles files;

    @LocalServerPort
    int port;

    private DeskBrowser browser;
    private ApiClient desk;
    private IncidentNumber number;
    private String page;

    @BeforeEach
    void callIn() {
        browser = new DeskBrowser(port);
        desk = new ApiClient(port, "lead");
        number = called.with("The lift stops at 2.", Language.EN);
        page = called.page(number);
    }

    @Test
    void showsTheVendorWhatSomebodySharedAndNothingElse() {
        String shared = attach("shared.txt", Visibility.INTERNAL);
        String hidden = attach("hidden.txt", Visibility.INTERNAL);
        String ofRequester = attach("requester.txt", Visibility.PUBLIC);

        ApiClient.Answer told = desk.put(sharing(shared), "{}");

        assertThat(told.status()).as(told.toString()).isEqualTo(200);
        JsonNode file = told.json().get("files").get(0);
        assertThat(file.get("id").asText()).isEqualTo(shared);
        assertThat(file.get("fromVendor").asBoolean()).isFalse();
        assertThat(browser.get(page).body())
                .contains("shared.txt", "0.1 kB, from the service desk")
                .doesNotContain("hidden.txt", "requester.txt");
        HttpResponse<String> download = browser.get(page + "/files/" + shared);
        assertThat(download.statusCode()).isEqualTo(200);
        assertThat(download.headers().firstValue("Content-Disposition"))
                .hasValue("attachment; filename*=UTF-8''shared.txt");
        assertThat(browser.get(page + "/files/" + hidden).statusCode()).isEqualTo(404);
        assertThat(browser.get(page + "/files/" + ofRequester).statusCode()).isEqualTo(404);
        assertThat(browser.get("/v/nonsense/files/" + shared).statusCode()).isEqualTo(404);

        assertThat(desk.send("DELETE", sharing(shared), null, Map.of()).status())
                .isEqualTo(204);
        assertThat(browser.get(page + "/files/" + shared).statusCode()).isEqualTo(404);
        assertThat(browser.get(page).body()).doesNotContain("shared.txt");
    }

    @Test
    void sharesNoFileOfAnotherIncident() {
        IncidentNumber other = called.with("Another lift.", Language.EN);
        NewFile file = new NewFile("other.txt", new ByteArrayResource(NOTE));
        String id = files.attach(other, List.of(file), Visibility.INTERNAL, Actor.agent("line1a"))
                .get(0)
                .id();

        assertThat(desk.put(sharing(id), "{}").status()).isEqualTo(404);
        assertThat(browser.get(page + "/files/" + id).statusCode()).isEqualTo(404);
    }

    @Test
    void takesFilesOfTheVendorForTheDeskAlone() {
        HttpResponse<String> answer =
                send("/answer", new Multipart().field("text", "See this").file("report.txt", NOTE));

        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(303);
        assertThat(stored()).singleElement().satisfies(file -> {
            assertThat(file.name()).isEqualTo("report.txt");
            assertThat(file.visibility()).isEqualTo(Visibility.INTERNAL);
            assertThat(file.author()).isEqualTo(Actor.vendor("Lifts & Co"));
        });
        assertThat(browser.get(page).body()).contains("report.txt", "0.1 kB, from you");
        assertThat(browser.get(page + "/files/" + stored().get(0).id()).statusCode())
                .isEqualTo(200);
        assertThat(desk.get("/api/v1/incidents/" + number + "/vendor-legs")
                        .json()
                        .get(0)
                        .get("files")
                        .get(0)
                        .get("fromVendor")
                        .asBoolean())
                .isTrue();
    }

    @Test
    void losesNoWordWhenAFileIsRefused() {
        HttpResponse<String> refused =
                send("/answer", new Multipart().field("text", "See this").file("run.exe", NOTE));
        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(refused.body()).contains("See this", "run.exe is a program", "id=\"file-error\"");

        HttpResponse<String> large =
                send("/solved", new Multipart().field("text", "See this").file("film.txt", new byte[26 * 1024 * 1024]));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(large.body()).contains("See this", "film.txt is too large");

        assertThat(stored()).isEmpty();
        assertThat(browser.get(page).statusCode()).isEqualTo(200);
    }

    @Test
    void closesWithTheLeg() {
        String shared = attach("shared.txt", Visibility.INTERNAL);
        desk.put(sharing(shared), "{}");

        assertThat(send("/solved", new Multipart().field("text", "Done").file("after.txt", NOTE))
                        .statusCode())
                .isEqualTo(303);

        assertThat(stored()).extracting(Attachment::name).containsExactly("shared.txt", "after.txt");
        assertThat(browser.get(page + "/files/" + shared).statusCode()).isEqualTo(404);
        assertThat(desk.put(sharing(shared), "{}").status()).isEqualTo(409);
    }

    private HttpResponse<String> send(String where, Multipart form) {
        return browser.sendBytes(
                "POST",
                page + where,
                form.body(),
                "Content-Type",
                form.headers().get("Content-Type"));
    }

    private String attach(String name, Visibility visibility) {
        NewFile file = new NewFile(name, new ByteArrayResource(NOTE));
        return files.attach(number, List.of(file), visibility, Actor.agent("line1a"))
                .get(0)
                .id();
    }

    private List<Attachment> stored() {
        return files.of(number, List.of(Visibility.values()));
    }

    private String sharing(String id) {
        return "/api/v1/incidents/" + number + "/vendor-legs/current/files/" + id;
    }
}
