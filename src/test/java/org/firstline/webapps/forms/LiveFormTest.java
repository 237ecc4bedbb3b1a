package org.firstline.webapps.forms;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LiveFormTest {

    private final ObjectMapper json = new ObjectMapper();
    private final LiveForm form = new LiveForm(List.of(new Colours()));

    @Test
    void offersWhatThereIsNowWithTheFormsOwnLabelsWhereItHasOne() throws Exception {
        assertThat(filled("""
                        {"components": [{"type": "select", "properties": {"options": "colours"},
                          "values": [{"label": "Rood", "value": "red"}, {"label": "Grijs", "value": "grey"}]}]}
                        """)).isEqualTo(json.readTree("""
                                {"components": [{"type": "select", "properties": {"options": "colours"},
                                  "values": [{"label": "Rood", "value": "red"}, {"label": "Sky", "value": "blue"},
                                             {"label": "green", "value": "green"}]}]}
                                """));
    }

    @Test
    void findsSelectsInsideGroups() throws Exception {
        assertThat(filled("""
                                {"components": [{"type": "group", "components": [
                                  {"type": "select", "properties": {"options": "colours"}}]}]}
                                """).at("/components/0/components/0/values/1/value").asText())
                .isEqualTo("blue");
    }

    @Test
    void leavesOtherSelectsAlone() throws Exception {
        String other = """
                {"components": [{"type": "select", "properties": {"options": "sizes"}, "values": []}, {"type": "text"}]}
                """;

        assertThat(filled(other)).isEqualTo(json.readTree(other));
    }

    @Test
    void beginsAFieldWithWhatTheDeskKnowsOfTheTask() throws Exception {
        assertThat(filled("""
                                {"components": [{"type": "textfield", "properties": {"fact": "callback.phone"}},
                                                {"type": "textfield", "properties": {"fact": "callback.shoe-size"}}]}
                                """)).isEqualTo(json.readTree("""
                                {"components": [{"type": "textfield", "properties": {"fact": "callback.phone"},
                                                 "defaultValue": "020 555"},
                                                {"type": "textfield", "properties": {"fact": "callback.shoe-size"}}]}
                                """));
    }

    private JsonNode filled(String text) throws Exception {
        JsonNode read = json.readTree(text);
        form.fill(read, Map.of("callback.phone", "020 555"));
        return read;
    }

    private static final class Colours implements Choices {

        @Override
        public String name() {
            return "colours";
        }

        @Override
        public List<Choice> offered() {
            return List.of(new Choice("red", null), new Choice("blue", "Sky"), new Choice("green", null));
        }
    }
}
