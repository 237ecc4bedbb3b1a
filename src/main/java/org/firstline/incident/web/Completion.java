package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.firstline.incident.Lesson;
import org.firstline.incident.Outcome;
import org.firstline.shared.InputCheck;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.WaitReason;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;

/** How somebody completes a task, as JSON; each outcome knows fields of its own. */
record Completion(
        @Needed @Nullable OutcomeCode outcome,
        @Nullable String solution,
        @Nullable ResolutionCode resolutionCode,
        @Nullable Integer minutesSpent,
        @Nullable LessonBody lesson,
        @Nullable String reason,
        @Nullable String tried,
        @Nullable String team,
        @Nullable WaitReason waitReason,
        @Nullable String question,
        @Nullable String text,
        @Nullable String vendor,
        @Nullable String summary,
        @Nullable String reference,
        @Nullable Integer seen) {

    private static final int TEAM_CODE = 64;

    enum OutcomeCode {
        RESOLVED("solution", "resolutionCode", "minutesSpent", "lesson"),
        HAND_OVER("reason", "tried", "team"),
        SEND_BACK("reason"),
        MISROUTED,
        WAIT("waitReason", "question", "reason"),
        VENDOR("vendor", "summary", "reference"),
        ANSWERED("text"),
        CONFIRMED,
        REJECTED("reason"),
        WITHDRAWN("reason");

        private final Set<String> fields;

        OutcomeCode(String... fields) {
            this.fields = Set.of(fields);
        }
    }

    /** What the line before can learn from a resolution. */
    @Schema(name = "CompletionLesson")
    record LessonBody(
            @Needed Lesson.@Nullable Kind kind, @Nullable String text) {

        private Lesson checked(InputCheck check) {
            return Lesson.checked(
                    check.needed("lesson.kind", kind, Lesson.Kind.NOT_TEACHABLE), text, "lesson.text", check);
        }
    }

    /** @throws org.firstline.shared.InputRefused with every field that is missing, wrong, or unknown to the outcome */
    Outcome checked() {
        InputCheck check = new InputCheck();
        OutcomeCode code = check.needed("outcome", outcome, OutcomeCode.CONFIRMED);
        check.done();
        given().forEach((field, value) -> {
            if (value != null && !code.fields.contains(field)) {
                check.refuse(field, "unknown-to-outcome", code);
            }
        });
        Outcome read = read(code, check);
        check.done();
        return read;
    }

    private Outcome read(OutcomeCode code, InputCheck check) {
        return switch (code) {
            case RESOLVED -> resolved(check);
            case HAND_OVER ->
                new Outcome.HandedOver(
                        reason(check), check.text("tried", tried, Said.MOST), check.line("team", team, TEAM_CODE));
            case SEND_BACK -> new Outcome.SentBack(reason(check));
            case MISROUTED -> new Outcome.Misrouted();
            case WAIT -> waits(check);
            case VENDOR -> calledInVendor(check);
            case ANSWERED -> new Outcome.Answered(check.neededText("text", text, Said.MOST));
            case CONFIRMED -> new Outcome.Confirmed();
            case REJECTED -> new Outcome.Rejected(reason(check));
            case WITHDRAWN -> new Outcome.Withdrawn(reason(check));
        };
    }

    private Outcome resolved(InputCheck check) {
        int minutes = check.needed("minutesSpent", minutesSpent, 0);
        if (minutes < 0 || minutes > Outcome.Resolved.MOST_MINUTES) {
            check.refuse("minutesSpent", "whole-number", 0, Outcome.Resolved.MOST_MINUTES);
        }
        return new Outcome.Resolved(
                check.neededText("solution", solution, Said.MOST),
                check.needed("resolutionCode", resolutionCode, ResolutionCode.OTHER),
                minutes,
                lesson == null ? null : lesson.checked(check));
    }

    private Outcome waits(InputCheck check) {
        if (waitReason == null) {
            check.refuse("waitReason", "required");
            return new Outcome.Waits(WaitReason.REQUESTER, "");
        }
        boolean asks = waitReason == WaitReason.REQUESTER;
        if ((asks ? reason : question) != null) {
            check.refuse(asks ? "reason" : "question", "unknown-to-outcome", "WAIT " + waitReason);
        }
        return new Outcome.Waits(waitReason, asks ? check.neededText("question", question, Said.MOST) : reason(check));
    }

    private Outcome calledInVendor(InputCheck check) {
        return new Outcome.CalledInVendor(
                check.neededLine("vendor", vendor, Outcome.CalledInVendor.LONGEST_VENDOR),
                check.neededText("summary", summary, Said.MOST),
                check.line("reference", reference, Outcome.CalledInVendor.LONGEST_REFERENCE));
    }

    private String reason(InputCheck check) {
        return check.neededText("reason", reason, Said.MOST);
    }

    private Map<String, @Nullable Object> given() {
        Map<String, @Nullable Object> fields = new LinkedHashMap<>();
        fields.put("solution", solution);
        fields.put("resolutionCode", resolutionCode);
        fields.put("minutesSpent", minutesSpent);
        fields.put("lesson", lesson);
        fields.put("reason", reason);
        fields.put("tried", tried);
        fields.put("team", team);
        fields.put("waitReason", waitReason);
        fields.put("question", question);
        fields.put("text", text);
        fields.put("vendor", vendor);
        fields.put("summary", summary);
        fields.put("reference", reference);
        return fields;
    }
}
