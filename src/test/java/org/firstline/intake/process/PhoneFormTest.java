package org.firstline.intake.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.camunda.bpm.engine.FormService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.impl.form.validator.FormFieldValidationException;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.incident.IncidentQuery;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The form "Register by phone", as Tasklist submits it … */
class PhoneFormTest extends DeskTest {

    @Autowired
    FormService forms;

    @Autowired
    RepositoryService repository;

    @Autowired
    Incidents incidents;

    @Autowired
    ProcessDriver life;

    @Autowired
    JdbcClient jdbc;

    private final String marker = "m" + UUID.randomUUID().toString().replace("-", "");

    @Test
    void registersInTheAgentsName() {
        submit(form());
        IncidentView incident = registered();
        assertThat(incident.status()).isEqualTo(IncidentStatus.IN_PROGRESS);
        assertThat(incident.channel()).isEqualTo(Channel.WALK_IN);
        assertThat(incident.urgency()).isEqualTo(Level.MEDIUM);
        assertThat(incident.requester().language()).isEqualTo(Language.EN);
        assertThat(incident.requester().phone()).isEqualTo("4711");
        assertThat(incident.firstResponseAt()).isEqualTo(incident.registeredAt());
        assertThat(incidents
                        .journal(incident.number(), List.of(Visibility.values()), null, 1)
                        .items())
                .extracting(entry -> entry.author())
                .containsExactly("line1a");
    }

    @Test
    void leavesNothingInTheEngine() {
        Map<String, Object> form = form();
        form.put("description", (marker + " ").repeat(2_500));
        submit(form);
        assertThat(registered().description()).hasSizeGreaterThan(80_000);
        assertThat(placesInTheEngine()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "-",
            value = {
                "title, -, title",
                "title, '', title",
                "channel, -, channel",
                "channel, API, channel",
                "impact, URGENT, impact",
                "requesterName, ' ', requesterName",
                "requesterPhone, -, requesterEmail",
                "requesterEmail, nobody, requesterEmail",
                "requesterLanguage, de, requesterLanguage",
            })
    void namesTheFieldThatIsWrong(String field, String value, String wrong) {
        Map<String, Object> form = form();
        form.put(field, value);
        assertThatThrownBy(() -> submit(form)).isInstanceOfSatisfying(FormFieldValidationException.class, refused -> {
            assertThat((String) refused.getDetail()).isEqualTo(wrong);
            assertThat(refused.getMessage()).startsWith(wrong + ": ");
        });
        assertThat(found()).isEmpty();
    }

    private Map<String, Object> form() {
        Map<String, Object> form = new HashMap<>();
        form.put("title", marker);
        form.put("description", "");
        form.put("channel", "WALK_IN");
        form.put("category", "PRINTING");
        form.put("impact", "LOW");
        form.put("urgency", "");
        form.put("requesterName", "Jan " + marker);
        form.put("requesterPhone", "4711");
        form.put("requesterEmail", "");
        form.put("requesterLanguage", "en");
        return form;
    }

    private void submit(Map<String, Object> form) {
        String definition = repository
                .createProcessDefinitionQuery()
                .processDefinitionKey("register-by-phone")
                .latestVersion()
                .singleResult()
                .getId();
        life.as("line1a", () -> forms.submitStartForm(definition, form));
    }

    private IncidentView registered() {
        return found().get(0);
    }

    private List<IncidentView> found() {
        return incidents
                .list(new IncidentQuery(null, null, null, null, marker, null, 10))
                .items();
    }

    private List<String> placesInTheEngine() {
        return jdbc
                .sql("select table_name, column_name from information_schema.columns where table_schema = database()"
                        + " and table_name like 'ACT\\_%' and data_type in ('varchar', 'longblob', 'longtext')")
                .query((row, index) -> new String[] {row.getString(1), row.getString(2)})
                .list()
                .stream()
                .filter(column -> jdbc.sql("select count(*) from " + column[0] + " where " + column[1]
                                        + " like concat('%', ?, '%')")
                                .param(marker)
                                .query(Long.class)
                                .single()
                        > 0)
                .map(column -> String.join(".", column))
                .toList();
    }
}
