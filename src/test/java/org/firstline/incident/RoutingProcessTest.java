package org.firstline.incident;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.firstline.DeskTest;
import org.firstline.ProcessDriver;
import org.firstline.assignment.Assignment;
import org.firstline.assignment.Skills;
import org.firstline.assignment.TeamDefinition;
import org.firstline.assignment.Teams;
import org.firstline.engine.deployment.Deployments;
import org.firstline.engine.guard.ModelFile;
import org.firstline.masterdata.EntryDefinition;
import org.firstline.masterdata.Kind;
import org.firstline.masterdata.MasterData;
import org.firstline.shared.Actor;
import org.firstline.shared.Channel;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.firstline.shared.Line;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.StateRefused;
import org.firstline.shared.Visibility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where an incident goes first, and what the table that decides it learns. */
class RoutingProcessTest extends DeskTest {

    private static final String WORK = "userTask_handleInLine";
    private static final Actor AGENT = Actor.agent("line1a");
    private static final Outcome HAND_OVER = new Outcome.HandedOver("Needs more", null);
    private static final Outcome RESOLVED = new Outcome.Resolved("New key.", ResolutionCode.FIXED, 5);
    private static final Path ROUTE = Path.of("processes/assignment/incident-route.dmn");
    private static final Path INCIDENT = Path.of("processes/incident/incident.bpmn");
    private static final Path PREVIOUS = Path.of("src/test/resources/models/previous");

    @Autowired
    Incidents incidents;

    @Autowired
    Tasks tasks;

    @Autowired
    ProcessDriver life;

    @Autowired
    Assignment assignment;

    @Autowired
    Teams teams;

    @Autowired
    Skills skills;

    @Autowired
    MasterData masterData;

    @Autowired
    Deployments deployments;

    @Autowired
    RepositoryService repository;

    @Autowired
    RuntimeService runtimeService;

    @Autowired
    JdbcClient jdbc;

    private final String marker = "m" + UUID.randomUUID().toString().replace("-", "");
    private final List<IncidentNumber> reported = new ArrayList<>();
    private Set<String> before;

    @BeforeEach
    void remember() {
        before = deployed();
    }

    /** Nothing is left whose model is gone. */
    @AfterEach
    void removeExamples() {
        reported.stream()
                .filter(number -> !incidents.get(number).status().isFinal())
                .forEach(number -> incidents.withdraw(number, "Example", AGENT));
        deployed().stream().filter(id -> !before.contains(id)).forEach(id -> repository.deleteDeployment(id, true));
    }

    @Test
    void goesDirectlyToTheSecondLineForAServiceOfIts() {
        IncidentNumber number = report("No connection", null, "VPN", null, "jan@example.org");
        assertThat(life.trace(number))
                .containsSubsequence(
                        "gateway_teamNamed",
                        "businessRuleTask_decideRoute",
                        "gateway_routeKnown",
                        "serviceTask_routeToTeam",
                        "gateway_line",
                        "callActivity_secondLine",
                        WORK)
                .doesNotContain("callActivity_firstLine");
        assertThat(incidents.get(number))
                .returns(Line.SECOND, IncidentView::line)
                .returns("second-line", IncidentView::team)
                .returns("first-line", IncidentView::contactTeam)
                .returns("VPN", IncidentView::service);
    }

    @Test
    void startsWithTheFirstLineForAServiceThatNobodyKnows() {
        IncidentNumber number = report("No connection", null, "Koffie ☕", "Zolder", "jan@example.org");
        assertThat(incidents.get(number))
                .returns(Line.FIRST, IncidentView::line)
                .returns("Koffie ☕", IncidentView::service)
                .returns("Zolder", IncidentView::site);
    }

    @Test
    void looksForWholeWordsInTitleAndDescription() {
        assertThat(lineOf("Got a PHISHING-mail", "")).isEqualTo(Line.SECOND);
        assertThat(lineOf("Strange mail", "It may be\nransomware.")).isEqualTo(Line.SECOND);
        assertThat(lineOf("Antiphishingcourse", "")).isEqualTo(Line.FIRST);
    }

