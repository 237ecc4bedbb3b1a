package org.firstline.engine.deployment;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.firstline.DeskTest;
import org.firstline.engine.guard.Finding;
import org.firstline.engine.guard.Guard;
import org.firstline.engine.guard.ModelFile;
import org.firstline.shared.DeskClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.MessageSource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.simple.JdbcClient;

class ShippedModelsTest extends DeskTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="trial" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="startEvent_tried"><bpmn:outgoing>flow</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="flow" sourceRef="startEvent_tried" targetRef="step_last" />
                %s
              </bpmn:process>
            </bpmn:definitions>
            """;
    private static final String END =
            "<bpmn:endEvent id=\"step_last\"><bpmn:incoming>flow</bpmn:incoming></bpmn:endEvent>";
    private static final String TASK = """
            <bpmn:userTask id="step_last" camunda:candidateGroups="first-line" camunda:formRef="trial-form"
              camunda:formRefBinding="deployment"><bpmn:incoming>flow</bpmn:incoming></bpmn:userTask>""";
    private static final String FORM = """
            {"id": "trial-form", "type": "default", "components": [{"type": "text", "id": "text", "text": "%s"}]}""";

    @Autowired
    ModelLanguage language;

    @Autowired
    RepositoryService repository;

    @Autowired
    Guard guard;

    @Autowired
    LiveModels live;

    @Autowired
    DeskInventory inventory;

    @Autowired
    Deployments deployments;

    @Autowired
    EngineDeployer deployer;

    @Autowired
    ShippedSince shippedSince;

    @Autowired
    MessageSource sentences;

    @Autowired
    DeskClock clock;

    @Autowired
    JdbcClient jdbc;

    @TempDir
    Path folder;

    @BeforeEach
    void startWithNone() throws IOException {
        Files.createDirectories(folder.resolve("forms/trial"));
        clock.moveTo(clock.instant());
    }

    @AfterEach
    void removeTrials() {
        clock.release();
        repository.createProcessDefinitionQuery().processDefinitionKey("trial").list().stream()
                .map(each -> each.getDeploymentId())
                .distinct()
                .forEach(id -> repository.deleteDeployment(id, true));
        jdbc.sql("delete from engine_shipped_model where model like 'trial%'").update();
    }

    @Test
    void deploysWhatChangedAndKeepsTheLastGoodVersion() throws IOException {
        ship("First", END);
        assertThat(start().refused()).isEmpty();
        assertThat(versions()).isEqualTo(1);
        start();
        assertThat(versions()).as("a restart changes nothing").isEqualTo(1);

        ship("Second", END);
        assertThat(start().refused()).isEmpty();
        assertThat(versions()).isEqualTo(2);

        ship(
                "Third",
                "<bpmn:serviceTask id=\"step_last\" name=\"Do\"><bpmn:incoming>flow</bpmn:incoming></bpmn:serviceTask>");
        assertThat(start().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.rule()).isEqualTo("no-step");
            assertThat(refused.place()).isEqualTo("trial/trial.bpmn, “Do” (step_last)");
        });
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void deploysAProcessAnewWhenItsFormChanged() throws IOException {
        ship("With a form", TASK);
        shipForm("First");
        assertThat(start().refused()).isEmpty();
        start();
        assertThat(versions()).isEqualTo(1);

        shipForm("Second");
        start();
        assertThat(versions()).isEqualTo(2);
        assertThat(form(newest())).contains("Second");
    }

    @Test
    void saysWhichFileIsNoXml() throws IOException {
        ship("Broken", "<bpmn:endEvent");
        assertThat(start().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("trial/trial.bpmn");
            assertThat(refused.rule()).isEqualTo("xml");
        });
    }

    @Test
    void neverPutsAnotherOverAnOwnersVersionButReportsANewerOne() throws IOException {
        ship("Shipped", END);
        start();
        pass(Duration.ofHours(1));
        deploy("Owner’s");
        assertThat(versions()).isEqualTo(2);

        assertThat(start().kept()).as("the owner knew what was shipped").isEmpty();
        assertThat(versions()).as("a restart changes nothing").isEqualTo(2);

        pass(Duration.ofHours(1));
        ship("Shipped with the upgrade", END);
        assertThat(start().kept()).singleElement().satisfies(kept -> {
            assertThat(kept.key()).isEqualTo("trial");
            assertThat(kept.owner()).isEqualTo("owner");
        });
        assertThat(start().kept()).as("said until it is dealt with").hasSize(1);
        assertThat(versions()).isEqualTo(2);

        pass(Duration.ofHours(1));
        deploy("Owner’s, with what the upgrade brought");
        assertThat(start().kept()).isEmpty();
        assertThat(versions()).isEqualTo(3);
    }

    @Test
    void takesWhatIsShippedOverAnOwnersVersionWhenTold() throws IOException {
        ship("Shipped", END);
        start();
        pass(Duration.ofHours(1));
        deploy("Owner’s");
        pass(Duration.ofHours(1));
        ship("Shipped with the upgrade", END);
        assertThat(start("trial").kept()).isEmpty();
        assertThat(live.now().find(new Model(Model.PROCESS, "trial")))
                .hasValueSatisfying(version -> assertThat(version.name()).isEqualTo("Shipped with the upgrade"));

        pass(Duration.ofHours(1));
        deploy("Owner’s again");
        start("trial");
        assertThat(live.now().find(new Model(Model.PROCESS, "trial")))
                .as("once, not at each start")
                .hasValueSatisfying(version -> assertThat(version.name()).isEqualTo("Owner’s again"));
    }

    @Test
    void takesEveryModelOfThisProjectAsItIs() {
        ShippedFiles files = new ShippedFiles(new PathMatchingResourcePatternResolver(), language, ".");
        ShippedModels models = models(files, Set.of());
        List<Deployment> before = repository.createDeploymentQuery().list();
        models.afterSingletonsInstantiated();
        assertThat(models.refused()).map(Finding::toString).isEmpty();
        assertThat(repository.createDeploymentQuery().count()).isEqualTo(before.size());
    }

    private void pass(Duration time) {
        clock.moveTo(clock.instant().plus(time));
    }

    private void deploy(String name) {
        byte[] content = MODEL.formatted(name, END).getBytes(StandardCharsets.UTF_8);
        deployments.deploy(name, List.of(new ModelFile("my trial.bpmn", content)), "owner");
    }

    private void ship(String name, String last) throws IOException {
        Path file = folder.resolve("processes/trial/trial.bpmn");
        Files.createDirectories(file.getParent());
        Files.writeString(file, MODEL.formatted(name, last));
    }

    private void shipForm(String text) throws IOException {
        Files.writeString(folder.resolve("forms/trial/trial-form.form"), FORM.formatted(text));
    }

    private ShippedModels start(String... taken) {
        ShippedFiles files = new ShippedFiles(new PathMatchingResourcePatternResolver(), language, folder.toString());
        ShippedModels models = models(files, Set.of(taken));
        models.afterSingletonsInstantiated();
        return models;
    }

    private ShippedModels models(ShippedFiles files, Set<String> taken) {
        return new ShippedModels(files, guard, live, inventory, deployments, deployer, shippedSince, sentences, taken);
    }

    private String newest() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("trial")
                .latestVersion()
                .singleResult()
                .getDeploymentId();
    }

    private String form(String deployment) throws IOException {
        try (var content = repository.getResourceAsStream(deployment, "trial/trial-form.form")) {
            return new String(content.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("trial")
                .count();
    }
}
