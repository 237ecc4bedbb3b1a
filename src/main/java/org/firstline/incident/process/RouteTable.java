package org.firstline.incident.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.firstline.engine.process.AnswerRule;
import org.firstline.engine.process.Decisions;
import org.firstline.engine.process.Decisions.Answer;
import org.firstline.incident.IncidentView;
import org.firstline.incident.domain.Categories;
import org.firstline.masterdata.MasterData;
import org.firstline.masterdata.RoutingCodes;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the table {@code incident-route}. It learns codes, and of what somebody wrote only words that it names itself. */
@Component
class RouteTable {

    static final String TABLE = "incident-route";

    private final Decisions decisions;
    private final MasterData masterData;
    private final List<AnswerRule> rules;

    RouteTable(Decisions decisions, MasterData masterData, List<AnswerRule> rules) {
        this.decisions = decisions;
        this.masterData = masterData;
        this.rules = rules;
    }

    /** @param line the one that is asked for */
    Route decide(IncidentView incident, Line line) {
        return decisions.ask(TABLE, incident.number().value(), facts(incident, line), this::route);
    }

    private Map<String, @Nullable Object> facts(IncidentView incident, Line line) {
        RoutingCodes codes = masterData.routingCodes(
                incident.category(),
                incident.service(),
                incident.site(),
                incident.requester().email());
        Map<String, @Nullable Object> facts = new HashMap<>();
        facts.put(RouteFacts.LINE, line.name());
        facts.put(RouteFacts.CATEGORY, Objects.requireNonNullElse(codes.category(), Categories.DEFAULT));
        facts.put(RouteFacts.SERVICE, codes.service());
        facts.put(RouteFacts.SITE, codes.site());
        facts.put(RouteFacts.LANGUAGE, incident.requester().language().code());
        facts.put(RouteFacts.VIP, codes.vip());
        Keywords said = new Keywords(incident.title() + "\n" + incident.description());
        facts.put(RouteFacts.KEYWORDS, said.among(decisions.conditions(TABLE)));
        return facts;
    }

    private Route route(Answer answer) {
        Map<String, Object> row = answer.row();
        String skill = Objects.toString(row.get(IncidentVariables.SKILL.name()), "");
        if (!skill.isBlank()) {
            check(IncidentVariables.SKILL.name(), skill);
        }
        return new Route(
                Line.valueOf(text(row, IncidentVariables.LINE.name())),
                text(row, IncidentVariables.TEAM.name()),
                skill.isBlank() ? null : skill);
    }

    private String text(Map<String, Object> row, String column) {
        String text = Objects.requireNonNull(row.get(column), () -> "The column " + column + " is empty")
                .toString();
        check(column, text);
        return text;
    }

    private void check(String column, String answer) {
        rules.forEach(rule -> rule.check(column, answer));
    }

    /** @param skill null for none */
    record Route(Line line, String team, @Nullable String skill) {}
}
