package org.firstline.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firstline.DeskBrowser.ENGINE;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.ResolutionCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Who may do what over the web apps' own routes, each tried on a task of the first line that nobody has. The administrator
 * may do everything that {@code RestGuardTest} does not name.
 */
class RightsTest extends DeskTest {

    private static final List<String> USERS = List.of("line1a", "line2a", "lead", "manager", "owner");

    /** Answers to the users in this order, then the call. */
    private static final String MATRIX = """
            200 200 200 200 200 | GET /task/{task}
            200 200 200 200 200 | GET /task/{task}/variables/incident
            200 200 200 200 200 | GET /task/{task}/deployed-form
            200 200 200 200 200 | GET /process-instance/{instance}
            200 200 200 200 200 | GET /process-definition/{definition}/xml
            200 200 200 200 200 | GET /process-definition?key=support-line&sortBy=version&sortOrder=desc&withoutTenantId=true
            404 404 200 200 200 | GET /history/process-instance/{instance}
            200 200 200 200 200 | GET /user/line1b/profile
            403 403 200 200 200 | GET /task/report/candidate-group-count
            204 403 204 403 403 | POST /task/{task}/claim {"userId":"{user}"}
            400 403 400 403 403 | POST /task/{task}/submit-form {"variables":{}}
            403 403 403 403 403 | PUT /task/{task} {"name":"x"}
            403 403 403 403 403 | POST /task/{task}/identity-links {"userId":"line3a","type":"candidate"}
            403 403 403 403 403 | POST /task/{task}/variables {"modifications":{"team":{"value":"third-line"}}}
            403 403 403 403 403 | PUT /task/{task}/variables/team {"value":"third-line"}
            403 403 403 403 403 | PUT /task/{task}/localVariables/note {"value":"x"}
            403 403 403 403 403 | POST /task/create {"name":"x"}
            403 403 403 403 403 | PUT /process-instance/{instance}/variables/team {"value":"third-line"}
            403 403 403 403 403 | PUT /process-instance/{instance}/suspended {"suspended":true}
            403 403 403 403 403 | DELETE /process-instance/{instance}
            403 403 403 403 403 | POST /process-instance/{instance}/modification {"instructions":[{"type":"cancel","activityId":"userTask_handleInLine"}]}
            403 403 403 403 403 | POST /task/{task}/delegate {"userId":"line2a"}
            403 403 403 403 403 | POST /task/{task}/resolve {}
            403 403 403 403 403 | POST /task/{task}/comment/create {"message":"x"}
            403 403 403 403 403 | POST /task/{task}/bpmnEscalation {"escalationCode":"x"}
            403 403 403 403 403 | PUT /process-instance/suspended {"suspended":true,"processInstanceIds":["{instance}"]}
            403 403 403 403 403 | POST /process-instance/delete {"processInstanceIds":["{instance}"]}
            403 403 403 403 403 | POST /process-instance/variables-async {"processInstanceIds":["{instance}"],"variables":{"team":{"value":"third-line"}}}
            403 403 403 403 403 | PUT /process-definition/{definition}/history-time-to-live {"historyTimeToLive":1}
            403 403 403 403 403 | PUT /job/suspended {"suspended":true,"processInstanceId":"{instance}"}
            403 403 403 403 403 | PUT /job-definition/suspended {"suspended":true,"processDefinitionKey":"incident"}
            400 400 400 403 403 | POST /process-definition/key/register-by-phone/submit-form {"variables":{}}
            403 403 403 403 403 | POST /process-definition/key/incident/start {}
            403 403 403 403 403 | POST /process-definition/key/support-line/start {}
            403 403 403 403 403 | PUT /process-definition/{definition}/suspended {"suspended":true}
            403 403 403 403 403 | POST /message {"messageName":"incident.withdrawn","businessKey":"{number}"}
            404 404 403 403 403 | POST /decision-definition/key/incident-priority/evaluate {"variables":{}}
            403 403 403 403 403 | POST /user/create {"profile":{"id":"intruder"},"credentials":{"password":"long enough"}}
            403 403 403 403 403 | PUT /user/line1b/credentials {"password":"long enough","authenticatedUserPassword":"{user}"}
            403 403 403 403 403 | DELETE /user/{user}
            403 403 403 403 403 | POST /group/create {"id":"intruders","name":"x"}
            403 403 403 403 403 | PUT /group/camunda-admin/members/{user}
            403 403 403 403 403 | POST /authorization/create {"type":1,"permissions":["ALL"],"userId":"{user}","resourceType":0,"resourceId":"*"}
            403 403 403 403 403 | GET /telemetry/data
            """;

    @LocalServerPort
    int port;

    @Autowired
    Incidents incidents;

    @Autowired
    TaskService tasks;

    @Autowired
    ProcessDriver life;

    @Autowired
    ManagementService management;

    @Autowired
    RuntimeService runtime;

    @Test
    void allowsEachRoleItsOwn() {
        Map<String, DeskBrowser> browsers = new LinkedHashMap<>();
        USERS.forEach(user -> browsers.put(user, new DeskBrowser(port).login(user)));

        List<String> seen = MATRIX.lines().map(line -> row(line, browsers)).toList();

        assertThat(String.join("\n", seen)).isEqualTo(MATRIX.strip());
    }

