package org.firstline.incident.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.firstline.incident.Lesson;
import org.firstline.incident.Outcome;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.shared.ResolutionCode;
import org.firstline.shared.WaitReason;
import org.jspecify.annotations.Nullable;

/** An outcome as forms submit it: the variables of {@code forms/incident}, read, checked and written. */
final class OutcomeForm {

    private static final String SOLUTION = "solution";
    private static final String CODE = "resolutionCode";
    private static final String MINUTES = "minutesSpent";
    private static final String LESSON = "lesson";
    private static final String LESSON_TEXT = "lessonText";
    private static final String REASON = "reason";
    private static final String TRIED = "tried";
    private static final String QUESTION = "question";
    private static final String TEXT = "text";
    private static final String NEXT_TEAM = "nextTeam";
    private static final String VENDOR = "vendor";
    private static final String SUMMARY = "summary";
    private static final String REFERENCE = "reference";

    /** What a form says beyond codes; it goes to the journal and never stays in the engine. */
    static final List<String> INPUTS = List.of(
            SOLUTION,
            CODE,
            MINUTES,
            LESSON,
            LESSON_TEXT,
            REASON,
            TRIED,
            QUESTION,
            TEXT,
            NEXT_TEAM,
            VENDOR,
            SUMMARY,
            REFERENCE);

    private final VariableScope form;

    OutcomeForm(VariableScope form) {
        this.form = form;
    }

    /** @throws InputRefused naming the field that is missing or wrong */
    Outcome read(List<String> allowed) {
        String code = IncidentVariables.OUTCOME.find(form).orElseThrow(() -> required("outcome"));
        if (!allowed.contains(code)) {
            throw new InputRefused("outcome", "unknown-code", code, String.join(", ", allowed));
        }
        return switch (code) {
            case OutcomeCodes.RESOLVED ->
                new Outcome.Resolved(text(SOLUTION), code(CODE, ResolutionCode.class), minutes(), lesson());
            case OutcomeCodes.HAND_OVER ->
                new Outcome.HandedOver(
                        text(REASON), toldText(TRIED), optional(NEXT_TEAM).orElse(null));
            case OutcomeCodes.SEND_BACK -> new Outcome.SentBack(text(REASON));
            case OutcomeCodes.MISROUTED -> new Outcome.Misrouted();
            case OutcomeCodes.WAIT -> waits();
            case OutcomeCodes.VENDOR -> calledInVendor();
            case OutcomeCodes.ANSWERED -> new Outcome.Answered(text(TEXT));
            case OutcomeCodes.CONFIRMED -> new Outcome.Confirmed();
            case OutcomeCodes.REJECTED -> new Outcome.Rejected(text(REASON));
            case OutcomeCodes.WITHDRAWN -> new Outcome.Withdrawn(text(REASON));
            default -> throw new InputRefused("outcome", "unknown-code", code, String.join(", ", allowed));
        };
    }

    /** The variables that submit the outcome, as a form would. */
    static Map<String, Object> variables(Outcome outcome) {
        Map<String, Object> form = new HashMap<>();
        if (outcome instanceof Outcome.Resolved resolved) {
            form.put(SOLUTION, resolved.solution());
            form.put(CODE, resolved.code().name());
            form.put(MINUTES, resolved.minutes());
            if (resolved.lesson() != null) {
                form.put(LESSON, resolved.lesson().kind().name());
                form.put(LESSON_TEXT, resolved.lesson().text());
            }
        } else if (outcome instanceof Outcome.HandedOver handedOver) {
            form.put(REASON, handedOver.reason());
            form.put(TRIED, handedOver.tried());
            form.put(NEXT_TEAM, handedOver.team());
        } else if (outcome instanceof Outcome.SentBack sentBack) {
            form.put(REASON, sentBack.reason());
        } else if (outcome instanceof Outcome.Waits waits) {
            form.put("waitReason", waits.waitReason().name());
            form.put(waits.waitReason() == WaitReason.REQUESTER ? QUESTION : REASON, waits.text());
        } else if (outcome instanceof Outcome.CalledInVendor called) {
            form.put(VENDOR, called.vendor());
            form.put(SUMMARY, called.summary());
            form.put(REFERENCE, called.reference());
        } else if (outcome instanceof Outcome.Answered answered) {
            form.put(TEXT, answered.text());
        } else if (outcome instanceof Outcome.Rejected rejected) {
            form.put(REASON, rejected.reason());
        } else if (outcome instanceof Outcome.Withdrawn withdrawn) {
            form.put(REASON, withdrawn.reason());
        }
        form.put("outcome", code(outcome));
        return form;
    }

