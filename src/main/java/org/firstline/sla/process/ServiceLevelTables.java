package org.firstline.sla.process;

import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.firstline.calendar.Calendars;
import org.firstline.engine.process.Decisions;
import org.firstline.engine.process.Decisions.Answer;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Priority;
import org.firstline.shared.WaitReason;
import org.firstline.sla.LadderStep;
import org.firstline.sla.LevelFacts;
import org.firstline.sla.Metric;
import org.firstline.sla.Reopening;
import org.firstline.sla.ServiceLevel;
import org.firstline.sla.ServiceLevels;
import org.firstline.sla.Target;
import org.springframework.stereotype.Component;

/** Reads the tables {@code service-levels} and {@code escalation-ladder}. */
@Component
class ServiceLevelTables implements ServiceLevels {

    static final String LEVELS = "service-levels";
    static final String CONTRACT = "requester-contract";
    static final String LADDER = "escalation-ladder";

    static final int MOST_PERCENT = 999;
    /** For a policy under which no wait pauses the promise. */
    static final String NONE = "NONE";

    private final Decisions decisions;
    private final Calendars calendars;

    ServiceLevelTables(Decisions decisions, Calendars calendars) {
        this.decisions = decisions;
        this.calendars = calendars;
    }

    @Override
    public ServiceLevel decide(IncidentNumber incident, LevelFacts facts) {
        Map<String, Object> inputs = Map.of(
                TableFacts.PRIORITY, facts.priority().name(),
                TableFacts.CATEGORY, facts.category(),
                TableFacts.DOMAIN, facts.domain());
        return decisions.ask(LEVELS, incident.value(), inputs, this::level);
    }

    @Override
    public List<LadderStep> ladder(IncidentNumber incident, Metric metric, Priority priority) {
        Map<String, Object> inputs = Map.of(TableFacts.METRIC, metric.name(), TableFacts.PRIORITY, priority.name());
        return decisions.ask(LADDER, incident.value(), inputs, answer -> answer.rows().stream()
                .map(ServiceLevelTables::step)
                .toList());
    }

    private ServiceLevel level(Answer answer) {
        Map<String, Object> row = answer.row();
        String calendar = text(row, "calendar");
        calendars.version(calendar);
        return new ServiceLevel(
                target(row, "response"),
                target(row, "resolution"),
                target(row, "ola"),
                target(row, "vendor"),
                calendar,
                reasons(text(row, "pausedBy")),
                Reopening.valueOf(text(row, "reopening")),
                answer.version());
    }

    private static LadderStep step(Map<String, Object> row) {
        int percent = new BigDecimal(text(row, "percent")).intValueExact();
        if (percent < 1 || percent > MOST_PERCENT) {
            throw new IllegalArgumentException("A step of the ladder lies at 1 to 999 %, not at " + percent);
        }
        return new LadderStep(
                percent,
                LadderStep.Audience.valueOf(text(row, "audience")),
                LadderStep.Escalation.valueOf(text(row, "escalation")));
    }

    private static Target target(Map<String, Object> row, String column) {
        String text = text(row, column);
        return Target.parse(text)
                .orElseThrow(() ->
                        new IllegalArgumentException("%s: “%s” is none of %s".formatted(column, text, Target.FORMS)));
    }

    private static Set<WaitReason> reasons(String codes) {
        return Arrays.stream(codes.split(","))
                .map(String::strip)
                .filter(code -> !code.isEmpty() && !code.equals(NONE))
                .map(WaitReason::valueOf)
                .collect(Collectors.toSet());
    }

    private static String text(Map<String, Object> row, String column) {
        return Objects.requireNonNull(row.get(column), () -> "The column " + column + " is empty")
                .toString();
    }
}
