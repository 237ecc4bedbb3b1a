package org.firstline.sla.process;

import java.util.Arrays;
import java.util.List;
import org.camunda.bpm.model.dmn.DmnModelInstance;
import org.camunda.bpm.model.dmn.HitPolicy;
import org.camunda.bpm.model.dmn.instance.OutputEntry;
import org.firstline.calendar.Calendars;
import org.firstline.calendar.StoredCalendar;
import org.firstline.engine.guard.Findings;
import org.firstline.engine.guard.ModelRule;
import org.firstline.engine.guard.Nearest;
import org.firstline.engine.guard.Surroundings;
import org.firstline.shared.WaitReason;
import org.firstline.sla.Reopening;
import org.firstline.sla.Target;
import org.springframework.stereotype.Component;

/** The table of service levels promises what clocks can count. */
@Component
class ServiceLevelsRule implements ModelRule {

    private static final List<String> TARGETS = List.of("response", "resolution", "ola", "vendor");
    private static final List<String> WAITS = AnswerColumns.codes(WaitReason.values());

    private final Calendars calendars;

    ServiceLevelsRule(Calendars calendars) {
        this.calendars = calendars;
    }

    @Override
    public void checkDecision(DmnModelInstance model, Surroundings desk, Findings findings) {
        AnswerColumns.of(ServiceLevelTables.LEVELS, model, findings).ifPresent(columns -> {
            columns.requires(HitPolicy.FIRST);
            TARGETS.forEach(column -> columns.each(column, (cell, text) -> checkTarget(cell, text, findings)));
            columns.each("calendar", (cell, id) -> checkCalendar(cell, id, findings));
            columns.each("pausedBy", (cell, codes) -> checkWaits(cell, codes, findings));
            columns.eachIsOneOf(Reopening.values(), "reopening");
        });
        AnswerColumns.of(ServiceLevelTables.CONTRACT, model, findings)
                .ifPresent(columns -> columns.requires(HitPolicy.FIRST));
    }

    private static void checkTarget(OutputEntry cell, String text, Findings findings) {
        if (Target.parse(text).isEmpty()) {
            findings.add(cell, "unreadable-target", text, Target.FORMS);
        }
    }

    private void checkCalendar(OutputEntry cell, String id, Findings findings) {
        List<String> known = calendars.all().stream().map(StoredCalendar::id).toList();
        if (!known.contains(id)) {
            findings.add(cell, "unknown-calendar", id, Nearest.to(id, known));
        }
    }

    private static void checkWaits(OutputEntry cell, String codes, Findings findings) {
        if (codes.equals(ServiceLevelTables.NONE)) {
            return;
        }
        Arrays.stream(codes.split(",", -1))
                .map(String::strip)
                .filter(code -> !WAITS.contains(code))
                .forEach(code ->
                        findings.add(cell, "unknown-wait", code, ServiceLevelTables.NONE, String.join(", ", WAITS)));
    }
}