    static String code(Outcome outcome) {
        if (outcome instanceof Outcome.Resolved) {
            return OutcomeCodes.RESOLVED;
        } else if (outcome instanceof Outcome.HandedOver) {
            return OutcomeCodes.HAND_OVER;
        } else if (outcome instanceof Outcome.SentBack) {
            return OutcomeCodes.SEND_BACK;
        } else if (outcome instanceof Outcome.Misrouted) {
            return OutcomeCodes.MISROUTED;
        } else if (outcome instanceof Outcome.Waits) {
            return OutcomeCodes.WAIT;
        } else if (outcome instanceof Outcome.CalledInVendor) {
            return OutcomeCodes.VENDOR;
        } else if (outcome instanceof Outcome.Answered) {
            return OutcomeCodes.ANSWERED;
        } else if (outcome instanceof Outcome.Confirmed) {
            return OutcomeCodes.CONFIRMED;
        } else if (outcome instanceof Outcome.Rejected) {
            return OutcomeCodes.REJECTED;
        }
        return OutcomeCodes.WITHDRAWN;
    }

    private Outcome waits() {
        WaitReason reason = code("waitReason", WaitReason.class);
        return new Outcome.Waits(reason, text(reason == WaitReason.REQUESTER ? QUESTION : REASON));
    }

    private Outcome calledInVendor() {
        InputCheck check = new InputCheck();
        Outcome called = new Outcome.CalledInVendor(
                check.neededLine(VENDOR, optional(VENDOR).orElse(null), Outcome.CalledInVendor.LONGEST_VENDOR),
                check.neededText(SUMMARY, optional(SUMMARY).orElse(null), InputCheck.LONGEST_SAID),
                check.line(REFERENCE, optional(REFERENCE).orElse(null), Outcome.CalledInVendor.LONGEST_REFERENCE));
        check.done();
        return called;
    }

    /** Asked by the forms from the second line on; who submits without them tells nothing. */
    private @Nullable Lesson lesson() {
        if (optional(LESSON).isEmpty()) {
            return null;
        }
        InputCheck check = new InputCheck();
        Lesson lesson = Lesson.checked(
                code(LESSON, Lesson.Kind.class), optional(LESSON_TEXT).orElse(null), LESSON_TEXT, check);
        check.done();
        return lesson;
    }

    private @Nullable String toldText(String field) {
        InputCheck check = new InputCheck();
        String text = check.text(field, optional(field).orElse(null), InputCheck.LONGEST_SAID);
        check.done();
        return text;
    }

    private String text(String field) {
        InputCheck check = new InputCheck();
        String text = check.neededText(field, optional(field).orElse(null), InputCheck.LONGEST_SAID);
        check.done();
        return text;
    }

    private <E extends Enum<E>> E code(String field, Class<E> type) {
        String code = optional(field).orElseThrow(() -> required(field));
        try {
            return Enum.valueOf(type, code);
        } catch (IllegalArgumentException unknown) {
            throw new InputRefused(field, "unknown-code", code, codes(type));
        }
    }

    private int minutes() {
        Object value = form.getVariable(MINUTES);
        if (value == null || "".equals(value)) {
            throw required(MINUTES);
        }
        try {
            int minutes = new java.math.BigDecimal(value.toString()).intValueExact();
            if (minutes >= 0 && minutes <= Outcome.Resolved.MOST_MINUTES) {
                return minutes;
            }
        } catch (ArithmeticException | NumberFormatException noWholeNumber) {
            // Said below, as for a number out of range.
        }
        throw new InputRefused(MINUTES, "whole-number", 0, Outcome.Resolved.MOST_MINUTES);
    }

    private Optional<String> optional(String field) {
        @Nullable Object value = form.getVariable(field);
        return Optional.of(Objects.toString(value, "")).filter(text -> !text.isBlank());
    }

    private static String codes(Class<? extends Enum<?>> type) {
        return Arrays.stream(type.getEnumConstants()).map(Enum::name).collect(Collectors.joining(", "));
    }

    private static InputRefused required(String field) {
        return new InputRefused(field, "required");
    }
}
