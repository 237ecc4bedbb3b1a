package org.firstline.webapps;

import static org.assertj.core.api.Assertions.assertThat;
import static org.firstline.DeskBrowser.ENGINE;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.camunda.bpm.engine.AuthorizationService;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.TaskService;
import org.firstline.DeskBrowser;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.assignment.Team;
import org.firstline.assignment.Teams;
import org.firstline.engine.DeskLanguage;
import org.firstline.engine.EngineCaller;
import org.firstline.identity.People;
import org.firstline.incident.IncidentReport;
import org.firstline.incident.Incidents;
import org.firstline.incident.Requester;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.MessageSource;
import org.springframework.transaction.support.TransactionTemplate;

/** Tasklist as an agent's browser meets it, over its own routes. */
class TasklistTest extends DeskTest {

    private static final List<String> LISTS = List.of(
            "My work",
            "My team",
            "First line",
            "Second line",
            "Third line",
            "Unassigned",
            "At risk",
            "Breached",
            "Waiting",
            "All");

    @LocalServerPort
    int port;

    @Autowired
    TaskFilters filters;

    @Autowired
    Incidents incidents;

    @Autowired
    Teams teams;

    @Autowired
    EngineCaller caller;

    @Autowired
    People people;

    @Autowired
    TaskService tasks;

    @Autowired
    FilterService filterService;

    @Autowired
    AuthorizationService authorizations;

    @Autowired
    TransactionTemplate transaction;

    @Autowired
    MessageSource messages;

    @Autowired
    ProcessDriver life;

    @Autowired
    DeskClock clock;

    final ObjectMapper json = new ObjectMapper();

    @Test
    void offersTheSameListsAfterEveryStart() throws Exception {
        filters.afterSingletonsInstantiated();

        for (String user : List.of("line1a", "line3b", "lead")) {
            assertThat(names(user)).containsExactlyInAnyOrderElementsOf(LISTS);
        }
        assertThat(names("manager")).as("what is escalated to them").contains("My team");
    }

    /** Nobody finds each list twice, or loses the one that was open. */
    @Test
    void renamesItsListsWhenTheDeskChangesItsLanguage() throws Exception {
        DeskBrowser browser = new DeskBrowser(port).login("line1a");
        String myWork = filter(browser, "My work");
        ListWords dutch = new ListWords(messages, new DeskLanguage(Language.NL));
        new TaskFilters(filterService, tasks, authorizations, teams, dutch, transaction, caller)
                .afterSingletonsInstantiated();
        try {
            assertThat(names("line1a"))
                    .containsExactlyInAnyOrder(
                            "Mijn werk",
                            "Mijn team",
                            "Eerste lijn",
                            "Tweede lijn",
                            "Derde lijn",
                            "Niet opgepakt",
                            "Dreigt te laat",
                            "Te laat",
                            "Wacht",
                            "Alles");
            assertThat(filter(browser, "Mijn werk")).isEqualTo(myWork);
        } finally {
            filters.afterSingletonsInstantiated();
        }
        assertThat(names("line1a")).containsExactlyInAnyOrderElementsOf(LISTS);
    }

    @ParameterizedTest
    @CsvSource({
        "My work, false, true",
        "My team, true, true",
        "First line, true, true",
        "Second line, false, false",
        "Unassigned, true, false",
        "At risk, false, false",
        "Breached, false, false",
        "Waiting, false, false",
        "All, true, true"
    })
    void findsTakenAndFreeWorkInTheRightLists(String list, boolean free, boolean mine) throws Exception {
        String inTheQueue = taskOf(report());
        String taken = taskOf(report());
        tasks.setAssignee(inTheQueue, null);
        tasks.setAssignee(taken, "line1a");

        List<String> found = tasksIn("line1a", list);

        assertThat(found.contains(inTheQueue)).isEqualTo(free);
        assertThat(found.contains(taken)).isEqualTo(mine);
    }

    @ParameterizedTest
    @CsvSource({"At risk, 1", "Breached, 2"})
    void findsWorkByHowItsPromiseStands(String list, int alarms) throws Exception {
        IncidentNumber number = life.report();
        try {
            for (int alarm = 1; alarm <= alarms; alarm++) {
                life.fireAlarm(number);
            }
            String task = life.task(number, "userTask_handleInLine").getId();
            assertThat(tasksIn("line3b", list)).contains(task);
            assertThat(tasksIn("line3b", list.equals("Breached") ? "At risk" : "Breached"))
                    .doesNotContain(task);
        } finally {
            clock.release();
        }
    }

