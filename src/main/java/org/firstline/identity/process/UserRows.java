package org.firstline.identity.process;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firstline.identity.DeskUser;
import org.firstline.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads users with all their groups in one statement; the engine's queries would need one per user. */
@Component
class UserRows {

    private static final String TEAM = "TEAM";

    private static final String SELECT = """
            select u.ID_ as id, trim(concat(u.FIRST_, ' ', coalesce(u.LAST_, ''))) as name, g.ID_ as grp, g.TYPE_ as type
            from ACT_ID_USER u
            left join ACT_ID_MEMBERSHIP m on m.USER_ID_ = u.ID_
            left join ACT_ID_GROUP g on g.ID_ = m.GROUP_ID_
            """;

    private final JdbcClient jdbc;

    UserRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DeskUser> find(String id) {
        return users(jdbc.sql(SELECT + " where u.ID_ = ?").param(id)).stream().findFirst();
    }

    List<DeskUser> membersOf(String team) {
        return users(jdbc.sql(SELECT + """
                                  where u.ID_ in (
                                    select t.USER_ID_ from ACT_ID_MEMBERSHIP t join ACT_ID_GROUP tg on tg.ID_ = t.GROUP_ID_
                                    where tg.ID_ = ? and tg.TYPE_ = 'TEAM')
                                  order by u.ID_
                                  """).param(team));
    }

    private static List<DeskUser> users(JdbcClient.StatementSpec statement) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        statement.query(row -> {
            drafts.computeIfAbsent(row.getString("id"), Draft::new)
                    .add(row.getString("name"), row.getString("grp"), row.getString("type"));
        });
        return drafts.values().stream().map(Draft::user).toList();
    }

    private static final class Draft {

        private final String id;
        private final Set<Role> roles = new HashSet<>();
        private final Set<String> teams = new HashSet<>();
        private String name = "";

        Draft(String id) {
            this.id = id;
        }

        void add(@Nullable String displayName, @Nullable String group, @Nullable String type) {
            name = displayName == null ? id : displayName;
            if (group == null) {
                return;
            }
            Role.ofGroup(group).ifPresent(roles::add);
            if (TEAM.equals(type)) {
                teams.add(group);
            }
        }

        DeskUser user() {
            return new DeskUser(id, name, roles, teams);
        }
    }
}
