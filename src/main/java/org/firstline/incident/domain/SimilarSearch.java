package org.firstline.incident.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.firstline.incident.IncidentView;
import org.firstline.incident.Likeness;
import org.firstline.incident.SimilarView;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.IncidentStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Finds incidents like another: one statement by an index for each likeness, each of a few rows, and the best of all. What
 * is linked to it already is left out.
 */
@Repository
public class SimilarSearch {

    private static final Duration WINDOW = Duration.ofDays(30);
    private static final int MOST = 10;
    /** More than are shown: a title may hold a word within another. */
    private static final int LOOKED_AT = 40;

    /** Titles are read, not indexed by word, so only so many of the newest. */
    private static final int TITLES = 5_000;

    private static final String COLUMNS =
            "i.id, i.number, i.title, i.status, i.team, i.registered_at, i.requester_email, i.requester_phone, i.service";
    private static final String WITHIN = "registered_at between :from and :until and id <> :self";
    private static final String SAME = """
            select %s from incident i where %%s = :value and %s order by registered_at desc limit :limit
            """.formatted(COLUMNS, WITHIN);
    private static final String WORDS = """
            select %s from (
                select id, registered_at, %%s as shared from (
                    select id, registered_at, title from incident where %s order by registered_at desc limit :titles) newest
                having shared >= :needed order by shared desc, registered_at desc limit :limit) best
            join incident i on i.id = best.id
            """.formatted(COLUMNS, WITHIN);

    private final JdbcClient jdbc;
    private final LinkStore links;

    SimilarSearch(JdbcClient jdbc, LinkStore links) {
        this.jdbc = jdbc;
        this.links = links;
    }

    /** At most 10: those of more likenesses first, then the newer. */
    public List<SimilarView> find(IncidentView incident) {
        TitleWords words = TitleWords.of(incident.title());
        List<Row> found = new ArrayList<>();
        Optional.ofNullable(incident.requester().email())
                .map(email -> same(incident, "requester_email", email))
                .or(() -> Optional.ofNullable(incident.requester().phone())
                        .map(phone -> same(incident, "requester_phone", phone)))
                .ifPresent(found::addAll);
        Optional.ofNullable(incident.service())
                .map(service -> same(incident, "service", service))
                .ifPresent(found::addAll);
        if (!words.isEmpty()) {
            found.addAll(sharing(incident, words));
        }
        return best(incident, words, found);
    }

    private List<SimilarView> best(IncidentView incident, TitleWords words, Collection<Row> found) {
        Collection<Long> linked = links.linkedTo(incident.number().place());
        Map<Long, Row> each = found.stream()
                .filter(row -> !linked.contains(row.id()))
                .collect(Collectors.toMap(Row::id, Function.identity(), (one, same) -> one, LinkedHashMap::new));
        return each.values().stream()
                .map(row -> row.view(row.why(incident, words)))
                .filter(view -> !view.why().isEmpty())
                .sorted(Comparator.comparing((SimilarView view) -> -view.why().size())
                        .thenComparing(view -> view.why().get(0))
                        .thenComparing(SimilarView::registeredAt, Comparator.reverseOrder()))
                .limit(MOST)
                .toList();
    }

    private List<Row> same(IncidentView incident, String column, String value) {
        return rows(SAME.formatted(column), incident, Map.of("value", value, "limit", MOST));
    }

    /** Holds each word somewhere; whether as a word of its own is seen later. */
    private List<Row> sharing(IncidentView incident, TitleWords words) {
        Map<String, Object> values =
                new HashMap<>(Map.of("needed", words.needed(), "titles", TITLES, "limit", LOOKED_AT));
        List<String> conditions = new ArrayList<>();
        for (String word : words.all()) {
            String name = "word" + conditions.size();
            conditions.add("(title like :" + name + ")");
            values.put(name, "%" + word + "%");
        }
        return rows(WORDS.formatted(String.join(" + ", conditions)), incident, values);
    }

    private List<Row> rows(String statement, IncidentView incident, Map<String, Object> values) {
        Instant registered = incident.registeredAt();
        return jdbc.sql(statement)
                .param("from", Timestamp.from(registered.minus(WINDOW)))
                .param("until", Timestamp.from(registered.plus(WINDOW)))
                .param("self", incident.number().place())
                .params(values)
                .query(SimilarSearch::row)
                .list();
    }

    private static Row row(ResultSet row, int at) throws SQLException {
        return new Row(
                row.getLong("id"),
                new IncidentNumber(row.getString("number")),
                row.getString("title"),
                IncidentStatus.valueOf(row.getString("status")),
                row.getString("team"),
                row.getTimestamp("registered_at").toInstant(),
                row.getString("requester_email"),
                row.getString("requester_phone"),
                row.getString("service"));
    }

    private record Row(
            long id,
            IncidentNumber number,
            String title,
            IncidentStatus status,
            @Nullable String team,
            Instant registeredAt,
            @Nullable String email,
            @Nullable String phone,
            @Nullable String service) {

        List<Likeness> why(IncidentView incident, TitleWords words) {
            return Stream.of(Likeness.values())
                    .filter(likeness -> switch (likeness) {
                        case SAME_REQUESTER -> isOfTheSame(incident);
                        case WORDS -> words.areLike(TitleWords.of(title));
                        case SAME_SERVICE -> service != null && service.equalsIgnoreCase(incident.service());
                    })
                    .toList();
        }

        private boolean isOfTheSame(IncidentView incident) {
            String known = incident.requester().email();
            return known != null
                    ? known.equalsIgnoreCase(email)
                    : phone != null
                            && Objects.equals(phone, incident.requester().phone());
        }

        SimilarView view(List<Likeness> why) {
            return new SimilarView(number, title, status, team, registeredAt, why);
        }
    }
}
