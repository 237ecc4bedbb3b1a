package org.firstline.assignment.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.firstline.assignment.Strategy;
import org.firstline.assignment.Team;
import org.firstline.shared.Line;
import org.jspecify.annotations.Nullable;

/** A team with its people. */
@Schema(name = "Team")
record TeamJson(
        String code,
        String name,
        List<Line> lines,
        Strategy strategy,
        @Nullable Integer offerMinutes,
        String calendar,
        boolean retired,
        List<MemberJson> members) {

    static TeamJson of(Team team, List<MemberJson> members) {
        return new TeamJson(
                team.code(),
                team.name(),
                team.lines().stream().sorted().toList(),
                team.strategy(),
                team.offerMinutes(),
                team.calendar(),
                team.retired(),
                members);
    }
}
