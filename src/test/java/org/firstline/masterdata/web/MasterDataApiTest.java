package org.firstline.masterdata.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstline.ApiClient;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class MasterDataApiTest extends ApiTest {

    private static final String BASE = "/api/v1/masterdata/";

    private final String code = "T-" + UUID.randomUUID().toString().toUpperCase();
    private ApiClient owner;

    @BeforeEach
    void logIn() {
        owner = api.as("owner");
    }

    @Test
    void createsReplacesAndReads() {
        Answer created = owner.put(BASE + "services/" + code, "{\"nameEn\": \"Coffee ☕\", \"nameNl\": \"Koffie\"}");
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        JsonNode entry = api.get(BASE + "services/" + code).json();
        assertThat(entry).isEqualTo(created.json());
        assertThat(entry.get("nameEn").asText()).isEqualTo("Coffee ☕");
        assertThat(entry.get("parent").isNull()).isTrue();
        assertThat(entry.get("retiredAt").isNull()).isTrue();
        int place = entry.get("place").asInt();

        Answer replaced = owner.put(BASE + "services/" + code, "{\"nameEn\": \"Tea\"}");
        assertThat(replaced.status()).isEqualTo(200);
        assertThat(replaced.json().get("nameNl").asText()).isEqualTo("Tea");
        assertThat(replaced.json().get("place").asInt()).isEqualTo(place);
    }

    @Test
    void listsByCodePageByPage() {
        List<String> codes = new ArrayList<>();
        String cursor = "";
        do {
            JsonNode page = api.get(BASE + "categories?limit=3" + cursor).json();
            page.get("items").forEach(item -> codes.add(item.get("code").asText()));
            cursor = page.get("nextCursor").isNull()
                    ? ""
                    : "&cursor=" + page.get("nextCursor").asText();
        } while (!cursor.isEmpty());
        assertThat(codes).isSorted().contains("HARDWARE", "SOFTWARE", "OTHER");
        assertThat(api.get(BASE + "categories?cursor=small").errors()).containsExactly("cursor unknown-cursor");
        assertThat(api.get(BASE + "categories?limit=0").errors()).containsExactly("limit whole-number");
        assertThat(api.get(BASE + "people").status()).isEqualTo(404);
    }

    @Test
    void retiresAndRestoresWithoutLosingAnything() {
        owner.put(BASE + "sites/" + code, "{\"nameEn\": \"Attic\"}");
        Answer retired = owner.post(BASE + "sites/" + code + "/retire", "{}");
        assertThat(retired.json().get("retiredAt").isNull()).isFalse();
        assertThat(owner.post(BASE + "sites/" + code + "/retire", "{}").json()).isEqualTo(retired.json());
        assertThat(owner.put(BASE + "sites/" + code, "{\"nameEn\": \"Old attic\"}")
                        .json()
                        .get("retiredAt"))
                .as("a new name offers nothing again")
                .isEqualTo(retired.json().get("retiredAt"));
        assertThat(owner.post(BASE + "sites/" + code + "/restore", "{}")
                        .json()
                        .get("retiredAt")
                        .isNull())
                .isTrue();
        assertThat(owner.send("DELETE", BASE + "sites/" + code, null, Map.of()).status())
                .isEqualTo(405);
    }

    @Test
    void keepsTheTreeATree() {
        String below = code + "-B";
        assertThat(put(code, "SOFTWARE").status()).isEqualTo(201);
        assertThat(put(below, code).status()).isEqualTo(201);
        assertThat(put(code, below).errors()).containsExactly("parent parent-circle");
        assertThat(put(code, code).errors()).containsExactly("parent parent-circle");
        assertThat(put(code, "NOWHERE").errors()).containsExactly("parent unknown-parent");
        assertThat(type(owner.post(BASE + "categories/" + code + "/retire", "{}")))
                .isEqualTo("409 offered-below");
        owner.post(BASE + "categories/" + below + "/retire", "{}");
        assertThat(owner.post(BASE + "categories/" + code + "/retire", "{}").status())
                .isEqualTo(200);
        assertThat(type(owner.post(BASE + "categories/" + below + "/restore", "{}")))
                .isEqualTo("409 retired-parent");
        assertThat(put(code + "-C", code).errors()).containsExactly("parent retired-parent");
    }

    @Test
    void knowsAVipInAnyCase() {
        String address = code + "@Example.org";
        Answer created = owner.put(BASE + "vips/" + address, "{\"nameEn\": \"The mayor\"}");
        assertThat(created.json().get("code").asText()).isEqualTo(address.toLowerCase());
        assertThat(api.get(BASE + "vips/" + address.toUpperCase()).status()).isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "services/small          | {\"nameEn\": \"x\"} | code masterdata-code",
                "vips/nobody             | {\"nameEn\": \"x\"} | code vip-address",
                "services/S1             | {}                  | nameEn required",
                "services/S1             | {\"nameEn\": \"a\\tb\"} | nameEn character",
                "services/S1             | {\"nameEn\": \"x\", \"parent\": \"VPN\"} | parent no-tree",
                "services/S1             | {\"nameEn\": \"x\", \"place\": -1} | place whole-number",
                "services/S1             | {\"nameEn\": \"x\", \"name\": \"y\"} | name unknown-field",
            })
    void saysWhatIsWrong(String path, String body, String error) {
        assertThat(owner.put(BASE + path, body).errors()).containsExactly(error);
    }

    @Test
    void takesAFileAndGivesItBack() {
        String file = "\uFEFFCode;Name_NL;name_en\r\n" + code + ";\"Koffie; en \"\"thee\"\"\";=1+1\r\n;;\r\n"
                + "VPN;VPN, elders werken;VPN, working from elsewhere\r\n";
        assertThat(taken("services", file)).isEqualTo("{\"created\":1,\"changed\":0,\"unchanged\":1}");
        assertThat(api.get(BASE + "services/" + code).json().get("nameEn").asText())
                .isEqualTo("=1+1");

        Answer csv = api.get(BASE + "services.csv");
        assertThat(csv.header("Content-Type")).isEqualTo("text/csv;charset=UTF-8");
        assertThat(csv.text())
                .startsWith("code,name_en,name_nl,place,retired\r\n")
                .contains(code + ",'=1+1,\"Koffie; en \"\"thee\"\"\",");
        assertThat(taken("services", csv.text())).startsWith("{\"created\":0,\"changed\":0,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"sep=;\r\n", "\uFEFFSEP=;\n", "\"sep=;\"\n"})
    void readsTheLineThatTellsExcelTheSeparator(String line) {
        String file = line + "code;name_en\r\n" + code + ";\"Tea, green\"\r\nsmall;x\r\n";
        assertThat(csv("services", file).errors()).containsExactly("rows[3].code masterdata-code");
        assertThat(taken("services", file.replace("small;x\r\n", ""))).startsWith("{\"created\":1");
    }

    @Test
    void leavesWhatTheFileLeavesOut() {
        owner.put(BASE + "sites/" + code, "{\"nameEn\": \"Attic\", \"nameNl\": \"Zolder\", \"place\": 7}");
        assertThat(taken("sites", "code,retired\n" + code + ",ja\n")).startsWith("{\"created\":0,\"changed\":1,");
        JsonNode entry = api.get(BASE + "sites/" + code).json();
        assertThat(entry.get("nameNl").asText()).isEqualTo("Zolder");
        assertThat(entry.get("place").asInt()).isEqualTo(7);
        assertThat(entry.get("retiredAt").isNull()).isFalse();
        assertThat(api.get(BASE + "sites/MAIN").json().get("retiredAt").isNull())
                .isTrue();
    }

    @Test
    void takesATreeInAnyOrder() {
        String file = "code,parent,name_en\n" + code + "-B," + code + ",Below\n" + code + ",,Above\n";
        assertThat(taken("categories", file)).startsWith("{\"created\":2");
        assertThat(taken("categories", "code,retired\n" + code + ",yes\n" + code + "-B,yes\n"))
                .startsWith("{\"created\":0,\"changed\":2");
    }

    @Test
    void takesAllRowsOrNone() {
        Answer refused = csv(
                "categories",
                "code,parent,name_en,place,retired\n"
                        + code + ",,Good,1,no\n"
                        + "small,,x,1,no\n"
                        + code + ",,,x,maybe\n"
                        + "OTHER,,Other,8\n"
                        + "LOST,NOWHERE,Lost,2,no\n");
        assertThat(refused.errors())
                .containsExactly(
                        "rows[5] cell-count",
                        "rows[3].code masterdata-code",
                        "rows[4].code code-twice",
                        "rows[4].place whole-number",
                        "rows[4].name_en required",
                        "rows[4].retired yes-or-no",
                        "rows[6].parent unknown-parent");
        assertThat(api.get(BASE + "categories/" + code).status()).isEqualTo(404);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "``                   | rows[1] missing-column",
                "name_en              | rows[1] missing-column",
                "code,colour          | rows[1] unknown-column",
                "code,code            | rows[1] column-twice",
                "code,parent          | rows[1] unknown-column",
                "\"code\"x,name_en    | csv csv-broken",
            })
    void saysWhyAFileIsNone(String file, String error) {
        assertThat(csv("services", file).errors()).containsExactly(error);
    }

    private Answer put(String category, String parent) {
        return owner.put(BASE + "categories/" + category, "{\"nameEn\": \"x\", \"parent\": \"%s\"}".formatted(parent));
    }

    private String taken(String kind, String file) {
        Answer answer = csv(kind, file);
        assertThat(answer.status()).as(answer.toString()).isEqualTo(200);
        return answer.text();
    }

    private Answer csv(String kind, String file) {
        return owner.send(
                "PUT", BASE + kind + ".csv", file.getBytes(StandardCharsets.UTF_8), Map.of("Content-Type", "text/csv"));
    }

    private static String type(Answer answer) {
        return answer.status() + " " + answer.json().get("type").asText().replace("urn:firstline:problem:", "");
    }
}
