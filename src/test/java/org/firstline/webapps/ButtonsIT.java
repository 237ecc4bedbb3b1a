package org.firstline.webapps;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.task.Task;
import org.firstline.Browser;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.shared.IncidentNumber;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/**
 * Each button of Cockpit and Tasklist that would go past the desk, pressed in a real browser by somebody who may not: the
 * server says no, and nothing has changed. What no button sends, RightsTest sends.
 */
class ButtonsIT extends DeskTest {

    /** Of one thing; Cockpit asks many a question by POST. */
    private static final Pattern CHANGE =
            Pattern.compile("/(process-instance|process-definition|execution|deployment|task)/(?!count)[^?/]+");

    static Browser browser;

    @LocalServerPort
    int port;

    @Autowired
    ProcessDriver life;

    @Autowired
    TaskService tasks;

    @Autowired
    RuntimeService runtime;

    @Autowired
    RepositoryService repository;

    private IncidentNumber number;
    private Task task;

    @BeforeAll
    static void launch() {
        browser = new Browser();
    }

    @AfterAll
    static void close() {
        browser.close();
    }

    @BeforeEach
    void register() {
        number = life.report();
        task = life.task(number, "userTask_handleInLine");
    }

    static Stream<Arguments> instanceButtons() {
        return Stream.of(
                button("DELETE", "Delete running process instance", page -> confirm(page, "Delete")),
                button("PUT", "Suspend Process Instance", page -> confirm(page, "Suspend")),
                button("PUT", "Add a new variable to Process Instance", page -> {
                    fillVariable(page);
                    confirm(page, "Add");
                }),
                button("DELETE", "Delete the variable", page -> confirm(page, "Delete")),
                button("POST", "Edit the variable", page -> {
                    page.locator(".ctn-tabbed-content input.ng-not-empty:visible")
                            .first()
                            .fill("line3a");
                    page.locator(".ctn-tabbed-content button:visible:has(.glyphicon-ok)")
                            .first()
                            .click();
                }));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("instanceButtons")
    void changesNoInstance(String method, String button, Consumer<Page> goOn) {
        Page page = cockpit("#/process-instance/" + task.getProcessInstanceId() + "/runtime");
        long variables = variables();

        Response refusal = refused(page, method, () -> {
            press(page, button);
            goOn.accept(page);
        });

        assertThat(refusal.status()).isEqualTo(403);
        assertThat(variables()).isEqualTo(variables);
        assertThat(runtime.createProcessInstanceQuery()
                        .processInstanceId(task.getProcessInstanceId())
                        .active()
                        .count())
                .isOne();
    }

    static Stream<Arguments> definitionButtons() {
        return Stream.of(button("PUT", "Suspend Process Definition", page -> confirm(page, "Suspend")));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("definitionButtons")
    void changesNoModel(String method, String button, Consumer<Page> goOn) {
        Page page = cockpit("#/process-definition/" + task.getProcessDefinitionId() + "/runtime");

        Response refusal = refused(page, method, () -> {
            press(page, button);
            goOn.accept(page);
        });

        assertThat(refusal.status()).isEqualTo(403);
        assertThat(repository
                        .getProcessDefinition(task.getProcessDefinitionId())
                        .isSuspended())
                .isFalse();
    }

    @Test
    void deletesNoDeployment() {
        long before = repository.createDeploymentQuery().count();
        Page page = cockpit("#/repository");
        page.locator("li.deployment").first().hover();

        Response refusal = refused(page, "DELETE", () -> {
            page.locator("a.delete-deployment").first().click(new Locator.ClickOptions().setForce(true));
            confirm(page, "Delete");
        });

        assertThat(refusal.status()).isEqualTo(403);
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before);
    }

    @Test
    void lendsNoTaskToAnotherTeam() {
        Page page = tasklist();

        Response refusal = refused(page, "POST", () -> {
            page.locator("li.groups a").click();
            page.locator(".modal input").first().fill("second-line");
            page.locator(".modal button", new Page.LocatorOptions().setHasText("Add a group"))
                    .click();
        });

        assertThat(refusal.status()).isEqualTo(403);
        assertThat(refusal.url()).contains("/identity-links");
        assertThat(tasks.getIdentityLinksForTask(task.getId()))
                .noneMatch(link -> "second-line".equals(link.getGroupId()));
    }

    /** What people say belongs to the journal, and dates to the promise. */
    @Test
    void offersNoCommentsAndNoDatesOfItsOwn() {
        Page page = tasklist();

        for (String button : List.of(
                "a.createCommentLink",
                "a[translate=SET_FOLLOW_UP_DATE]",
                "a[translate=SET_DUE_DATE]",
                ".reset-due-date")) {
            assertThat(page.locator(button)).not().isVisible();
        }
    }

    @Test
    void showsIncidentsByPlaceAndByNumber() {
        Page page = cockpit("#/process-definition/" + task.getProcessDefinitionId() + "/runtime");
        assertThat(page.locator(".djs-overlays .badge").first()).hasText(Pattern.compile("\\d+"));

        page.navigate(base() + "/camunda/app/cockpit/default/#/processes");
        page.navigate(
                base() + "/camunda/app/cockpit/default/#/process-instance/" + task.getProcessInstanceId() + "/runtime");
        assertThat(page.locator("body")).containsText(number.value());
    }

    private long variables() {
        return runtime.createVariableInstanceQuery().processInstanceIdIn(task.getProcessInstanceId()).list().stream()
                .map(variable -> variable.getName() + "=" + variable.getValue())
                .sorted()
                .toList()
                .hashCode();
    }

    /** The first answer to a change of the engine that pressing causes. */
    private static Response refused(Page page, String method, Runnable pressing) {
        return page.waitForResponse(
                answer -> answer.request().method().equals(method)
                        && answer.url().contains("/camunda/api/engine/")
                        && CHANGE.matcher(answer.url()).find(),
                pressing);
    }

    private static void press(Page page, String tooltip) {
        page.locator("[tooltip='" + tooltip + "'], [uib-tooltip='" + tooltip + "'], [title='" + tooltip
                        + "'], [aria-label='" + tooltip + "']")
                .first()
                .click();
    }

    /** The dialogue forgets what is typed before it stands still: typed again until it offers to add. */
    private static void fillVariable(Page page) {
        await("a dialogue that has taken the variable").until(() -> {
            page.locator(".modal input[placeholder=Name], .modal [name=variableName], .modal input[type=text]")
                    .first()
                    .fill("team");
            page.locator(".modal textarea, .modal input[type=text]").last().fill("third-line");
            return answering(page, "Add").isEnabled();
        });
    }

    private static void confirm(Page page, String button) {
        answering(page, button).click();
    }

    private static Locator answering(Page page, String button) {
        return page.locator(".modal-footer button:visible", new Page.LocatorOptions().setHasText(button))
                .first();
    }

    private static Arguments button(String method, String tooltip, Consumer<Page> goOn) {
        return Arguments.of(method, tooltip, goOn);
    }

    /** The task, open for the agent whom it was given to. */
    private Page tasklist() {
        String agent =
                tasks.createTaskQuery().taskId(task.getId()).singleResult().getAssignee();
        Page page = login("tasklist", agent);
        page.locator("ol.tasks-list li", new Page.LocatorOptions().setHasText(number.value()))
                .locator("h4 a")
                .click();
        page.locator("li.groups a").waitFor();
        return page;
    }

    private Page cockpit(String place) {
        Page page = login("cockpit", "manager");
        page.locator("a:has-text('Decisions')").first().waitFor();
        page.navigate(base() + "/camunda/app/cockpit/default/" + place);
        return page;
    }

    private Page login(String app, String user) {
        String home = "/camunda/app/" + app + "/default/";
        Page page = browser.open(1400, "en-GB");
        page.setDefaultTimeout(20_000);
        Browser.logIn(page, base() + home, user, user);
        return page;
    }

    private String base() {
        return "http://127.0.0.1:" + port;
    }
}
