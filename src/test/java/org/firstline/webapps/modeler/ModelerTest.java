package org.firstline.webapps.modeler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.history.UserOperationLogEntry;
import org.camunda.bpm.engine.repository.Deployment;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.callback.Callback;
import org.firstline.callback.CallbackDriver;
import org.firstline.callback.CallbackSlots;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.Drift;
import org.firstline.incident.IncidentQuery;
import org.firstline.incident.Incidents;
import org.firstline.incident.Outcome;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.WaitReason;
import org.firstline.vendor.VendorDraft;
import org.firstline.vendor.Vendors;
import org.firstline.webapps.modeler.ModelerClient.Answer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The process owner's own way to the desk: Modeler's dialogue. */
class ModelerTest extends DeskTest {

    private static final Instant TUESDAY = Instant.parse("2026-03-10T09:00:00Z");

    /** Nobody is asked for a survey twice in a short time. */
    private static final AtomicInteger REQUESTERS = new AtomicInteger();

    @LocalServerPort
    int port;

    @Autowired
    RepositoryService repository;

    @Autowired
    HistoryService history;

    @Autowired
    FormService forms;

    @Autowired
    People people;

    @Autowired
    ProcessDriver life;

    @Autowired
    Incidents incidents;

    @Autowired
    Vendors vendors;

    @Autowired
    CallbackDriver driver;

    @Autowired
    CallbackSlots slots;

    @Autowired
    Drift drift;

    @Autowired
    DeskClock clock;

    ModelerClient modeler;
    private Set<String> before;

    @BeforeEach
    void open() {
        if (people.find("owner-two").isEmpty()) {
            people.addUser("owner-two", "Second Owner", "owner-two", Set.of(Role.PROCESS_OWNER), Set.of());
        }
        modeler = new ModelerClient(port, "owner", "en");
        before = deployments();
        clock.moveTo(TUESDAY);
    }

