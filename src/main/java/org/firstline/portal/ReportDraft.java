package org.firstline.portal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.firstline.intake.Draft;
import org.firstline.intake.Intake;
import org.firstline.masterdata.Kind;
import org.firstline.masterdata.MasterData;
import org.firstline.shared.Channel;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Language;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** Makes a draft of what the form says, and knows what is wrong with it. */
@Component
class ReportDraft {

    private final Intake intake;
    private final MasterData masterData;
    private final MessageSource messages;

    ReportDraft(Intake intake, MasterData masterData, MessageSource messages) {
        this.intake = intake;
        this.masterData = masterData;
        this.messages = messages;
    }

    Draft of(ReportForm form, Language language) {
        Effect effect = form.chosenEffect().orElse(Effect.HINDERED);
        return new Draft(
                ReportForm.stripped(form.title()),
                description(form, language),
                Channel.PORTAL,
                form.category(),
                null,
                form.service(),
                null,
                effect.impact(),
                effect.urgency(),
                new Draft.Contact(
                        ReportForm.stripped(form.name()),
                        ReportForm.stripped(form.email()),
                        ReportForm.stripped(form.phone()),
                        language),
                null);
    }

    /** All that is wrong, by the form's fields in their order; the first of each. */
    Map<String, InputRefused> faults(ReportForm form, Draft draft) {
        List<InputRefused> found = new ArrayList<>();
        if (form.isARobots()) {
            found.add(new InputRefused("website", "for-robots"));
        }
        if (form.chosenEffect().isEmpty()) {
            found.add(new InputRefused("effect", "required"));
        }
        if (form.chosenSince().isEmpty() && !ReportForm.text(form.since()).isEmpty()) {
            found.add(new InputRefused("since", "unknown-choice"));
        }
        offered("service", Kind.SERVICES, form.service(), found);
        offered("category", Kind.CATEGORIES, form.category(), found);
        intake.faults(draft).forEach(fault -> found.add(fault.renamed(ReportDraft::fieldOf)));
        Map<String, InputRefused> faults = new LinkedHashMap<>();
        ReportForm.FIELDS.forEach(field -> found.stream()
                .filter(fault -> fault.field().equals(field))
                .findFirst()
                .ifPresent(fault -> faults.put(field, fault)));
        return faults;
    }

    /** Since when it is so stands below what was written: the incident has no field for it. */
    private String description(ReportForm form, Language language) {
        String written = form.plainDescription();
        return form.chosenSince()
                .map(since ->
                        "%s: %s".formatted(say("report.since.label", language), say("report.since." + since, language)))
                .map(since -> written.isBlank() ? since : written + "\n\n" + since)
                .orElse(written);
    }

    private void offered(String field, Kind kind, @Nullable String code, List<InputRefused> found) {
        if (!ReportForm.text(code).isEmpty()
                && masterData.offered(kind).stream()
                        .noneMatch(entry -> entry.code().equals(code))) {
            found.add(new InputRefused(field, "unknown-choice"));
        }
    }

    private String say(String key, Language language) {
        return messages.getMessage(key, null, language.locale());
    }

    /** The form's name for a field of the intake: {@code requester.name} is {@code name} here. */
    private static String fieldOf(String field) {
        return field.substring(field.indexOf('.') + 1);
    }
}