    @Test
    void letsLeadsAndManagersRetryWhatFailed() {
        IncidentNumber number = life.report("retry@example.org");
        life.complete(
                number, "userTask_handleInLine", "line1a", new Outcome.Resolved("Done.", ResolutionCode.FIXED, 5));
        incidents.confirm(number, Actor.requester("Jan"));
        String survey = runtime.createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .singleResult()
                .getId();
        String invitation = management
                .createJobQuery()
                .processInstanceId(survey)
                .singleResult()
                .getId();

        HttpResponse<String> waiting = retries("lead", invitation, 0);
        assertThat(waiting.statusCode()).isEqualTo(403);
        assertThat(waiting.body()).contains("This step has not failed");
        assertThat(management.createJobQuery().jobId(invitation).singleResult().getRetries())
                .isPositive();

        Map<String, Integer> answers = new LinkedHashMap<>();
        USERS.forEach(user -> {
            management.setJobRetries(invitation, 0);
            answers.put(user, retries(user, invitation, 1).statusCode());
        });

        assertThat(answers)
                .containsExactlyInAnyOrderEntriesOf(
                        Map.of("line1a", 403, "line2a", 403, "lead", 204, "manager", 204, "owner", 403));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "POST /task/{task}/submit-form {\"variables\":{\"x\":{\"value\":\"rO0=\",\"type\":\"Object\",\"valueInfo\":"
                        + "{\"objectTypeName\":\"java.util.Date\",\"serializationDataFormat\":\"application/x-java-serialized-object\"}}}}",
                "POST /task/{task}/submit-form {\"variables\":{\"x\":{\"value\":\"AAAA\",\"type\":\"Bytes\"}}}",
                "POST /task/{task}/submit-form {\"variables\":{\"x\":{\"value\":\"<x/>\",\"type\":\"Xml\"}}}",
                "POST /task/{task}/submit-form {\"variables\":{\"x\":{\"value\":\"AAAA\",\"type\":\"File\"}}}",
                "POST /task/{task}/submit-form {\"variables\":{\"x\":{\"value\":\"y\",\"type\":\"NoSuchType\"}}}",
                "POST /task/{task}/submit-form {\"variables\":{\"x\":{\"value\":\"y\",\"type\":\"Integer\"}}}",
                "POST /task/gone/submit-form {\"variables\":{}}",
                "POST /task/gone/complete {\"variables\":{}}",
                "POST /task/gone/claim {\"userId\":\"{user}\"}",
                "POST /task/gone/unclaim {}",
                "POST /task/gone/assignee {\"userId\":\"{user}\"}",
                "GET /task/gone/form",
                "GET /task/gone/deployed-form",
                "GET /task/gone/form-variables",
                "POST /external-task/fetchAndLock {\"workerId\":\"w\",\"maxTasks\":1,\"topics\":[]}",
                "POST /condition {\"variables\":{\"x\":{\"value\":1}}}",
                "PUT /user/{user}/profile {\"id\":\"{user}\",\"firstName\":\"{long}\",\"lastName\":\"x\"}",
            })
    void answersWithASentenceAndNoFailure(String call) {
        String[] parts = call.split(" ", 3);
        String number = report();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        tasks.setAssignee(task.getId(), null);
        String body =
                parts.length > 2 ? filled(parts[2], number, task, "line1a").replace("{long}", "x".repeat(300)) : "";
        HttpResponse<String> answer = new DeskBrowser(port)
                .login("line1a")
                .change(parts[0], ENGINE + filled(parts[1], number, task, "line1a"), body);
        assertThat(answer.statusCode()).as(answer.body()).isIn(400, 403, 404);
        assertThat(answer.body()).contains("\"message\":\"").doesNotContain("ENGINE-", "Exception:");
    }

    private HttpResponse<String> retries(String user, String job, int retries) {
        return new DeskBrowser(port)
                .login(user)
                .change("PUT", ENGINE + "/job/" + job + "/retries", "{\"retries\":" + retries + "}");
    }

    private String row(String line, Map<String, DeskBrowser> browsers) {
        String call = line.substring(line.indexOf('|') + 1).strip();
        String[] parts = call.split(" ", 3);
        String number = report();
        Task task = tasks.createTaskQuery().processInstanceBusinessKey(number).singleResult();
        List<String> answers = new ArrayList<>();
        browsers.forEach((user, browser) -> {
            tasks.setAssignee(task.getId(), null);
            String path = ENGINE + filled(parts[1], number, task, user);
            answers.add(String.valueOf(
                    browser.change(parts[0], path, parts.length > 2 ? filled(parts[2], number, task, user) : "")
                            .statusCode()));
        });
        return String.join(" ", answers) + " | " + call;
    }

    private String report() {
        return incidents
                .report(
                        new IncidentReport(
                                "Printer jams",
                                "",
                                Channel.PHONE,
                                "PRINTING",
                                null,
                                Level.MEDIUM,
                                Level.MEDIUM,
                                new Requester("Jan Jansen", "jan@example.org", null, Language.NL),
                                null,
                                null),
                        Actor.DESK)
                .toString();
    }

    private static String filled(String text, String number, Task task, String user) {
        return text.replace("{number}", number)
                .replace("{task}", task.getId())
                .replace("{instance}", task.getProcessInstanceId())
                .replace("{definition}", task.getProcessDefinitionId())
                .replace("{user}", user);
    }
}
