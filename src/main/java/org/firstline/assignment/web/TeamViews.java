package org.firstline.assignment.web;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.firstline.assignment.Roster;
import org.firstline.assignment.StoredRoster;
import org.firstline.assignment.Team;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.shared.DeskClock;
import org.firstline.shared.NotFound;
import org.springframework.stereotype.Component;

/** Teams with their people, as they are now. */
@Component
class TeamViews {

    private final People people;
    private final Roster roster;
    private final DeskClock clock;

    TeamViews(People people, Roster roster, DeskClock clock) {
        this.people = people;
        this.roster = roster;
        this.clock = clock;
    }

    TeamJson of(Team team) {
        return TeamJson.of(team, members(team.code()));
    }

    List<MemberJson> members(String team) {
        Instant now = clock.instant();
        List<DeskUser> members = people.members(team);
        Map<String, StoredRoster> rosters =
                roster.stored(members.stream().map(DeskUser::id).toList());
        return members.stream()
                .map(member -> MemberJson.of(member, rosters.get(member.id()).presence(), now))
                .toList();
    }

    /** @throws NotFound {@code member} */
    MemberJson member(Team team, String user) {
        return members(team.code()).stream()
                .filter(member -> member.user().equals(user))
                .findFirst()
                .orElseThrow(() -> new NotFound("member", user, team.code()));
    }
}
