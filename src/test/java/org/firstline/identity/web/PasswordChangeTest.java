package org.firstline.identity.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Set;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Whoever knew the old password is out, wherever they had got in with it. */
class PasswordChangeTest extends DeskTest {

    private static final String TASKLIST = "/camunda/app/tasklist/default/";
    private static final String ROUTE = "/api/v1/incidents?limit=1";

    @LocalServerPort
    int port;

    @Autowired
    People people;

    @Test
    void endsTheSessionsAndTheRememberedChecksOfThatUserAlone() {
        people.addUser("changer", "Chris Changer", "old-password", Set.of(Role.AGENT), Set.of());
        DeskBrowser tablet = new DeskBrowser(port);
        assertThat(tablet.tryLogin("changer", "old-password").statusCode()).isEqualTo(302);
        DeskBrowser colleague = new DeskBrowser(port).login("line1a");
        assertThat(call("old-password")).isEqualTo(200);
        assertThat(call("old-password")).as("remembered").isEqualTo(200);

        assertThat(change("changer", "new-password")).isEqualTo(204);

        HttpResponse<String> expelled = tablet.get(TASKLIST, "Accept", "text/html", "Accept-Language", "nl");
        assertThat(expelled.statusCode()).isEqualTo(401);
        assertThat(expelled.body()).contains("U bent niet meer ingelogd", "href=\"/login\"");
        assertThat(tablet.get(TASKLIST).statusCode()).as("the session is gone").isEqualTo(302);
        assertThat(call("old-password")).isEqualTo(401);
        assertThat(call("new-password")).isEqualTo(200);
        assertThat(tablet.tryLogin("changer", "new-password").statusCode()).isEqualTo(302);
        assertThat(colleague.get(TASKLIST).statusCode()).isEqualTo(200);
    }

    /** As Admin sends it. */
    private int change(String user, String password) {
        DeskBrowser admin = new DeskBrowser(port).login("admin");
        String body = "{\"password\": \"%s\", \"authenticatedUserPassword\": \"admin\"}".formatted(password);
        return admin.change("PUT", DeskBrowser.ENGINE + "/user/" + user + "/credentials", body)
                .statusCode();
    }

    private int call(String password) {
        return new DeskBrowser(port)
                .get(ROUTE, "Authorization", DeskBrowser.basic("changer", password))
                .statusCode();
    }
}