    @Test
    void tellsTheTableCodesAndItsOwnWordsOnly() {
        IncidentNumber number = reported(new IncidentReport(
                marker + " phishing",
                marker,
                Channel.API,
                marker,
                marker,
                marker,
                marker,
                Level.MEDIUM,
                Level.MEDIUM,
                new Requester(marker, marker + "@example.org", null, Language.NL),
                null,
                null));
        assertThat(incidents.get(number).line()).isEqualTo(Line.SECOND);
        assertThat(inputs(number)).contains("phishing", "OTHER", "nl").noneMatch(input -> input.contains(marker));
    }

    @Test
    void knowsCategorySiteLanguageAndVip() throws IOException {
        String site = put(Kind.SITES, code());
        String sub = put(Kind.CATEGORIES, code(), "SOFTWARE");
        String vip = put(Kind.VIPS, marker + "@example.org");
        route("\"SOFTWARE\"", "-", "\"" + site + "\"", "\"nl\"", "true", "THIRD", "third-line", "");
        assertThat(incidents
                        .get(report("x", sub, null, site, vip.toUpperCase()))
                        .line())
                .isEqualTo(Line.THIRD);
        assertThat(incidents.get(report("x", "EMAIL", null, site, vip)).line()).isEqualTo(Line.FIRST);
        assertThat(incidents.get(report("x", sub, null, null, vip)).line()).isEqualTo(Line.FIRST);
        assertThat(incidents
                        .get(report("x", sub, null, site, "jan@example.org"))
                        .line())
                .isEqualTo(Line.FIRST);
        masterData.retire(Kind.VIPS, vip);
        assertThat(incidents.get(report("x", sub, null, site, vip)).line())
                .as("but a retired VIP is none")
                .isEqualTo(Line.FIRST);
    }

    @Test
    void keepsWhatATableNames() throws IOException {
        String category = put(Kind.CATEGORIES, code());
        String service = put(Kind.SERVICES, code());
        String site = put(Kind.SITES, code());
        String skill = skill();
        route(
                "\"" + category + "\",\"OTHER\"",
                "not(\"" + service + "\")",
                "\"" + site + "\"",
                "-",
                "-",
                "FIRST",
                "first-line",
                skill);
        refusesFor(category, () -> masterData.retire(Kind.CATEGORIES, category));
        refusesFor(
                category,
                () -> masterData.put(
                        Kind.CATEGORIES, category, new EntryDefinition("SOFTWARE", category, category, null)));
        refusesFor(service, () -> masterData.retire(Kind.SERVICES, service));
        refusesFor(site, () -> masterData.retire(Kind.SITES, site));
        refusesFor(skill, () -> skills.retire(skill));
        assertThatThrownBy(() -> masterData.take(Kind.SITES, "code,retired\n" + site + ",yes\n"))
                .hasMessageContaining("in-table");

        String renamed = "New " + marker;
        masterData.put(Kind.SITES, site, new EntryDefinition(null, renamed, renamed, null));
        assertThat(masterData.get(Kind.SITES, site).nameEn()).isEqualTo(renamed);
    }

    @Test
    void keepsALineForWhichATableNamesATeam() throws IOException {
        String team = "t" + marker.substring(0, 12);
        teams.put(team, new TeamDefinition(team, List.of(Line.FIRST, Line.SECOND), null, null, null));
        route("-", "-", "\"MAIN\"", "-", "-", "SECOND", team, "");
        assertThatThrownBy(() -> teams.put(team, new TeamDefinition(team, List.of(Line.FIRST), null, null, null)))
                .isInstanceOf(StateRefused.class)
                .hasMessageContaining("team-in-table");
        teams.put(team, new TeamDefinition(team, List.of(Line.SECOND), null, null, null));
        assertThatThrownBy(() -> teams.retire(team)).hasMessageContaining("team-in-table");
    }

    private static void refusesFor(String code, ThrowingCallable change) {
        assertThatThrownBy(change).isInstanceOfSatisfying(StateRefused.class, refused -> {
            assertThat(refused.rule()).isEqualTo("in-table");
            assertThat(refused.details()).containsExactly(code, "incident-route");
        });
    }

