package org.firstline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.firstline.ApiTest;
import org.firstline.DeskBrowser;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class MetricsTest extends ApiTest {

    private static final String PATH = "/actuator/prometheus";
    private static final Pattern SCRAPED = Pattern.compile("(?m)^(firstline_[a-z_]+)[{ ]");
    private static final Pattern LISTED = Pattern.compile("(?m)^\\| `(firstline_[a-z_]+)[{`]");

    @LocalServerPort
    int port;

    @Test
    void areForWhoeverHasTheOperatorsTokenAlone() {
        DeskBrowser stranger = new DeskBrowser(port);
        assertThat(stranger.get(PATH).statusCode()).isEqualTo(401);
        assertThat(stranger.get(PATH, "Authorization", "Bearer guessed").statusCode())
                .isEqualTo(401);
        assertThat(stranger.get(PATH, "Authorization", DeskBrowser.basic("admin", "admin"))
                        .statusCode())
                .isEqualTo(401);
        assertThat(new DeskBrowser(port).login("admin").get(PATH).statusCode()).isEqualTo(401);
        assertThat(scrape()).contains("jvm_memory_used_bytes", "hikaricp_connections_active");
    }

    @Test
    void countWhatIsOpen() {
        double before = value("firstline_incidents_open{status=\"IN_PROGRESS\"}");
        register();
        assertThat(value("firstline_incidents_open{status=\"IN_PROGRESS\"}")).isEqualTo(before + 1);
        assertThat(value("firstline_mails_waiting")).isPositive();
        assertThat(value("firstline_mails_oldest_waiting_seconds")).isNotNegative();
    }

    /** A link's secret in a metric would be a secret in somebody else's database. */
    @Test
    void tellNoSecretOfALink() {
        new DeskBrowser(port).get("/i/a-secret-that-nobody-has");

        assertThat(scrape()).contains("uri=\"/i/{token}").doesNotContain("a-secret-that-nobody-has");
    }

    @Test
    void areTheOnesThatTheOperatorsPageLists() throws IOException {
        Set<String> listed = names(LISTED, Files.readString(Path.of("docs/operator.md")));

        assertThat(listed).hasSizeGreaterThan(5).isEqualTo(names(SCRAPED, scrape()));
    }

    private double value(String metric) {
        return scrape().lines()
                .filter(line -> line.startsWith(metric + " "))
                .mapToDouble(line -> Double.parseDouble(line.substring(metric.length() + 1)))
                .findFirst()
                .orElseThrow();
    }

    private String scrape() {
        HttpResponse<String> answer = new DeskBrowser(port).get(PATH, "Authorization", "Bearer token-of-the-tests");
        assertThat(answer.statusCode()).isEqualTo(200);
        return answer.body();
    }

    private static Set<String> names(Pattern line, String text) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = line.matcher(text);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }
}
