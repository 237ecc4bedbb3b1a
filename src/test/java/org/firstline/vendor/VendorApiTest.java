package org.firstline.vendor;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.LinkedHashMap;
import java.util.Map;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** Vendors and their legs, as programs meet them. */
class VendorApiTest extends ApiTest {

    private static final String VENDORS = "/api/v1/vendors";
    private static final String VENDOR = VENDORS + "/COPIERS-1";

    @Autowired
    VendorLinks links;

    @Autowired
    VendorLegs legs;

    @BeforeEach
    void keepAVendor() {
        assertThat(api.as("owner").put(VENDOR, vendor()).status()).isIn(200, 201);
        assertThat(api.as("owner").post(VENDOR + "/restore", "{}").status()).isEqualTo(200);
    }

    @Test
    void keepsVendorsWithTheirUsualValues() {
        String code = VENDORS + "/NEW" + System.nanoTime();
        Answer created = api.as("admin").put(code, Map.of("name", "Kabels ⚡", "email", "hulp@kabels.example"));
        assertThat(created.status()).isEqualTo(201);
        JsonNode vendor = api.get(code).json();
        assertThat(vendor).isEqualTo(created.json());
        assertThat(vendor.get("name").asText()).isEqualTo("Kabels ⚡");
        assertThat(vendor.get("language").asText()).isEqualTo("nl");
        assertThat(vendor.get("calendar").asText()).isEqualTo("default");
        assertThat(vendor.get("escalationEmail").isNull()).isTrue();
        assertThat(vendor.get("silenceWorkingDays").asInt()).isEqualTo(3);
        assertThat(vendor.get("retiredAt").isNull()).isTrue();
        assertThat(api.as("admin").put(code, vendor()).status()).isEqualTo(200);
        assertThat(api.get(VENDORS).json().findValuesAsText("code")).contains("COPIERS-1");
    }

    @Test
    void refusesWhatIsNoVendor() {
        Map<String, Object> wrong = vendor();
        wrong.put("name", " ");
        wrong.put("email", "nobody");
        wrong.put("escalationEmail", "a@b.example, c@d.example");
        wrong.put("silenceWorkingDays", 0);
        Answer answer = api.as("owner").put(VENDOR, wrong);
        assertThat(answer.status()).isEqualTo(400);
        assertThat(answer.errors())
                .containsExactlyInAnyOrder(
                        "silenceWorkingDays whole-number",
                        "name required",
                        "email email-address",
                        "escalationEmail email-address");
        Map<String, Object> lost = vendor();
        lost.put("calendar", "nowhere");
        assertThat(api.as("owner").put(VENDOR, lost).errors()).containsExactly("calendar unknown-calendar");
        assertThat(api.as("owner").put(VENDORS + "/lower", vendor()).errors()).containsExactly("code vendor-code");
        assertThat(api.as("owner").put(VENDOR, Map.of("nam", "x")).status()).isEqualTo(400);
    }

    @Test
    void staysRetiredUntilItIsRestored() {
        assertThat(api.as("owner")
                        .post(VENDOR + "/retire", "{}")
                        .json()
                        .get("retiredAt")
                        .isNull())
                .isFalse();
        api.as("owner").put(VENDOR, vendor());
        assertThat(api.get(VENDOR).json().get("retiredAt").isNull()).isFalse();
        String number = inTheThirdLine();
        assertThat(callIn(number).errors()).containsExactly("vendor unknown-vendor");
        api.as("owner").post(VENDOR + "/restore", "{}");
        assertThat(callIn(number).status()).isEqualTo(200);
    }

    @Test
    void handsOverAndWritesAndListens() {
        String number = inTheThirdLine();
        assertThat(api.get(legs(number)).json()).isEmpty();
        Answer called = callIn(number);
        assertThat(called.status()).as(called.toString()).isEqualTo(200);
        assertThat(called.json().get("status").asText()).isEqualTo("WAITING");
        assertThat(called.json().get("waitReason").asText()).isEqualTo("VENDOR");

        Answer written = api.as(expert(number)).post(legs(number) + "/current/message", Map.of("text", "Model X."));
        assertThat(written.status()).as(written.toString()).isEqualTo(200);
        legs.answer(
                links.issueToken(new org.firstline.shared.IncidentNumber(number), "help@copiers.example"),
                new VendorAnswer("We come by.", null, null));
        JsonNode leg = api.get(legs(number)).json().get(0);
        assertThat(leg.get("vendor").asText()).isEqualTo("COPIERS-1");
        assertThat(leg.get("summary").asText()).isEqualTo("It stalls.");
        assertThat(leg.get("reference").asText()).isEqualTo("T-1");
        assertThat(leg.get("endedAt").isNull()).isTrue();
        assertThat(leg.get("outcome").isNull()).isTrue();
        assertThat(leg.get("messages").findValuesAsText("text")).containsExactly("Model X.", "We come by.");
        assertThat(leg.get("messages").findValuesAsText("fromVendor")).containsExactly("false", "true");

        assertThat(task(number).get("outcomes").toString()).isEqualTo("[\"ANSWERED\",\"WITHDRAWN\"]");
        assertThat(task(number).get("team").asText()).isEqualTo("third-line");
        assertThat(api.as(expert(number))
                        .post(legs(number) + "/current/message", Map.of("text", "x".repeat(20_001)))
                        .errors())
                .containsExactly("text too-long");
        assertThat(api.as("line2a")
                        .post(legs(number) + "/current/message", Map.of("text", "x"))
                        .status())
                .isEqualTo(403);
    }

    @Test
    void demandsWhatTheVendorMustRead() {
        String number = inTheThirdLine();
        Answer bare = complete(number, Map.of("outcome", "VENDOR"));
        assertThat(bare.errors()).containsExactlyInAnyOrder("vendor required", "summary required");
        Answer strange =
                complete(number, Map.of("outcome", "VENDOR", "vendor", "COPIERS-1", "summary", "x", "reason", "y"));
        assertThat(strange.errors()).containsExactly("reason unknown-to-outcome");
    }

    private Answer callIn(String number) {
        return complete(
                number,
                Map.of("outcome", "VENDOR", "vendor", "COPIERS-1", "summary", "It stalls.", "reference", "T-1"));
    }

    private Answer complete(String number, Map<String, String> outcome) {
        return api.as(expert(number)).post(TASKS + "/" + taskId(number) + "/complete", outcome);
    }

    private String expert(String number) {
        return api.get(INCIDENTS + "/" + number).json().get("assignee").asText();
    }

    private String inTheThirdLine() {
        String number = register();
        release(number);
        Answer handedOver = api.post(
                TASKS + "/" + taskId(number) + "/complete",
                Map.of("outcome", "HAND_OVER", "reason", "Expert", "team", "third-line"));
        assertThat(handedOver.status()).as(handedOver.toString()).isEqualTo(200);
        return number;
    }

    private static String legs(String number) {
        return INCIDENTS + "/" + number + "/vendor-legs";
    }

    private static Map<String, Object> vendor() {
        Map<String, Object> vendor = new LinkedHashMap<>();
        vendor.put("name", "Copiers");
        vendor.put("email", "help@copiers.example");
        vendor.put("language", "en");
        vendor.put("calendar", "default");
        vendor.put("escalationEmail", "boss@copiers.example");
        vendor.put("silenceWorkingDays", 2);
        return vendor;
    }
}
