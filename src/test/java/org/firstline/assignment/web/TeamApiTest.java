package org.firstline.assignment.web;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.firstline.ApiClient;
import org.firstline.ApiClient.Answer;
import org.firstline.ApiTest;
import org.firstline.assignment.Roster;
import org.firstline.assignment.RosteredAgent;
import org.firstline.identity.Role;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;

class TeamApiTest extends ApiTest {

    private static final String TEAMS = "/api/v1/teams/";
    private static final String PEOPLE = "/api/v1/people";

    @Autowired
    Roster roster;

    private final String mark = UUID.randomUUID().toString().substring(0, 8);
    private final String team = "team-" + mark;
    private final String agent = "agent-" + mark;
    private final String skill = "SKILL-" + mark.toUpperCase(java.util.Locale.ROOT);
    private ApiClient admin;
    private ApiClient lead;

    @BeforeEach
    void begin() {
        admin = api.as("admin");
        lead = api.as("lead");
    }

    @Test
    void createsATeamThatTakesWorkAndCanBeRetired() {
        Answer created = admin.put(TEAMS + team, settings("Night desk"));
        assertThat(created.status()).as(created.toString()).isEqualTo(201);
        assertThat(created.json().toString())
                .isEqualTo(
                        "{\"code\":\"%s\",\"name\":\"Night desk\",\"lines\":[\"SECOND\"],\"strategy\":\"ROUND_ROBIN\","
                                        .formatted(team)
                                + "\"offerMinutes\":15,\"calendar\":\"24x7\",\"retired\":false,\"members\":[]}");
        assertThat(admin.put(TEAMS + team, settings("Night shift")).status()).isEqualTo(200);
        assertThat(api.get("/api/v1/teams").json().findValuesAsText("code")).contains(team, "first-line");

        assertThat(admin.post(TEAMS + team + "/retire", "{}")
                        .json()
                        .get("retired")
                        .asBoolean())
                .isTrue();
        assertThat(admin.put(TEAMS + team, settings("Back"))
                        .json()
                        .get("retired")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void retiresNoTeamThatIsNeeded() {
        Answer routed = admin.post(TEAMS + "second-line/retire", "{}");
        assertThat(routed.status()).isEqualTo(409);
        assertThat(routed.json().get("type").asText()).matches("urn:firstline:problem:(last-of-line|team-in-table)");

        admin.put(TEAMS + team, settings("Has work"));
        String number = register();
        release(number);
        api.post(TASKS + "/" + taskId(number) + "/claim", "{}");
        Answer handed = api.post(
                TASKS + "/" + taskId(number) + "/complete",
                Map.of("outcome", "HAND_OVER", "reason", "Yours", "team", team));
        assertThat(handed.status()).as(handed.toString()).isEqualTo(200);
        Answer refused = admin.post(TEAMS + team + "/retire", "{}");
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.json().get("type").asText()).isEqualTo("urn:firstline:problem:team-has-work");
        assertThat(refused.json().get("detail").asText()).contains(team, "1 open task");
    }

    @Test
    void letsALeadChangeTheOwnTeamOnly() {
        admin.put(TEAMS + team, settings("Not hers"));
        Answer others = lead.put(TEAMS + team, settings("Mine now"));
        assertThat(others.status()).isEqualTo(403);
        assertThat(others.json().get("type").asText()).isEqualTo("urn:firstline:problem:team-not-yours");

        people.join("lead", team);
        try {
            assertThat(lead.put(TEAMS + team, settings("Mine now")).status()).isEqualTo(200);
            Map<String, Object> otherLine = settings("Mine now");
            otherLine.put("lines", List.of("FIRST", "SECOND"));
            assertThat(lead.put(TEAMS + team, otherLine).json().get("type").asText())
                    .isEqualTo("urn:firstline:problem:lines-by-administrators");

            person(List.of("AGENT"), List.of());
            assertThat(lead.put(TEAMS + team + "/members/" + agent, Map.of()).status())
                    .isEqualTo(201);
            assertThat(lead.put(TEAMS + team + "/members/" + agent, Map.of()).status())
                    .isEqualTo(200);
            assertThat(lead.put(TEAMS + team + "/members/manager", Map.of())
                            .json()
                            .get("type")
                            .asText())
                    .isEqualTo("urn:firstline:problem:agents-only");
            assertThat(lead.put(PEOPLE + "/" + agent + "/roster", Map.of("capacity", 3))
                            .status())
                    .isEqualTo(200);
            assertThat(lead.send("DELETE", TEAMS + team + "/members/" + agent, null, Map.of())
                            .status())
                    .isEqualTo(204);
            assertThat(lead.put(PEOPLE + "/" + agent + "/roster", Map.of("capacity", 4))
                            .json()
                            .get("type")
                            .asText())
                    .isEqualTo("urn:firstline:problem:person-not-yours");
            assertThat(api.get(TEAMS + team + "/members/" + agent).status()).isEqualTo(404);
        } finally {
            people.leave("lead", team);
        }
    }

    @Test
    void addsSomebodyWhoCanLogInAndRemovesThem() {
        admin.put(TEAMS + team, settings("Joins"));
        Answer added = person(List.of("AGENT", "LEAD"), List.of(team));
        assertThat(added.status()).as(added.toString()).isEqualTo(201);
        assertThat(added.header("Location")).isEqualTo(PEOPLE + "/" + agent);
        assertThat(added.json().toString())
                .isEqualTo(
                        "{\"user\":\"%s\",\"name\":\"Jo de Wit\",\"email\":\"jo@example.org\",\"roles\":[\"AGENT\",\"LEAD\"],\"teams\":[\"%s\"]}"
                                .formatted(agent, team));
        assertThat(person(List.of("AGENT"), List.of()).status()).isEqualTo(409);
        assertThat(api.get(PEOPLE + "?team=" + team).json().get("items").findValuesAsText("user"))
                .containsExactly(agent);
        assertThat(people.find(agent)).isPresent();
        assertThat(admin.send("DELETE", PEOPLE + "/" + agent, null, Map.of()).status())
                .isEqualTo(204);
        assertThat(people.find(agent)).isEmpty();
    }

    @Test
    void keepsTheLastAdministrator() {
        assertThat(people.contacts(Role.ADMINISTRATOR.group())).hasSize(1);
        Answer refused = admin.send("DELETE", PEOPLE + "/admin", null, Map.of());
        assertThat(refused.status()).as(refused.toString()).isEqualTo(409);
        assertThat(people.find("admin")).isPresent();
    }

    @Test
    void pagesPeople() {
        JsonNode first = api.get(PEOPLE + "?limit=1").json();
        assertThat(first.get("items")).hasSize(1);
        JsonNode second = api.get(
                        PEOPLE + "?limit=1&cursor=" + first.get("nextCursor").asText())
                .json();
        assertThat(second.get("items").get(0).get("user").asText())
                .isGreaterThan(first.get("items").get(0).get("user").asText());
    }

    @Test
    void keepsARosterThatAssignmentSees() {
        admin.put(TEAMS + team, settings("Rostered"));
        admin.put("/api/v1/skills/" + skill, Map.of("nameEn", "Remote access", "nameNl", "Toegang op afstand"));
        person(List.of("AGENT"), List.of(team));
        Answer before = api.get(PEOPLE + "/" + agent + "/roster");
        assertThat(before.json().toString())
                .isEqualTo(
                        "{\"user\":\"%s\",\"capacity\":null,\"zone\":\"Europe/Amsterdam\",\"skills\":[],\"shifts\":[],\"absences\":[]}"
                                .formatted(agent));

        Answer put = admin.put(PEOPLE + "/" + agent + "/roster", rosterOf(skill));
        assertThat(put.status()).as(put.toString()).isEqualTo(200);
        assertThat(put.json().get("absences").get(0).get("reason").asText()).isEqualTo("Holiday");
        RosteredAgent rostered = roster.of(team).get(0);
        assertThat(rostered.capacity()).isEqualTo(5);
        assertThat(rostered.skills()).containsExactly(Map.entry(skill, 2));
        Instant mondayNight = Instant.parse("2026-11-23T22:30:00Z");
        assertThat(rostered.onShift(mondayNight)).isTrue();
        assertThat(rostered.onShift(mondayNight.minusSeconds(3600 * 2))).isFalse();
        assertThat(rostered.absentUntil(Instant.parse("2026-12-25T00:00:00Z")))
                .isEqualTo(Instant.parse("2027-01-04T08:00:00Z"));

        assertThat(api.get(PEOPLE + "/" + agent + "/roster")
                        .json()
                        .get("absences")
                        .get(0)
                        .get("reason")
                        .isNull())
                .as("why somebody is away is not everybody's to read")
                .isTrue();
        admin.put(PEOPLE + "/" + agent + "/roster", Map.of());
        assertThat(roster.of(team).get(0).onShift(mondayNight.minusSeconds(3600 * 2)))
                .isTrue();
    }

    @Test
    void saysWhoIsNeverOnShift() {
        admin.put(TEAMS + team, settings("Gone"));
        person(List.of("AGENT"), List.of(team));
        admin.put(
                PEOPLE + "/" + agent + "/roster",
                Map.of("absences", List.of(Map.of("from", "2026-01-01T00:00:00.000Z"))));
        JsonNode member = api.get(TEAMS + team + "/members/" + agent).json();
        assertThat(member.toString())
                .isEqualTo(
                        "{\"user\":\"%s\",\"name\":\"Jo de Wit\",\"lead\":false,\"onShift\":false,\"absent\":true,\"absentUntil\":null,\"nextShift\":null}"
                                .formatted(agent));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{'capacity': -1} | capacity whole-number",
                "{'zone': 'Europe/Rotterdam'} | zone unknown-zone",
                "{'skills': [{'skill': 'NO-SUCH', 'level': 2}]} | skills[0].skill unknown-skill",
                "{'skills': [{'skill': 'NO-SUCH', 'level': 4}]} | skills[0].level whole-number",
                "{'shifts': [{'day': 'MONDAY', 'from': '8:00', 'to': '17:00'}]} | shifts[0].from time-of-day",
                "{'shifts': [{'day': 'MONDAY', 'from': '08:00', 'to': '08:00'}]} | shifts[0].to no-open-time",
                "{'shifts': [{'from': '08:00', 'to': '09:00'}]} | shifts[0].day required",
                "{'absences': [{'until': '2026-01-01T00:00:00.000Z'}]} | absences[0].from required",
                "{'absences': [{'from': '2026-01-02T00:00:00.000Z', 'until': '2026-01-01T00:00:00.000Z'}]} | absences[0].until ends-before-it-begins",
            })
    void saysWhatIsWrongInARoster(String body, String error) {
        Answer refused = admin.put(PEOPLE + "/line3a/roster", body.replace('\'', '"'));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.errors()).contains(error);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "agent | {'name': 'A role', 'lines': ['FIRST']} | code team-code",
                "-x | {'name': 'x', 'lines': ['FIRST']} | code team-code",
                "new-x | {'lines': []} | name required, lines required",
                "new-x | {'name': 'x', 'lines': ['FIRST'], 'offerMinutes': 0} | offerMinutes whole-number",
                "new-x | {'name': 'x', 'lines': ['FIRST'], 'calendar': 'gone'} | calendar unknown-code",
            })
    void saysWhatIsWrongWithATeam(String code, String body, String errors) {
        Answer refused = admin.put(TEAMS + code, body.replace('\'', '"'));
        assertThat(refused.status()).as(refused.toString()).isEqualTo(400);
        assertThat(refused.errors()).containsExactlyInAnyOrder(errors.split(", "));
    }

    @Test
    void retiresASkillWithoutTakingItAway() {
        String path = "/api/v1/skills/" + skill;
        Map<String, String> names = Map.of("nameEn", "Remote access", "nameNl", "Toegang op afstand");
        assertThat(admin.put(path, names).status()).isEqualTo(201);
        assertThat(admin.put(path, names).status()).isEqualTo(200);
        person(List.of("AGENT"), List.of());
        admin.put(PEOPLE + "/" + agent + "/roster", rosterOf(skill));
        assertThat(admin.post(path + "/retire", "{}").json().get("retired").asBoolean())
                .isTrue();
        assertThat(admin.put(PEOPLE + "/" + agent + "/roster", rosterOf(skill)).status())
                .as("who has it keeps it")
                .isEqualTo(200);
        assertThat(admin.put(PEOPLE + "/line3b/roster", rosterOf(skill)).errors())
                .containsExactly("skills[0].skill unknown-skill");
        assertThat(admin.put("/api/v1/skills/small", names).errors()).containsExactly("code skill-code");
    }

    @Test
    void refusesWhatNobodyCanBe() {
        Answer refused = admin.post(
                PEOPLE,
                Map.of("user", "a b", "name", "", "password", "short", "email", "no", "teams", List.of("gone")));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.errors())
                .containsExactlyInAnyOrder(
                        "user user-id",
                        "name required",
                        "password too-short",
                        "email email-address",
                        "roles required",
                        "teams[0] unknown-team");
    }

    private Answer person(List<String> roles, List<String> teams) {
        return admin.post(
                PEOPLE,
                Map.of(
                        "user",
                        agent,
                        "name",
                        "Jo de Wit",
                        "password",
                        "correct-horse-9",
                        "email",
                        "jo@example.org",
                        "roles",
                        roles,
                        "teams",
                        teams));
    }

    private static Map<String, Object> settings(String name) {
        Map<String, Object> settings = new LinkedHashMap<>();
        settings.put("name", name);
        settings.put("lines", List.of("SECOND"));
        settings.put("strategy", "ROUND_ROBIN");
        settings.put("offerMinutes", 15);
        settings.put("calendar", "24x7");
        return settings;
    }

    private static Map<String, Object> rosterOf(String skill) {
        return Map.of(
                "capacity",
                5,
                "zone",
                "Europe/Amsterdam",
                "skills",
                List.of(Map.of("skill", skill, "level", 2)),
                "shifts",
                List.of(Map.of("day", "MONDAY", "from", "22:00", "to", "06:00")),
                "absences",
                List.of(Map.of(
                        "from", "2026-12-24T16:00:00.000Z", "until", "2027-01-04T08:00:00.000Z", "reason", "Holiday")));
    }
}
