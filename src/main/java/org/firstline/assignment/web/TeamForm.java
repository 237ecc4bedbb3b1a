package org.firstline.assignment.web;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import org.firstline.assignment.Strategy;
import org.firstline.assignment.Team;
import org.firstline.assignment.TeamDefinition;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/** What the form of a team shows and sends, as it was typed. */
record TeamForm(String name, List<String> lines, String strategy, String offerMinutes, String calendar) {

    static TeamForm of(Team team) {
        return new TeamForm(
                team.name(),
                team.lines().stream().sorted().map(Line::name).toList(),
                team.strategy().name(),
                Objects.toString(team.offerMinutes(), ""),
                team.calendar());
    }

    static TeamForm of(MultiValueMap<String, String> sent) {
        return new TeamForm(
                value(sent, "name"),
                sent.getOrDefault("lines", List.of()),
                value(sent, "strategy"),
                value(sent, "offerMinutes"),
                value(sent, "calendar"));
    }

    /**
     * @param before the team's lines, for somebody who may not change them; null: those of the form
     * @throws InputRefused for what the form does not offer
     */
    TeamDefinition definition(@Nullable Team before) {
        List<@Nullable Line> wanted = Arrays.stream(Line.values())
                .filter(line -> before == null ? lines.contains(line.name()) : before.serves(line))
                .<@Nullable Line>map(line -> line)
                .toList();
        return new TeamDefinition(name, wanted, chosen(), minutes(), calendar);
    }

    private Strategy chosen() {
        return Arrays.stream(Strategy.values())
                .filter(each -> each.name().equals(strategy))
                .findFirst()
                .orElseThrow(() ->
                        new InputRefused("strategy", "unknown-code", strategy, Arrays.toString(Strategy.values())));
    }

    private @Nullable Integer minutes() {
        if (offerMinutes.isEmpty()) {
            return null;
        }
        if (!offerMinutes.matches("\\d{1,6}")) {
            throw new InputRefused("offerMinutes", "whole-number", 1, 10_080);
        }
        return Integer.valueOf(offerMinutes);
    }

    private static String value(MultiValueMap<String, String> sent, String name) {
        return Objects.toString(sent.getFirst(name), "").strip();
    }
}
