package org.firstline.webapps.guard;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

class OneNonceTest extends DeskTest {

    private static final Pattern IN_PAGE = Pattern.compile("nonce=\"([^\"]+)\"");

    @LocalServerPort
    int port;

    @Test
    void isThePagesOwnHoweverManyArriveAtOnce() throws Exception {
        DeskBrowser browser = new DeskBrowser(port).login("admin");
        ExecutorService readers = Executors.newFixedThreadPool(4);
        try {
            List<Callable<HttpResponse<String>>> pages = Stream.of("tasklist", "cockpit", "admin", "welcome")
                    .flatMap(app -> Stream.generate(() -> app).limit(15))
                    .<Callable<HttpResponse<String>>>map(app -> () -> browser.get("/camunda/app/" + app + "/default/"))
                    .toList();
            for (Future<HttpResponse<String>> page : readers.invokeAll(pages)) {
                Matcher nonce = IN_PAGE.matcher(page.get().body());
                assertThat(nonce.find()).as(page.get().body()).isTrue();
                assertThat(page.get()
                                .headers()
                                .firstValue("Content-Security-Policy")
                                .orElse(""))
                        .contains("'nonce-" + nonce.group(1) + "'");
            }
        } finally {
            readers.shutdownNow();
        }
    }
}
