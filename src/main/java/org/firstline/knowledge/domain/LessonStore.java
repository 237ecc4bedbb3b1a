package org.firstline.knowledge.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.firstline.incident.Lesson;
import org.firstline.incident.LessonLearned;
import org.firstline.knowledge.LessonView;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Line;
import org.firstline.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Keeps lessons; once told, none changes. */
@Repository
public class LessonStore {

    private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");

    private final JdbcClient jdbc;

    LessonStore(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    public void add(LessonLearned learned) {
        jdbc.sql("""
                        insert into knowledge_lesson (incident, line, team, author, at, kind, text)
                        values (:incident, :line, :team, :author, :at, :kind, :text)
                        """)
                .param("incident", learned.number().value())
                .param("line", learned.line().name())
                .param("team", learned.team())
                .param("author", learned.by())
                .param("at", Timestamp.from(learned.at()))
                .param("kind", learned.lesson().kind().name())
                .param("text", learned.lesson().text())
                .update();
    }

    public Page<LessonView> list(Lesson.@Nullable Kind kind, @Nullable String cursor, int limit) {
        List<LessonView> rows = jdbc.sql("""
                        select id, incident, line, team, author, at, kind, text from knowledge_lesson
                        where id < :before and (:kind is null or kind = :kind) order by id desc limit :most
                        """)
                .param("before", cursor == null ? Long.MAX_VALUE : id(cursor))
                .param("kind", kind == null ? null : kind.name())
                .param("most", limit + 1)
                .query(LessonStore::lesson)
                .list();
        return Page.of(rows, limit, lesson -> Long.toString(lesson.id()));
    }

    /** Kinds that nobody told are missing. */
    public Map<Lesson.Kind, Integer> count(Instant from, Instant to) {
        Map<Lesson.Kind, Integer> told = new EnumMap<>(Lesson.Kind.class);
        jdbc.sql("select kind, count(*) from knowledge_lesson where at >= :from and at < :to group by kind")
                .param("from", Timestamp.from(from))
                .param("to", Timestamp.from(to))
                .query(row -> {
                    told.put(Lesson.Kind.valueOf(row.getString(1)), row.getInt(2));
                });
        return told;
    }

    private static LessonView lesson(ResultSet row, int index) throws SQLException {
        return new LessonView(
                row.getLong("id"),
                new IncidentNumber(row.getString("incident")),
                Line.valueOf(row.getString("line")),
                row.getString("team"),
                row.getString("author"),
                row.getTimestamp("at").toInstant(),
                Lesson.Kind.valueOf(row.getString("kind")),
                row.getString("text"));
    }

    private static long id(String cursor) {
        if (!CURSOR.matcher(cursor).matches()) {
            throw new InputRefused("cursor", "unknown-cursor");
        }
        return Long.parseLong(cursor);
    }
}
