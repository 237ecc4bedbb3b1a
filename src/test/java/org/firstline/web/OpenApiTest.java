package org.firstline.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.junit.jupiter.api.Test;

/** The description of the API … */
class OpenApiTest extends ApiTest {

    private static final Path COMMITTED = Path.of("docs/openapi.json");
    private static final Path GENERATED = Path.of("target/openapi.json");

    @Test
    void isTheCommittedOne() throws IOException {
        Answer answer = api.anonymous().get("/v3/api-docs");
        ObjectMapper json = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);
        com.fasterxml.jackson.databind.node.ObjectNode description =
                (com.fasterxml.jackson.databind.node.ObjectNode) answer.json();
        description.remove("servers");
        String generated = json.writeValueAsString(description) + "\n";
        Files.writeString(GENERATED, generated);
        assertThat(generated)
                .as("The API changed: look at the difference and copy " + GENERATED + " to " + COMMITTED)
                .isEqualTo(Files.readString(COMMITTED));
    }
}
