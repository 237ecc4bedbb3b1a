package org.firstline.identity.process;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.firstline.identity.Contact;
import org.firstline.identity.DeskUser;
import org.firstline.identity.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads users with all their groups in one statement; the engine's queries would need one per user. */
@Component
class UserRows {

    private static final String TEAM = "TEAM";

    private static final String NAME = "trim(concat(u.FIRST_, ' ', coalesce(u.LAST_, ''))) as name";

    private static final String CONTACT =
            "select u.ID_ as id, " + NAME + ", nullif(trim(u.EMAIL_), '') as email from ACT_ID_USER u";

    private static final String SELECT = "select u.ID_ as id, " + NAME + """
            , g.ID_ as grp, g.TYPE_ as type,
                   sha2(coalesce(u.PWD_, ''), 256) as mark
            from ACT_ID_USER u
            left join ACT_ID_MEMBERSHIP m on m.USER_ID_ = u.ID_
            left join ACT_ID_GROUP g on g.ID_ = m.GROUP_ID_
            """;

    private final JdbcClient jdbc;

    UserRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Optional<DeskUser> find(String id) {
        return row(id).map(UserRow::user);
    }

    Optional<UserRow> row(String id) {
        return rows(jdbc.sql(SELECT + " where u.ID_ = ?").param(id)).stream().findFirst();
    }

    List<DeskUser> all() {
        return rows(jdbc.sql(SELECT + " order by name, u.ID_")).stream()
                .map(UserRow::user)
                .toList();
    }

    List<DeskUser> membersOf(String team) {
        return rows(jdbc.sql(SELECT + """
                                  where u.ID_ in (
                                    select t.USER_ID_ from ACT_ID_MEMBERSHIP t join ACT_ID_GROUP tg on tg.ID_ = t.GROUP_ID_
                                    where tg.ID_ = ? and tg.TYPE_ = 'TEAM')
                                  order by u.ID_
                                  """).param(team)).stream()
                .map(UserRow::user)
                .toList();
    }

    Optional<Contact> contact(String id) {
        return jdbc.sql(CONTACT + " where u.ID_ = ?")
                .param(id)
                .query(UserRows::contact)
                .optional();
    }

    List<Contact> contactsOf(String group) {
        return jdbc.sql(CONTACT
                        + " join ACT_ID_MEMBERSHIP m on m.USER_ID_ = u.ID_ where m.GROUP_ID_ = ? order by u.ID_")
                .param(group)
                .query(UserRows::contact)
                .list();
    }

    private static Contact contact(ResultSet row, int index) throws SQLException {
        String id = row.getString("id");
        String name = row.getString("name");
        return new Contact(id, name == null ? id : name, row.getString("email"));
    }

    private static List<UserRow> rows(JdbcClient.StatementSpec statement) {
        Map<String, Draft> drafts = new LinkedHashMap<>();
        statement.query(row -> {
            String mark = row.getString("mark");
            drafts.computeIfAbsent(row.getString("id"), id -> new Draft(id, mark))
                    .add(row.getString("name"), row.getString("grp"), row.getString("type"));
        });
        return drafts.values().stream().map(Draft::row).toList();
    }

    private static final class Draft {

        private final String id;
        private final Set<Role> roles = new HashSet<>();
        private final Set<String> teams = new HashSet<>();
        private final String mark;
        private String name = "";

        Draft(String id, String mark) {
            this.id = id;
            this.mark = mark;
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

        UserRow row() {
            return new UserRow(new DeskUser(id, name, roles, teams), mark);
        }
    }
}
