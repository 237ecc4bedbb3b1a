package org.firstline.callback.process;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.firstline.shared.InputCheck;
import org.firstline.shared.Level;
import org.jspecify.annotations.Nullable;

/** The variables of {@code call-back.form}; what was typed leaves the engine when it is taken. */
final class CallForm {

    static final List<String> FIELDS = List.of(
            "title", "description", "category", "service", "site", "impact", "urgency", "answer", "voicemail", "note");

    private final VariableScope form;
    private final InputCheck check = new InputCheck();

    CallForm(VariableScope form) {
        this.form = form;
    }

    InputCheck check() {
        return check;
    }

    @Nullable
    String text(String field) {
        Object given = form.getVariable(field);
        if (given != null && !(given instanceof String)) {
            check.refuse(field, "wrong-type.text");
            return null;
        }
        return (String) given;
    }

    boolean ticked(String field) {
        return Boolean.parseBoolean(Objects.toString(form.getVariable(field), ""));
    }

    /** MEDIUM when nothing was chosen. */
    Level level(String field) {
        String given = Objects.requireNonNullElse(text(field), "");
        if (given.isBlank()) {
            return Level.MEDIUM;
        }
        return Arrays.stream(Level.values())
                .filter(level -> level.name().equals(given))
                .findFirst()
                .orElseGet(() -> {
                    String known = Arrays.stream(Level.values()).map(Enum::name).collect(Collectors.joining(", "));
                    check.refuse(field, "unknown-code", given, known);
                    return Level.MEDIUM;
                });
    }

    /** Takes everything that was typed out of the engine, and refuses what was wrong. */
    void taken() {
        form.removeVariables(FIELDS);
        check.done();
    }
}
