package org.firstline.webapps.guard;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firstline.DeskBrowser.ENGINE;

import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.IdentityService;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The administrator tries: what is refused to them is refused to everybody. */
class RestGuardTest extends DeskTest {

    private static final String HOSTILE = "${''.getClass().forName('java.lang.Runtime')}";

    @LocalServerPort
    int port;

    @Autowired
    FilterService filters;

    @Autowired
    IdentityService identity;

    DeskBrowser administrator;

    @BeforeEach
    void login() {
        administrator = new DeskBrowser(port).login("admin");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"assigneeExpression\":\"${1}\"}",
                "{\"orQueries\":[{\"taskAssigneeExpression\":\"${1}\"}]}",
                "{\"orQueries\":[{\"orQueries\":[{\"dueDateExpression\":\"${1}\"}]}]}",
                "{\"assignee\":\"x\",\"\\u0061ssignee\\u0045xpression\":\"${1}\"}",
                "{\"name\":\"a\",\"name\":\"b\",\"orQueries\":[{}],\"orQueries\":[{\"createdBeforeExpression\":\"${1}\"}]}",
                "{\"assigneeEXPRESSION\":\"${1}\"}",
                "{\"name\":\"a\"} {\"assigneeExpression\":\"${1}\"}",
                "{'assigneeExpression':'${1}'}",
                "{assigneeExpression:1}",
                "[[{\"x\":{\"candidateUserExpression\":null}}]]",
                "not json",
            })
    void refusesExpressionsInBodies(String body) {
        HttpResponse<String> answer = administrator.post(ENGINE + "/task?maxResults=1", body);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.body()).contains("Expressions are not accepted here.");
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16LE", "UTF-16BE", "UTF-32LE", "UTF-32BE"})
    void refusesExpressionsInOtherEncodings(String charset) {
        byte[] body = "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}".getBytes(Charset.forName(charset));

        for (String type : List.of("application/json", "application/json;charset=" + charset)) {
            assertThat(send("POST", ENGINE + "/task?maxResults=1", type, body).statusCode())
                    .isEqualTo(400);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/plain",
                "text/json;x",
                "application/x-www-form-urlencoded",
                "multipart/form-data;boundary=x",
                "*",
                ""
            })
    void understandsJsonOnly(String type) {
        byte[] body = "{\"orQueries\":[{\"assigneeExpression\":\"${1}\"}]}".getBytes(StandardCharsets.UTF_8);

        assertThat(send("POST", ENGINE + "/task?maxResults=1", type, body).statusCode())
                .isIn(400, 415);
    }

    @Test
    void refusesExpressionsInParameters() {
        String many = "a=1&".repeat(1_500);

        assertThat(administrator
                        .get(ENGINE + "/task?maxResults=1&assigneeExpression=x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(administrator
                        .get(ENGINE + "/task?maxResults=1&%61ssigneeExpressio%6e=x")
                        .statusCode())
                .isEqualTo(400);
        assertThat(administrator
                        .get(ENGINE + "/task?" + many + "assigneeExpression=x")
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesExpressionsThatExtendAStoredFilter() {
        String mine = filters.createTaskFilterQuery().list().stream()
                .findFirst()
                .map(filter -> filter.getId())
                .orElse("some-filter");
        String body = "{\"orQueries\":[{\"assigneeExpression\":\"" + HOSTILE + "\"}]}";

        assertThat(administrator
                        .post(ENGINE + "/filter/" + mine + "/list?maxResults=1", body)
                        .statusCode())
                .isEqualTo(400);
    }

    @Test
    void refusesExpressionsInTheCockpitsQueries() {
        assertThat(administrator
                        .post(
                                "/camunda/api/cockpit/plugin/base/default/process-instance?maxResults=1",
                                "{\"xExpression\":1}")
                        .statusCode())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({
        "POST, /filter/create",
        "POST, /filter/cre%61te",
        "POST, /filter/create/",
        "POST, /filter",
        "PUT, /filter/1",
        "DELETE, /filter/1",
        "POST, /deployment/create",
        "POST, /deployment/1/redeploy",
        "DELETE, /deployment/1",
        "POST, /task/1/comment/create",
        "POST, /task/1/attachment/create",
        "PUT, /process-instance/1/comment",
        "PUT, /task/1",
        "POST, /task/1/identity-links",
        "POST, /task/1/bpmnError",
        "POST, /task/1/bpmnEscalation",
        "POST, /task/1/identity-links/delete",
    })
    void letsNobodyWrite(String method, String path) {
        assertThat(administrator.change(method, ENGINE + path, "{}").statusCode())
                .isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/api/admin/setup/default/user/create",
                "/camunda/api/admin/setup/other",
                "/camunda/api/admin/auth/user/default/login/admin",
            })
    void shutsTheEnginesOwnDoors(String path) {
        String user = "{\"profile\":{\"id\":\"intruder\"},\"credentials\":{\"password\":\"x\"}}";

        assertThat(administrator.post(path, user).statusCode()).isEqualTo(403);
        assertThat(new DeskBrowser(port).post(path, user).statusCode()).isEqualTo(401);
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    @Test
    void refusesMoreThanTwoMebibytes() {
        String body = "{\"name\":\"" + "x".repeat(2 * 1024 * 1024) + "\"}";

        assertThat(administrator.post(ENGINE + "/task?maxResults=1", body).statusCode())
                .isEqualTo(413);
    }

    @Test
    void letsHarmlessQueriesPass() {
        assertThat(administrator
                        .post(ENGINE + "/task?maxResults=1", "{\"orQueries\":[{\"assignee\":\"line1a\"}]}")
                        .statusCode())
                .isEqualTo(200);
        assertThat(administrator.get(ENGINE + "/deployment?maxResults=1").statusCode())
                .isEqualTo(200);
    }

    private HttpResponse<String> send(String method, String path, String type, byte[] body) {
        return administrator.sendBytes(
                method, path, body, "X-XSRF-TOKEN", administrator.cookie("XSRF-TOKEN"), "Content-Type", type);
    }
}
