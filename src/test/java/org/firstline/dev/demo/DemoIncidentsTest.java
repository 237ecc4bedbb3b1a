package org.firstline.dev.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.firstline.Firstline;
import org.firstline.TestDatabase;
import org.firstline.incident.Drift;
import org.firstline.incident.IncidentQuery;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Incidents;
import org.firstline.replay.process.DueJobs;
import org.firstline.shared.DeskClock;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Line;
import org.firstline.shared.WaitReason;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The demonstration's incidents on an empty database, as the first start of a local desk makes them. */
class DemoIncidentsTest {

    @Test
    void fillsAnEmptyDeskWithEveryStateAndLineOnce() {
        try (ConfigurableApplicationContext desk = start(TestDatabase.empty("demonstration"))) {
            List<IncidentView> incidents = incidents(desk);
            assertThat(incidents).hasSizeBetween(28, 36);
            assertThat(incidents)
                    .extracting(IncidentView::status)
                    .contains(
                            IncidentStatus.IN_PROGRESS,
                            IncidentStatus.WAITING,
                            IncidentStatus.RESOLVED,
                            IncidentStatus.CLOSED,
                            IncidentStatus.WITHDRAWN);
            assertThat(incidents).extracting(IncidentView::line).contains(Line.values());
            assertThat(incidents).extracting(IncidentView::waitReason).contains(WaitReason.values());
            assertThat(incidents)
                    .anyMatch(each -> each.reopenCount() > 0)
                    .anyMatch(each -> each.status() == IncidentStatus.IN_PROGRESS && each.assignee() == null)
                    .allMatch(each -> each.registeredAt()
                            .isBefore(desk.getBean(DeskClock.class).instant()));
            assertThat(desk.getBean(Drift.class).look()).isEmpty();
            assertThat(desk.getBean(DueJobs.class).openFaults()).isZero();
            assertThat(count(desk, "survey_answer")).isEqualTo(5);
            assertThat(count(desk, "survey")).isGreaterThan(5);
            assertThat(count(desk, "attachment_file")).isEqualTo(2);

            desk.getBean(DemoIncidents.class).start();
            assertThat(incidents(desk)).hasSameSizeAs(incidents);
        }
    }

    private static ConfigurableApplicationContext start(String url) {
        SpringApplication desk = new SpringApplication(Firstline.class);
        desk.setAdditionalProfiles("demo", "test");
        desk.setDefaultProperties(Map.of(
                "FIRSTLINE_DB_URL", url,
                "FIRSTLINE_DB_USER", TestDatabase.server().user(),
                "FIRSTLINE_DB_PASSWORD", TestDatabase.server().password()));
        return desk.run(
                "--server.port=-1",
                "--spring.mail.host=127.0.0.1",
                "--firstline.mail.scheduled=false",
                "--firstline.mail.from=desk@example.org",
                "--firstline.base-url=https://desk.example");
    }

    private static List<IncidentView> incidents(ConfigurableApplicationContext desk) {
        return desk.getBean(Incidents.class)
                .list(new IncidentQuery(null, null, null, null, null, null, 200))
                .items();
    }

    private static int count(ConfigurableApplicationContext desk, String table) {
        return desk.getBean(JdbcClient.class)
                .sql("select count(*) from " + table)
                .query(Integer.class)
                .single();
    }
}