    @AfterEach
    void removeWhatWasDeployed() {
        clock.release();
        deployments().stream().filter(id -> !before.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void tellsModelerWhichEngineItIs() {
        assertThat(modeler.version().json().toString()).isEqualTo("{\"version\":\"7.24.0\"}");
        assertThat(modeler.checkConnection().json()).isEmpty();
        assertThat(modeler.deployments().json()).isNotEmpty().allSatisfy(deployment -> assertThat(
                        deployment.path("deploymentTime").asText())
                .matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}\\+0000"));
    }

    @Test
    void answersTheQuestionThatComesBeforeTheDialoguesRequest() {
        HttpResponse<String> answer = modeler.preflight();
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).hasValue("*");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Headers"))
                .hasValueSatisfying(headers -> assertThat(headers).containsIgnoringCase("authorization"));
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .isEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void takesEachModelAloneAndALifeGoesThroughIt(Path model) {
        Answer answer = modeler.deploy(model.getFileName().toString(), changed(model));

        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        String deployment = answer.json().path("id").asText();
        assertThat(answer.json().path("source").asText()).isEqualTo("owner:owner");
        assertThat(answer.json().path("name").asText()).isEqualTo("my deployment");
        assertThat(deployments()).hasSize(before.size() + 1).contains(deployment);
        live();
        assertThat(usedInLife(deployment)).as(answer.json().toString()).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("models")
    void makesNoVersionOfWhatIsLiveAlready(Path model) {
        Answer answer = modeler.deploy(model.getFileName().toString(), read(model));

        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        assertThat(before).contains(answer.json().path("id").asText());
        assertThat(answer.json().path("deployedProcessDefinitions").isNull()).isTrue();
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void takesAModelWithWhatIsAttachedToIt() {
        byte[] form = text(
                string(read(Path.of("forms/incident/record-answer.form"))).replace("record-answer", "note-answer"));
        byte[] model = text(string(read(Path.of("processes/incident/waiting.bpmn")))
                .replace("camunda:formRef=\"record-answer\"", "camunda:formRef=\"note-answer\""));
        assertThat(modeler.deploy("waiting.bpmn", model).message())
                .contains("waiting.bpmn, “Wait for vendor” (userTask_waitForVendor)", "There is no form note-answer");

        Answer answer = modeler.deploy(Map.of("waiting.bpmn", model, "note-answer.form", form));
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(200);
        live();
        assertThat(repository.getDeploymentResourceNames(
                        answer.json().path("id").asText()))
                .containsExactlyInAnyOrder("incident/waiting.bpmn", "waiting/note-answer.form");
    }

    @Test
    void writesDownWhoDeployed() {
        Answer answer = modeler.deploy("waiting.bpmn", changed(Path.of("processes/incident/waiting.bpmn")));
        List<UserOperationLogEntry> entries = history.createUserOperationLogQuery()
                .deploymentId(answer.json().path("id").asText())
                .list();
        assertThat(entries).isNotEmpty().allSatisfy(entry -> assertThat(entry.getUserId())
                .isEqualTo("owner"));
    }

    @Test
    void letsTheSecondOfTwoOwnersLookFirst() {
        byte[] hers = text(
                string(read(Path.of("processes/incident/waiting.bpmn"))).replace("name=\"Waiting\"", "name=\"Hers\""));
        byte[] his = text(
                string(read(Path.of("processes/incident/waiting.bpmn"))).replace("name=\"Waiting\"", "name=\"His\""));
        ModelerClient second = new ModelerClient(port, "owner-two", "nl");

        List<Answer> answers = Stream.of(
                        CompletableFuture.supplyAsync(() -> modeler.deploy("waiting.bpmn", hers)),
                        CompletableFuture.supplyAsync(() -> second.deploy("waiting.bpmn", his)))
                .toList()
                .stream()
                .map(CompletableFuture::join)
                .toList();
        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(200, 409);
        assertThat(deployments()).hasSize(before.size() + 1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .singleElement()
                .satisfies(answer -> assertThat(answer.message())
                        .containsAnyOf("Look at that version in Cockpit", "Bekijk die versie in Cockpit"));

        clock.moveTo(TUESDAY.plus(Duration.ofMinutes(2)).plusMillis(1));
        ModelerClient loser = answers.get(0).status() == 409 ? modeler : second;
        byte[] theirs = answers.get(0).status() == 409 ? hers : his;
        assertThat(loser.deploy("waiting.bpmn", theirs).status()).isEqualTo(200);
    }

    @Test
    void saysEverythingThatIsWrongInTheOwnersLanguage() {
        byte[] model = text(string(read(Path.of("processes/incident/waiting.bpmn")))
                .replace("camunda:candidateGroups=\"${contactTeam}\"", "camunda:candidateGroups=\"helpdesk\"")
                .replace("${notifyRequesterDelegate}", "${mailer}"));
        Answer dutch = new ModelerClient(port, "owner", "nl-NL,nl;q=0.9,en;q=0.8").deploy("waiting.bpmn", model);
        assertThat(dutch.status()).isEqualTo(400);
        assertThat(dutch.message())
                .startsWith("De servicedesk neemt dit niet. Er is niets gedeployed.\n- waiting.bpmn, “")
                .contains("Er is geen team of rol helpdesk", "${mailer} is geen stap van de servicedesk");
        assertThat(modeler.deploy("waiting.bpmn", model).message()).contains("There is no team or role helpdesk");
        assertThat(deployments()).isEqualTo(before);
    }

    @Test
    void saysWhatIsWrongWithAnUpload() {
        assertRefused(modeler.deploy(Map.of()), 400, "No file came");
        assertRefused(modeler.deploy("notes.txt", text("x")), 400, "processes (.bpmn)");
        assertRefused(
                modeler.deploy(Map.of("tenant-id", "acme"), Map.of("waiting.bpmn", text("x"))), 400, "no tenants");
        byte[] whole =
                ModelerClient.body(Map.of(), Map.of("waiting.bpmn", read(Path.of("processes/incident/waiting.bpmn"))));
        byte[] half = Arrays.copyOf(whole, whole.length / 2);
        assertRefused(
                modeler.post(
                        "/deployment/create", "multipart/form-data; boundary=----WebKitFormBoundaryFirstline", half),
                400,
                "broke off");
        assertRefused(modeler.post("/deployment/create", "application/json", text("{}")), 400, "broke off");
        assertRefused(modeler.deploy("waiting.bpmn", new byte[50 * 1024 * 1024]), 413, "more than 2 MB");
        assertRefused(modeler.deploy("waiting.bpmn", new byte[3 * 1024 * 1024]), 413, "more than 2 MB");
        byte[] cloud = text(
                string(read(Path.of("processes/incident/waiting.bpmn"))).replace("Camunda Platform", "Camunda Cloud"));
        assertRefused(modeler.deploy("waiting.bpmn", cloud), 400, "made for another engine (Camunda Cloud)");
    }

    @Test
    void leavesStartingToTheDesk() {
        assertRefused(
                modeler.post("/process-definition/incident:1:1/start", "application/json", text("{}")),
                403,
                "The desk itself begins it");
    }

    @ParameterizedTest
    @CsvSource({"line1a, 403", "lead, 403", "manager, 403", "nobody, 401", "admin, 200", "owner, 200"})
    void isForProcessOwners(String user, int status) {
        ModelerClient client = new ModelerClient(port, user, "en");
        byte[] model = read(Path.of("processes/incident/waiting.bpmn"));
        assertThat(client.version().status()).isEqualTo(status);
        assertThat(client.checkConnection().status()).isEqualTo(status);
        assertThat(client.deploy("waiting.bpmn", model).status()).isEqualTo(status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/process-instance/count", "/task/x/complete", "/engine", "/user"})
    void servesNothingElseOfTheEngine(String path) {
        assertThat(modeler.post(path, "application/json", text("{}")).status()).isEqualTo(404);
    }

    static Stream<Path> models() throws IOException {
        try (Stream<Path> processes = Files.walk(Path.of("processes"));
                Stream<Path> forms = Files.walk(Path.of("forms"))) {
            return Stream.concat(processes, forms)
                    .filter(file -> file.toString().matches(".*\\.(bpmn|dmn|form)"))
                    .sorted()
                    .toList()
                    .stream();
        }
    }

    /** As an owner would change it, without changing what it does. */
    private static byte[] changed(Path model) {
        String content = string(read(model));
        String changed = model.toString().endsWith(".form")
                ? content.replaceFirst("\"schemaVersion\": (\\d+)", "\"schemaVersion\":  $1")
                : content.replaceFirst("(<(?:bpmn:)?documentation>|<description>)", "$1Changed. ");
        assertThat(changed).isNotEqualTo(content);
        return text(changed);
    }

    /** A report by phone, and an incident that waits, goes through all lines, is confirmed and surveyed. */
    private void live() {
        reportByPhone();
        callBack();
        IncidentNumber number = life.report("modeler%s@example.org".formatted(REQUESTERS.incrementAndGet()));
        life.complete(
                number, "userTask_handleInLine", "line1a", new Outcome.Waits(WaitReason.REQUESTER, "Which printer?"));
        life.complete(number, "userTask_waitForRequester", "line1a", new Outcome.Answered("The red one."));
        life.complete(number, "userTask_handleInLine", "line1a", new Outcome.HandedOver("Too hard", null));
        life.complete(number, "userTask_handleInLine", "line2a", new Outcome.HandedOver("Still too hard", null));
        vendors.put("DRUMS", new VendorDraft("Drums & Co", "drums@vendor.example", Language.EN, null, null, 2));
        life.complete(
                number,
                "userTask_investigateAsExpert",
                "line3a",
                new Outcome.CalledInVendor("DRUMS", "The drum stalls.", null));
        life.complete(number, "userTask_awaitVendor", "line3a", new Outcome.Answered("A new one is on its way."));
        life.complete(
                number,
                "userTask_investigateAsExpert",
                "line3a",
                new Outcome.Resolved("New drum.", ResolutionCode.FIXED, 5));
        incidents.confirm(number, Actor.requester("Jan de Vries"));
        assertThat(incidents.get(number).status()).isEqualTo(IncidentStatus.CLOSED);
        life.run(number, "serviceTask_inviteRequester");
        life.fire(number, "boundaryEvent_noAnswerYet");
        life.fire(number, "boundaryEvent_invitationExpired");
        assertThat(drift.look())
                .filteredOn(each -> each.number().equals(number))
                .isEmpty();
    }

    private void callBack() {
        Callback callback = driver.request(slots.offered().get(0).from(), null);
        driver.fire(callback, "timerEvent_timeToCall");
        driver.submit(callback, Map.of("outcome", "ANSWERED", "answer", "Restart it."));
        assertThat(driver.task(callback)).isNull();
    }

    private void reportByPhone() {
        String title = "phone%dmodeler".formatted(REQUESTERS.incrementAndGet());
        Map<String, Object> form = new HashMap<>(Map.of(
                "title", title, "channel", "PHONE", "impact", "LOW", "requesterName", "Jan", "requesterPhone", "1"));
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("register-by-phone")
                .latestVersion()
                .singleResult()
                .getId();
        life.as("line1a", () -> forms.submitStartForm(definition, form));
        IncidentNumber number = incidents
                .list(new IncidentQuery(null, null, null, null, title, null, 10))
                .items()
                .get(0)
                .number();
        life.complete(
                number, "userTask_handleInLine", "line1a", new Outcome.Resolved("Done.", ResolutionCode.FIXED, 5));
        incidents.confirm(number, Actor.requester("Jan"));
    }

    private List<String> usedInLife(String deployment) {
        Stream<String> processes = repository.createProcessDefinitionQuery().deploymentId(deployment).list().stream()
                .map(definition -> definition.getId())
                .filter(id -> history.createHistoricProcessInstanceQuery()
                                .processDefinitionId(id)
                                .count()
                        > 0);
        Stream<String> decisions = repository.createDecisionDefinitionQuery().deploymentId(deployment).list().stream()
                .map(definition -> definition.getId())
                .filter(id -> history.createHistoricDecisionInstanceQuery()
                                .decisionDefinitionId(id)
                                .count()
                        > 0);
        return Stream.concat(processes, decisions).toList();
    }

    private static void assertRefused(Answer answer, int status, String part) {
        assertThat(answer.status()).as(answer.json().toString()).isEqualTo(status);
        assertThat(answer.message()).contains(part);
    }

    private Set<String> deployments() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }

    private static byte[] read(Path file) {
        try {
            return Files.readAllBytes(file);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static String string(byte[] content) {
        return new String(content, StandardCharsets.UTF_8);
    }

    private static byte[] text(String content) {
        return content.getBytes(StandardCharsets.UTF_8);
    }
}
