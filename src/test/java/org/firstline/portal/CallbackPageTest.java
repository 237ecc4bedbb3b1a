package org.firstline.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.firstline.DeskTest;
import org.firstline.callback.CallbackState;
import org.firstline.callback.Callbacks;
import org.firstline.shared.DeskClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.web.context.WebApplicationContext;

/** Asking to be called, without an account, and what becomes of it behind a link. */
class CallbackPageTest extends DeskTest {

    /** Ten in the morning in Amsterdam. */
    private static final Instant TUESDAY = Instant.parse("2026-06-02T08:00:00Z");

    @Autowired
    WebApplicationContext application;

    @Autowired
    Callbacks callbacks;

    @Autowired
    PortalSettings settings;

    @Autowired
    DeskClock clock;

    private PublicPages pages;

    @BeforeEach
    void begin() {
        clock.moveTo(TUESDAY);
        pages = new PublicPages(application);
    }

    @AfterEach
    void letTheClockRun() {
        clock.release();
    }

    @Test
    void offersTheHoursOfTheDesk() {
        assertThat(PublicPages.body(pages.open("/callback")))
                .contains("Bel mij terug", "dinsdag 2 juni, 11:00–12:00", "woensdag 3 juni")
                .doesNotContain("10:00–11:00, ", "zaterdag", "zondag", "??");
    }

    @Test
    void promisesTheHourAndLetsItBeWithdrawn() {
        MockHttpServletResponse sent = pages.send("/callback", filled());
        assertThat(sent.getStatus()).isEqualTo(303);
        String page = Objects.requireNonNull(sent.getHeader("Location"));
        assertThat(page).matches("/c/[\\w-]{43}");
        assertThat(PublicPages.body(pages.open(page)))
                .contains("Wij bellen u", "dinsdag 2 juni, 11:00–12:00", "+31 6 1234", "&lt;b&gt;VPN&lt;/b&gt;");

        assertThat(pages.send(page + "/withdraw", Map.of()).getStatus()).isEqualTo(303);
        assertThat(PublicPages.body(pages.open(page))).contains("U hebt het ingetrokken");
        assertThat(pages.send(page + "/withdraw", Map.of()).getStatus()).isEqualTo(409);
        assertThat(pages.open(page + "x").getStatus()).isEqualTo(404);
        assertThat(pages.open(page + "/nope").getStatus()).isEqualTo(404);
    }

    @Test
    void isOneCallbackHoweverOftenTheFormIsSent() {
        Map<String, String> form = filled();
        form.put("key", "abcdefghijklmnopqrstu_");
        pages.send("/callback", form);
        int known = requested();
        assertThat(pages.send("/callback", form).getStatus()).isEqualTo(303);
        assertThat(requested()).isEqualTo(known);
    }

    @Test
    void tellsAllThatIsWrongAndKeepsWhatWasTyped() {
        Map<String, String> form = filled();
        form.put("slot", "2026-06-02T03:00:00Z");
        form.put("phone", " ");
        MockHttpServletResponse refused = pages.send("/callback", form);
        assertThat(refused.getStatus()).isEqualTo(400);
        assertThat(PublicPages.body(refused))
                .contains("Kies een van de uren", "phone-error", "&lt;b&gt;VPN&lt;/b&gt;", "Sam")
                .doesNotContain("subject-error", "2026-06-02T03", "??");
        form.put("slot", "tomorrow");
        assertThat(pages.send("/callback", form).getStatus()).isEqualTo(400);
    }

    @Test
    void takesNothingFromRobots() {
        int known = requested();
        Map<String, String> form = filled();
        form.put("website", "https://spam.example");
        assertThat(pages.send("/callback", form).getStatus()).isEqualTo(400);
        assertThat(requested()).isEqualTo(known);
    }

    @Test
    void stopsAFloodAndDisturbsNobodyElse() {
        for (int each = 0; each < settings.reports(); each++) {
            pages.send("/callback", Map.of());
        }
        MockHttpServletResponse tooMany = pages.send("/callback", filled());
        assertThat(tooMany.getStatus()).isEqualTo(429);
        assertThat(tooMany.getHeader("Retry-After")).isNotNull();
        assertThat(PublicPages.body(tooMany)).contains("Sam");
        assertThat(new PublicPages(application).send("/callback", filled()).getStatus())
                .isEqualTo(303);
    }

    private int requested() {
        return callbacks.list(CallbackState.REQUESTED, null, 200).items().size();
    }

    private static Map<String, String> filled() {
        return new HashMap<>(Map.of(
                "subject", "<b>VPN</b>",
                "slot", "2026-06-02T09:00:00Z",
                "name", "Sam",
                "phone", "+31 6 1234",
                "email", "sam@example.org"));
    }
}