    @Test
    void showsNumberPriorityAndLineOnTheCard() throws Exception {
        String task = taskOf(report());
        DeskBrowser browser = new DeskBrowser(port).login("lead");

        String answer = browser.send(
                        "POST",
                        ENGINE + "/filter/" + filter(browser, "All") + "/list?maxResults=1000",
                        "{}",
                        "Content-Type",
                        "application/json",
                        "Accept",
                        "application/hal+json",
                        "X-XSRF-TOKEN",
                        browser.cookie("XSRF-TOKEN"))
                .body();
        JsonNode card = json.readTree(answer).at("/_embedded/task").findParents("id").stream()
                .filter(each -> each.path("id").asText().equals(task))
                .findFirst()
                .orElseThrow();
        assertThat(card.at("/_embedded/variable").findValuesAsText("name"))
                .contains("incident", "priority", "line", "promise");
    }

    @Test
    void showsTheWorkOfATeamThatIsNewSinceTheStart() throws Exception {
        people.addTeam("telephony", "Telephony");
        teams.add(new Team("telephony", "Telephony", Set.of(Line.THIRD)));
        String task = taskOf(report());
        tasks.deleteCandidateGroup(task, "first-line");
        tasks.addCandidateGroup(task, "telephony");

        assertThat(tasksIn("lead", "Third line")).contains(task);
    }

    @Test
    void offersTeamsThatTheFormsAuthorDidNotKnow() throws Exception {
        people.addTeam("print-shop", "Print shop");
        if (teams.find("print-shop").isEmpty()) {
            teams.add(new Team("print-shop", "Print shop", Set.of(Line.SECOND)));
        }
        String task = taskOf(report());

        assertThat(new DeskBrowser(port)
                        .login("line1a")
                        .get(ENGINE + "/task/" + task + "/deployed-form")
                        .body())
                .contains("{\"label\":\"Print shop\",\"value\":\"print-shop\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "task/{task}/submit-form | outcome: This is needed.",
                "task/{task}/complete | outcome: This is needed.",
                "process-definition/key/register-by-phone/submit-form | title: This is needed.",
            })
    void refusesAFormInTheDesksWordsAlone(String path, String sentence) throws Exception {
        String task = taskOf(report());
        tasks.setAssignee(task, "line1a");
        String answer = new DeskBrowser(port)
                .login("line1a")
                .post(ENGINE + "/" + path.replace("{task}", task), "{\"variables\": {}}")
                .body();
        assertThat(json.readTree(answer).path("message").asText()).startsWith(sentence);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/camunda/app/tasklist/scripts/config.js",
                "/camunda/app/tasklist/styles/user-styles.css",
                "/camunda/app/tasklist/locales/nl.json",
                "/camunda/app/cockpit/locales/nl.json",
                "/camunda/app/welcome/locales/nl.json",
                "/camunda/app/firstline/language.js",
                "/camunda/app/firstline/form-words.js",
                "/camunda/app/firstline/log-out.js",
                "/camunda/app/firstline/cockpit/fault-kinds.js",
                "/camunda/app/firstline/incident/due.js",
                "/camunda/app/firstline/incident/promise.js",
                "/camunda/app/firstline/zone.js",
                "/camunda/app/firstline/fold.js",
                "/camunda/app/firstline/incident/links.js",
                "/camunda/app/firstline/incident/assigned.js",
                "/camunda/app/firstline/incident/vendor.js",
                "/camunda/app/firstline/incident/tab.js",
                "/camunda/app/firstline/incident/tab.css",
            })
    void servesItsOwnScripts(String path) {
        assertThat(new DeskBrowser(port).login("line1a").get(path).statusCode()).isEqualTo(200);
    }

    private IncidentNumber report() {
        return incidents.report(
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
                Actor.DESK);
    }

    private String taskOf(IncidentNumber number) {
        return tasks.createTaskQuery()
                .processInstanceBusinessKey(number.toString())
                .singleResult()
                .getId();
    }

    private List<String> names(String user) throws Exception {
        DeskBrowser browser = new DeskBrowser(port).login(user);
        JsonNode lists = lists(browser, "?resourceType=Task&firstResult=0&maxResults=2000");
        return StreamSupport.stream(lists.spliterator(), false)
                .map(list -> list.path("name").asText())
                .toList();
    }

    private String filter(DeskBrowser browser, String name) throws Exception {
        for (JsonNode filter : lists(browser, "?maxResults=2000")) {
            if (filter.path("name").asText().equals(name)) {
                return filter.path("id").asText();
            }
        }
        throw new AssertionError("No list " + name);
    }

    private JsonNode lists(DeskBrowser browser, String query) throws Exception {
        String answer = browser.get(ENGINE + "/filter" + query).body();
        JsonNode lists = json.readTree(answer);
        assertThat(lists.isArray()).as(answer).isTrue();
        return lists;
    }

    private List<String> tasksIn(String user, String list) throws Exception {
        DeskBrowser browser = new DeskBrowser(port).login(user);
        String answer = browser.post(ENGINE + "/filter/" + filter(browser, list) + "/list?maxResults=1000", "{}")
                .body();
        return json.readTree(answer).findValuesAsText("id");
    }
}
