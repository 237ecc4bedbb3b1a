package org.firstline.incident.domain;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
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
    /** More than are shown: what the index finds may share one word only. */
    private static final int LOOKED_AT = 40;
    /** Says nothing of what an incident is about. */
    private static final String ANYTHING = "OTHER";

    private static final String ROWS = """
            select id, number, title, status, team, registered_at, requester_email, requester_phone, category from incident
            where %s and registered_at between :from and :until and id <> :self order by %s limit :limit
            """;
    private static final String WORDS =
            "match (title, description, requester_name, requester_email, requester_phone, external_reference)"
                    + " against (:value in natural language mode)";

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
                .map(email -> rows(incident, "requester_email = :value", email))
                .or(() -> Optional.ofNullable(incident.requester().phone())
                        .map(phone -> rows(incident, "requester_phone = :value", phone)))
                .ifPresent(found::addAll);
        service(incident.category())
                .map(service -> rows(incident, "category = :value", service))
                .ifPresent(found::addAll);
        if (!words.isEmpty()) {
            found.addAll(rows(incident, WORDS, words.any(), WORDS + " desc, id desc", LOOKED_AT));
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

    private List<Row> rows(IncidentView incident, String like, String value) {
        return rows(incident, like, value, "registered_at desc", MOST);
    }

    private List<Row> rows(IncidentView incident, String like, String value, String order, int limit) {
        Instant registered = incident.registeredAt();
        return jdbc.sql(ROWS.formatted(like, order))
                .param("value", value)
                .param("from", Timestamp.from(registered.minus(WINDOW)))
                .param("until", Timestamp.from(registered.plus(WINDOW)))
                .param("self", incident.number().place())
                .param("limit", limit)
                .query(SimilarSearch::row)
                .list();
    }

    private static Optional<String> service(@Nullable String category) {
        return Optional.ofNullable(category).filter(code -> !ANYTHING.equalsIgnoreCase(code));
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
                row.getString("category"));
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
            @Nullable String category) {

        List<Likeness> why(IncidentView incident, TitleWords words) {
            return Stream.of(Likeness.values())
                    .filter(likeness -> switch (likeness) {
                        case SAME_REQUESTER -> isOfTheSame(incident);
                        case WORDS -> words.areLike(TitleWords.of(title));
                        case SAME_SERVICE ->
                            service(incident.category())
                                    .filter(service -> service.equalsIgnoreCase(category))
                                    .isPresent();
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
