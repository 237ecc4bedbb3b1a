package org.firstline.engine;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.camunda.bpm.engine.RepositoryService;
import org.firstline.DeskTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

class ModelDeployerTest extends DeskTest {

    private static final String MODEL = """
            <?xml version="1.0" encoding="UTF-8"?>
            <bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL"
                xmlns:camunda="http://camunda.org/schema/1.0/bpmn" targetNamespace="test">
              <bpmn:process id="trial" name="%s" isExecutable="true" camunda:historyTimeToLive="P1D">
                <bpmn:startEvent id="startEvent_tried"><bpmn:outgoing>flow</bpmn:outgoing></bpmn:startEvent>
                <bpmn:sequenceFlow id="flow" sourceRef="startEvent_tried" targetRef="endEvent_done" />
                %s
              </bpmn:process>
            </bpmn:definitions>
            """;
    private static final String END = "<bpmn:endEvent id=\"endEvent_done\" />";
    private static final String NO_IMPLEMENTATION = "<bpmn:serviceTask id=\"endEvent_done\" />";

    @Autowired
    RepositoryService repository;

    @Autowired
    EngineAccess engine;

    @TempDir
    Path folder;

    @Test
    void deploysWhatChangedAndKeepsTheLastGoodVersion() throws IOException {
        write("First", END);
        assertThat(start().refused()).isEmpty();
        assertThat(versions()).isEqualTo(1);
        start();
        assertThat(versions()).as("a restart changes nothing").isEqualTo(1);

        write("Second", END);
        assertThat(start().refused()).isEmpty();
        assertThat(versions()).isEqualTo(2);

        write("Third", NO_IMPLEMENTATION);
        assertThat(start().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.file()).isEqualTo("trial/trial.bpmn");
            assertThat(refused.element()).isEqualTo("endEvent_done");
            assertThat(refused.toString()).contains("trial/trial.bpmn", "endEvent_done", "last good version");
        });
        assertThat(versions()).isEqualTo(2);
    }

    @Test
    void saysWhichElementCarriesAnUnknownStatus() throws IOException {
        write("Misspelt", """
                <bpmn:endEvent id="endEvent_done"><bpmn:extensionElements><camunda:properties>
                <camunda:property name="status" value="CLOSD" /></camunda:properties></bpmn:extensionElements>
                </bpmn:endEvent>""");
        assertThat(start().refused()).singleElement().satisfies(refused -> {
            assertThat(refused.element()).isEqualTo("endEvent_done");
            assertThat(refused.reason()).contains("CLOSD", "WITHDRAWN");
        });
    }

    @Test
    void saysWhichFileIsNoXml() throws IOException {
        write("Broken", "<bpmn:endEvent");
        assertThat(start().refused()).isNotEmpty().allSatisfy(refused -> assertThat(refused.file())
                .isEqualTo("trial/trial.bpmn"));
    }

    private void write(String name, String last) throws IOException {
        Path file = folder.resolve("processes/trial/trial.bpmn");
        Files.createDirectories(file.getParent());
        Files.writeString(file, MODEL.formatted(name, last));
        Files.createDirectories(folder.resolve("forms"));
    }

    private ModelDeployer start() {
        ModelFiles files = new ModelFiles(new PathMatchingResourcePatternResolver(), folder.toString());
        ModelDeployer deployer = new ModelDeployer(repository, files, engine);
        deployer.afterSingletonsInstantiated();
        return deployer;
    }

    private long versions() {
        return repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("trial")
                .count();
    }
}
