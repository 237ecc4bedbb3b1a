package org.firstline.assignment;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.firstline.engine.TablesInUse;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The one list of skills of the desk. None is seeded, and none is deleted: rosters and tables name them. */
@Service
public class Skills {

    private static final Pattern CODE = Pattern.compile("[A-Z0-9][A-Z0-9_-]{0,39}");
    private static final int LONGEST_NAME = 100;
    private static final String SELECT = "select code, name_en, name_nl, retired_at from assignment_skill";

    private final JdbcClient jdbc;
    private final TablesInUse tables;
    private final DeskClock clock;

    Skills(JdbcClient jdbc, TablesInUse tables, DeskClock clock) {
        this.jdbc = jdbc;
        this.tables = tables;
        this.clock = clock;
    }

    /** By code, retired ones too. */
    public List<Skill> all() {
        return jdbc.sql(SELECT + " order by code").query(Skills::skill).list();
    }

    public Optional<Skill> find(String code) {
        return jdbc.sql(SELECT + " where code = ?")
                .param(code)
                .query(Skills::skill)
                .optional();
    }

    /** @throws NotFound {@code skill} */
    public Skill get(String code) {
        return find(code).orElseThrow(() -> new NotFound("skill", code));
    }

    /**
     * Adds the skill, or gives it other names; a retired one is back then.
     *
     * @param code 1 to 40 capitals, digits, {@code -} and {@code _}
     * @return whether it is new
     * @throws InputRefused with everything that is wrong
     */
    @Transactional
    public boolean put(String code, @Nullable String nameEn, @Nullable String nameNl) {
        InputCheck check = new InputCheck();
        if (!CODE.matcher(code).matches()) {
            check.refuse("code", "skill-code");
        }
        String english = check.neededLine("nameEn", nameEn, LONGEST_NAME);
        String dutch = check.neededLine("nameNl", nameNl, LONGEST_NAME);
        check.done();
        boolean isNew = find(code).isEmpty();
        jdbc.sql("insert into assignment_skill (code, name_en, name_nl) values (?, ?, ?)"
                        + " on duplicate key update name_en = value(name_en), name_nl = value(name_nl),"
                        + " retired_at = null")
                .params(code, english, dutch)
                .update();
        return isNew;
    }

    /**
     * From now on nobody else is given it. Nothing changes for one that is retired already.
     *
     * @throws NotFound {@code skill}
     * @throws StateRefused {@code in-table} while a table in use asks for it
     */
    @Transactional
    public void retire(String code) {
        List<String> naming = get(code).retired() ? List.of() : tables.answering(Map.of("skill", code));
        if (!naming.isEmpty()) {
            throw new StateRefused("in-table", code, String.join(", ", naming));
        }
        jdbc.sql("update assignment_skill set retired_at = ? where code = ? and retired_at is null")
                .params(clock.instant(), code)
                .update();
    }

    private static Skill skill(ResultSet row, int index) throws SQLException {
        return new Skill(
                row.getString("code"),
                row.getString("name_en"),
                row.getString("name_nl"),
                row.getObject("retired_at") != null);
    }
}