    @Test
    void asksForTheSkillUntilTheLineIsLeft() throws IOException {
        String skill = skill();
        route("-", "\"TELEPHONY\"", "-", "-", "-", "FIRST", "first-line", skill);
        IncidentNumber number = report("No tone", null, "TELEPHONY", null, "jan@example.org");
        assertThat(skillOf(number, "support-line")).isEqualTo(skill);
        life.complete(number, WORK, "line1a", new Outcome.HandedOver("Needs more", "second-line"));
        assertThat(skillOf(number, "incident")).isNull();
        assertThat(skillOf(number, "support-line")).isNull();
    }

    @Test
    void asksForTheSkillAgainWhenTheSolutionIsRejected() throws IOException {
        String skill = skill();
        route("-", "\"TELEPHONY\"", "-", "-", "-", "FIRST", "first-line", skill);
        IncidentNumber number = report("No tone", null, "TELEPHONY", null, "jan@example.org");
        life.complete(number, WORK, "line1a", RESOLVED);
        incidents.reject(number, "Still no tone", Actor.requester("Jan"));
        assertThat(skillOf(number, "support-line")).isEqualTo(skill);
        assertThat(assignment.last(number).orElseThrow().skill()).isEqualTo(skill);
        life.complete(number, WORK, "line1a", RESOLVED);
        incidents.reject(number, "Nor now", Actor.requester("Jan"));
        assertThat(incidents.get(number).line()).isEqualTo(Line.SECOND);
        assertThat(skillOf(number, "support-line"))
                .as("the table asks the second line for none")
                .isNull();
    }

    @Test
    void routesAgainWhenTheServiceChangesAndNobodyHasIt() {
        IncidentNumber number = report("No connection", null, null, null, "jan@example.org");
        tasks.release(
                life.task(number, WORK).getId(),
                Actor.agent(incidents.get(number).assignee()));
        life.trace(number);
        amendService(number, "VPN");
        assertThat(life.trace(number))
                .startsWith("boundaryEvent_categoryChanged", "endEvent_toRouteAgain")
                .containsSubsequence("businessRuleTask_decideRoute", "callActivity_secondLine", WORK);
        assertThat(incidents.get(number).line()).isEqualTo(Line.SECOND);
        assertThat(incidents
                        .journal(number, List.of(Visibility.values()), null, 50)
                        .items())
                .extracting(JournalEntryView::text)
                .contains("service: – → VPN");
    }

    /** A desk is upgraded while incidents are under way on the model that it had, and asked the table that it had. */
    @Test
    void keepsIncidentsGoingThatRunOnThePreviousModel() throws IOException {
        haveLive("assignment/incident-routing.dmn", "incident-routing.dmn");
        haveLive("incident/incident.bpmn", "incident.bpmn");
        IncidentNumber old = report("No connection", null, "VPN", null, "jan@example.org");
        String version = definitionOf(old);
        assertThat(incidents.get(old).line()).as("the old table").isEqualTo(Line.FIRST);

        deploy(file(INCIDENT, "<!-- " + marker + " -->"));
        IncidentNumber fresh = report("No connection", null, "VPN", null, "jan@example.org");
        assertThat(incidents.get(fresh).line()).as("the new one").isEqualTo(Line.SECOND);
        life.trace(old);

        life.complete(old, WORK, "line1a", HAND_OVER);
        assertThat(life.trace(old))
                .containsSubsequence(
                        "gateway_teamNamed",
                        "businessRuleTask_decideRoute",
                        "gateway_routeKnown",
                        "serviceTask_routeToTeam",
                        "callActivity_secondLine",
                        WORK);
        assertThat(incidents.get(old).team()).isEqualTo("second-line");
        life.complete(old, WORK, "line2a", RESOLVED);
        assertThat(incidents.confirm(old, AGENT).status()).isEqualTo(IncidentStatus.CLOSED);
        assertThat(definitionOf(fresh)).isNotEqualTo(version);
    }

    private Line lineOf(String title, String description) {
        Requester requester = new Requester("Jan de Vries", "jan@example.org", null, Language.NL);
        return incidents
                .get(reported(new IncidentReport(
                        title,
                        description,
                        Channel.API,
                        null,
                        null,
                        Level.MEDIUM,
                        Level.MEDIUM,
                        requester,
                        null,
                        null)))
                .line();
    }

