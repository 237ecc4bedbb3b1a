package org.firstline.incident.domain;

import jakarta.persistence.EntityManager;
import jakarta.persistence.Query;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.firstline.incident.IncidentQuery;
import org.firstline.incident.JournalEntryView;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Page;
import org.firstline.shared.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Repository;

/** Finds incidents and reads journals, keyset-paged. */
@Repository
public class IncidentSearch {

    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}\\p{M}_]{3,}");
    private static final Pattern CURSOR = Pattern.compile("\\d{1,18}");

    private final EntityManager entities;

    IncidentSearch(EntityManager entities) {
        this.entities = entities;
    }

    /** Newest first. */
    public Page<Incident> find(IncidentQuery query) {
        Map<String, Object> conditions = new LinkedHashMap<>();
        equal(conditions, "status", query.status());
        equal(conditions, "line", query.line());
        equal(conditions, "team", query.team());
        equal(conditions, "assignee", query.assignee());
        if (query.words() != null) {
            words(conditions, query.words());
        }
        if (query.cursor() != null) {
            conditions.put("id < :", cursor(query.cursor()));
        }
        return Page.of(rows(conditions, query.limit() + 1), query.limit(), incident -> Long.toString(incident.id()));
    }

    /** Open ones, and what was closed after the instant: the newest first. The address counts as the column compares it. */
    public List<Incident> reportedFrom(String email, Instant closedAfter, int limit) {
        return entities.createQuery(
                        "from Incident where requester.email = :email and (closedAt is null or closedAt > :after)"
                                + " order by id desc",
                        Incident.class)
                .setParameter("email", email)
                .setParameter("after", closedAfter)
                .setMaxResults(limit)
                .getResultList();
    }

    /** In the order of writing, as far as the reader may see. */
    public Page<JournalEntryView> journal(
            Incident incident, List<Visibility> visible, @Nullable String cursor, int limit) {
        List<JournalEntry> entries = entities.createQuery(
                        "from JournalEntry where incident = :incident and visibility in :visible and seq > :after"
                                + " order by seq",
                        JournalEntry.class)
                .setParameter("incident", incident.id())
                .setParameter("visible", visible)
                .setParameter("after", cursor == null ? 0 : place(cursor))
                .setMaxResults(limit + 1)
                .getResultList();
        return Page.of(entries, limit, entry -> Integer.toString(entry.seq())).map(JournalEntry::view);
    }

    @SuppressWarnings("unchecked")
    private List<Incident> rows(Map<String, Object> conditions, int limit) {
        List<String> clauses = new ArrayList<>();
        List<Object> values = new ArrayList<>();
        conditions.forEach((clause, value) -> {
            values.add(value);
            clauses.add(clause.replace(":", "?" + values.size()));
        });
        String where = clauses.isEmpty() ? "" : " where " + String.join(" and ", clauses);
        Query rows = entities.createNativeQuery(
                "select * from incident" + where + " order by id desc limit " + limit, Incident.class);
        for (int index = 0; index < values.size(); index++) {
            rows.setParameter(index + 1, values.get(index));
        }
        return rows.getResultList();
    }

    private static void equal(Map<String, Object> conditions, String column, @Nullable Object value) {
        if (value != null) {
            conditions.put(column + " = :", value.toString());
        }
    }

    private static void words(Map<String, Object> conditions, String text) {
        IncidentNumber.parse(text.strip().toUpperCase(Locale.ROOT))
                .ifPresentOrElse(
                        number -> conditions.put("number = :", number.value()),
                        () -> conditions.put(
                                "match (title, description, requester_name, requester_email, requester_phone,"
                                        + " external_reference) against (: in boolean mode)",
                                allOf(text)));
    }

    private static String allOf(String text) {
        String all = WORD.matcher(text)
                .results()
                .map(MatchResult::group)
                .map("+%s*"::formatted)
                .collect(Collectors.joining(" "));
        if (all.isEmpty()) {
            throw new InputRefused("q", "search-too-short");
        }
        return all;
    }

    private static long cursor(String text) {
        if (!CURSOR.matcher(text).matches()) {
            throw new InputRefused("cursor", "unknown-cursor");
        }
        return Long.parseLong(text);
    }

    private static int place(String text) {
        long place = cursor(text);
        if (place > Integer.MAX_VALUE) {
            throw new InputRefused("cursor", "unknown-cursor");
        }
        return (int) place;
    }
}
