package org.firstline.sla;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.firstline.DeskTest;
import org.firstline.engine.deployment.Deployments;
import org.firstline.engine.guard.Finding;
import org.firstline.engine.guard.ModelFile;
import org.firstline.engine.guard.ModelRefused;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** The shipped tables with one cell or column changed. */
class TableRulesTest extends DeskTest {

    @Autowired
    Deployments deployments;

    @Autowired
    RepositoryService repository;

    private Set<String> shipped;

    @BeforeEach
    void remember() {
        shipped = all();
    }

    @AfterEach
    void takeBack() {
        all().stream().filter(id -> !shipped.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service-levels    | response_normal       | \"0 h\"           | unreadable-target",
                "service-levels    | resolution_critical   | \"-1 h\"          | unreadable-target",
                "service-levels    | ola_urgent            | \"2 days\"        | unreadable-target",
                "service-levels    | vendor_otherwise      | \"P1D\"           | unreadable-target",
                "service-levels    | response_normal       | 4                 | unreadable-target",
                "service-levels    | calendar_urgent       | \"Default\"        | unknown-calendar",
                "service-levels    | pausedBy_normal       | \"REQUESTER VENDOR\" | unknown-wait",
                "service-levels    | pausedBy_normal       | \"NONE, VENDOR\"   | unknown-wait",
                "service-levels    | reopening_normal      | \"resume\"         | unknown-code",
                "escalation-ladder | percent_halfway       | 1000              | unreachable-step",
                "escalation-ladder | percent_halfway       | 0                 | unreachable-step",
                "escalation-ladder | percent_halfway       | -50               | unreachable-step",
                "escalation-ladder | percent_halfway       | 50.5              | unreachable-step",
                "escalation-ladder | audience_halfway      | \"LEAD\"           | unknown-code",
                "escalation-ladder | escalation_halfway    | \"LEADS\"          | unknown-code",
            })
    void refuses(String table, String cell, String answer, String rule) throws IOException {
        assertThat(refusal(table, answered(table, cell, answer)))
                .singleElement()
                .satisfies(finding -> {
                    assertThat(finding.rule()).isEqualTo(rule);
                    assertThat(finding.element()).isEqualTo(cell);
                    assertThat(finding.place())
                            .as("row and column as Modeler shows them")
                            .containsPattern("“\\d+ · [A-Z][a-z ]+” \\(" + cell + "\\)");
                    assertThat(finding.details())
                            .contains(answer.replace("\"", "").replace("NONE, VENDOR", "NONE"));
                });
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "service-levels    | response_normal    | \"1 h 30 min\"",
                "service-levels    | vendor_normal      | \"10 working days\"",
                "service-levels    | pausedBy_normal    | \"NONE\"",
                "service-levels    | pausedBy_normal    | \"REQUESTER, VENDOR\"",
                "service-levels    | reopening_normal   | \"FIRST_ONLY\"",
                "service-levels    | response_normal    | if category = \"EMAIL\" then \"1 h\" else \"4 h\"",
                "escalation-ladder | percent_halfway    | 999",
                "escalation-ladder | audience_halfway   | \"NOBODY\"",
            })
    void takes(String table, String cell, String answer) {
        assertThatCode(() -> deploy(table, answered(table, cell, answer))).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"response", "resolution", "ola", "vendor", "calendar", "pausedBy", "reopening"})
    void refusesLevelsWithout(String column) throws IOException {
        assertMissing("service-levels", column);
    }

    @ParameterizedTest
    @ValueSource(strings = {"percent", "audience", "escalation"})
    void refusesALadderWithout(String column) throws IOException {
        assertMissing("escalation-ladder", column);
    }

    private void assertMissing(String table, String column) throws IOException {
        String content = read(table).replace(" name=\"" + column + "\"", " name=\"other\"");
        assertThat(refusal(table, content)).singleElement().satisfies(finding -> {
            assertThat(finding.rule()).isEqualTo("missing-column");
            assertThat(finding.element()).isEqualTo(table);
            assertThat(finding.details()).containsExactly(column);
        });
    }

    private List<Finding> refusal(String table, String content) {
        ModelRefused refused = catchThrowableOfType(ModelRefused.class, () -> deploy(table, content));
        assertThat(refused).as("was taken").isNotNull();
        return refused.findings();
    }

    private static String answered(String table, String cell, String answer) throws IOException {
        String content = read(table);
        String changed = content.replaceAll("(<outputEntry id=\"" + cell + "\">\\s*<text>)[^<]*", "$1" + answer);
        assertThat(changed).isNotEqualTo(content);
        return changed;
    }

    private static String read(String table) throws IOException {
        return Files.readString(Path.of("processes/sla/" + table + ".dmn"));
    }

    private void deploy(String table, String content) {
        deployments.deploy(
                "changed", List.of(new ModelFile(table + ".dmn", content.getBytes(StandardCharsets.UTF_8))), "owner");
    }

    private Set<String> all() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }
}