    private IncidentNumber reported(IncidentReport report) {
        IncidentNumber number = incidents.report(report, AGENT);
        reported.add(number);
        return number;
    }

    private IncidentNumber report(
            String title, @Nullable String category, @Nullable String service, @Nullable String site, String email) {
        Requester requester = new Requester("Jan de Vries", email, null, Language.NL);
        return reported(new IncidentReport(
                title,
                "",
                Channel.API,
                category,
                null,
                service,
                site,
                Level.MEDIUM,
                Level.MEDIUM,
                requester,
                null,
                null));
    }

    private void amendService(IncidentNumber number, String service) {
        incidents.amend(
                number,
                now -> new Amendment(
                        now.title(), now.category(), now.subcategory(), service, now.site(), now.requester()),
                AGENT);
    }

    /** The shipped table with one more rule above the others. */
    private void route(
            String category,
            String service,
            String site,
            String language,
            String vip,
            String line,
            String team,
            String skill)
            throws IOException {
        StringBuilder rule = new StringBuilder("<rule id=\"rule_more\"><description>More.</description>");
        int cell = 0;
        for (String condition : List.of("\"FIRST\"", category, service, site, language, vip, "-")) {
            rule.append("<inputEntry id=\"in")
                    .append(cell++)
                    .append("\"><text>")
                    .append(condition)
                    .append("</text></inputEntry>");
        }
        for (String answer : List.of(line, team, skill)) {
            rule.append("<outputEntry id=\"out")
                    .append(cell++)
                    .append("\"><text>\"")
                    .append(answer)
                    .append("\"</text></outputEntry>");
        }
        rule.append("</rule>");
        String table = Files.readString(ROUTE).replaceFirst("<rule ", rule + "<rule ");
        deploy(new ModelFile("incident-route.dmn", table.getBytes(StandardCharsets.UTF_8)));
    }

    private static ModelFile file(Path path, String more) throws IOException {
        String text = Files.readString(path).replaceFirst("</bpmn:definitions>", more + "</bpmn:definitions>");
        return new ModelFile(path.getFileName().toString(), text.getBytes(StandardCharsets.UTF_8));
    }

    /** As it was put live when the desk had other rules. */
    private void haveLive(String resource, String file) throws IOException {
        repository
                .createDeployment()
                .name("previous")
                .source("firstline")
                .addString(resource, Files.readString(PREVIOUS.resolve(file)))
                .deploy();
    }

    private void deploy(ModelFile file) {
        deployments.deploy("example", List.of(file), marker);
    }

    private String put(Kind kind, String code) {
        return put(kind, code, null);
    }

    private String put(Kind kind, String code, @Nullable String parent) {
        masterData.put(kind, code, new EntryDefinition(parent, code, null, null));
        return code;
    }

    private String code() {
        return UUID.randomUUID().toString().toUpperCase();
    }

    private String definitionOf(IncidentNumber number) {
        return instance(number, "incident").getProcessDefinitionId();
    }

    private String skill() {
        String skill = code();
        jdbc.sql("insert into assignment_skill (code, name_en, name_nl) values (?, ?, ?)")
                .params(skill, skill, skill)
                .update();
        return skill;
    }

    private @Nullable Object skillOf(IncidentNumber number, String process) {
        return runtimeService.getVariable(instance(number, process).getId(), "skill");
    }

    private ProcessInstance instance(IncidentNumber number, String process) {
        return runtimeService
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(number.value())
                .processDefinitionKey(process)
                .singleResult();
    }

    /** What the engine's history keeps of what the table was asked. */
    private List<String> inputs(IncidentNumber number) {
        return jdbc.sql("select i.TEXT_ from ACT_HI_DEC_IN i join ACT_HI_DECINST d on d.ID_ = i.DEC_INST_ID_"
                        + " join ACT_HI_PROCINST p on p.PROC_INST_ID_ = d.PROC_INST_ID_"
                        + " where p.BUSINESS_KEY_ = ? and d.DEC_DEF_KEY_ = 'incident-route' and i.TEXT_ is not null")
                .param(number.value())
                .query(String.class)
                .list();
    }

    private Set<String> deployed() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }
}
