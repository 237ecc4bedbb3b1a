package org.firstline.assignment;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.firstline.identity.DeskUser;
import org.firstline.identity.MemberJoined;
import org.firstline.identity.MemberLeft;
import org.firstline.identity.People;
import org.firstline.identity.UserRemoved;
import org.springframework.boot.context.event.ApplicationStartedEvent;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.event.TransactionPhase;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionTemplate;

/** Keeps our rows of who is in which team in step with the engine's, which are the truth; never the other way round. */
@Component
class Memberships {

    private final JdbcClient jdbc;
    private final People people;
    private final RosterStore rosters;
    private final ApplicationEventPublisher events;
    private final TransactionTemplate transaction;

    Memberships(
            JdbcClient jdbc,
            People people,
            RosterStore rosters,
            ApplicationEventPublisher events,
            TransactionTemplate transaction) {
        this.transaction = transaction;
        this.jdbc = jdbc;
        this.people = people;
        this.rosters = rosters;
        this.events = events;
    }

    /**
     * What changed while nobody listened: by another program, or before this desk kept rosters. One transaction for each agent,
     * since each locks their incidents in order.
     */
    @EventListener(ApplicationStartedEvent.class)
    public void catchUp() {
        Set<String> agents =
                new TreeSet<>(jdbc.sql("select agent from assignment_member union select agent from assignment_agent")
                        .query(String.class)
                        .list());
        teams().forEach(team -> people.members(team).forEach(member -> agents.add(member.id())));
        agents.forEach(agent -> transaction.executeWithoutResult(started -> catchUp(agent)));
    }

    private void catchUp(String agent) {
        if (follow(agent)) {
            events.publishEvent(new AgentLeft(agent, name(agent)));
        }
    }

    @EventListener
    void on(TeamAdded added) {
        people.members(added.team().code()).forEach(member -> follow(member.id()));
    }

    /** Only then do the engine's rows show what its events told. */
    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MemberJoined joined) {
        follow(joined.user());
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(MemberLeft left) {
        follow(left.user());
        events.publishEvent(new AgentLeft(left.user(), name(left.user())));
    }

    @TransactionalEventListener(phase = TransactionPhase.BEFORE_COMMIT)
    void on(UserRemoved removed) {
        follow(removed.user());
        events.publishEvent(new AgentLeft(removed.user(), removed.name()));
    }

    private String name(String agent) {
        return people.find(agent).map(DeskUser::displayName).orElse(agent);
    }

    /** True when they are out of a team that they were in. Who just gives them work, whatever they leave, comes first or is told. */
    private boolean follow(String agent) {
        Set<String> wanted =
                people.find(agent).map(DeskUser::teams).map(HashSet::new).orElseGet(HashSet::new);
        wanted.retainAll(teams());
        Set<String> known = jdbc
                .sql("select team from assignment_member where agent = ? for update")
                .param(agent)
                .query(String.class)
                .list()
                .stream()
                .collect(Collectors.toSet());
        wanted.stream().filter(team -> !known.contains(team)).forEach(team -> jdbc.sql(
                        "insert ignore into assignment_member (team, agent) values (?, ?)")
                .params(team, agent)
                .update());
        known.stream().filter(team -> !wanted.contains(team)).forEach(team -> jdbc.sql(
                        "delete from assignment_member where team = ? and agent = ?")
                .params(team, agent)
                .update());
        if (people.find(agent).isEmpty()) {
            rosters.forget(agent);
        }
        return !wanted.containsAll(known);
    }

    private List<String> teams() {
        return jdbc.sql("select code from assignment_team").query(String.class).list();
    }
}
