package org.firstline.knowledge;

import java.time.Instant;
import java.util.Map;
import org.firstline.incident.Lesson.Kind;
import org.firstline.incident.LessonLearned;
import org.firstline.incident.RoutingFigures;
import org.firstline.knowledge.domain.LessonStore;
import org.firstline.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lessons that lines with more skill leave for those before them. */
@Service
@Transactional(readOnly = true)
public class Lessons {

    private final LessonStore store;
    private final RoutingFigures figures;

    Lessons(LessonStore store, RoutingFigures figures) {
        this.store = store;
        this.figures = figures;
    }

    /** In the transaction that solves the incident. */
    @EventListener
    @Transactional
    void on(LessonLearned learned) {
        store.add(learned);
    }

    /**
     * The newest first.
     *
     * @param kind null for all
     * @param cursor null for the first page
     * @param limit 1–200
     */
    public Page<LessonView> list(@Nullable Kind kind, @Nullable String cursor, int limit) {
        return store.list(kind, cursor, limit);
    }

    /**
     * @param from inclusive
     * @param to exclusive
     */
    public LessonFigures figures(Instant from, Instant to) {
        Map<Kind, Integer> told = store.count(from, to);
        int teachable = told.getOrDefault(Kind.TEACHABLE, 0);
        int knownError = told.getOrDefault(Kind.KNOWN_ERROR, 0);
        int notTeachable = told.getOrDefault(Kind.NOT_TEACHABLE, 0);
        int resolved = figures.resolvedBeyondFirst(from, to);
        return new LessonFigures(
                resolved, teachable, knownError, notTeachable, resolved - teachable - knownError - notTeachable);
    }
}
