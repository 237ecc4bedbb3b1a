package org.firstline.intake.process;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.firstline.intake.Draft;
import org.firstline.shared.Channel;
import org.firstline.shared.InputCheck;
import org.firstline.shared.Language;
import org.firstline.shared.Level;
import org.jspecify.annotations.Nullable;

/** The variables of {@code register-by-phone.form}. */
final class PhoneForm {

    private static final List<Channel> CHANNELS = List.of(Channel.PHONE, Channel.WALK_IN);
    private static final List<Level> LEVELS = List.of(Level.values());
    private static final List<Language> LANGUAGES = List.of(Language.values());

    private final VariableScope form;
    private final InputCheck check = new InputCheck();

    private PhoneForm(VariableScope form) {
        this.form = form;
    }

    /** Reads the form and takes everything out of the engine. */
    static Draft take(VariableScope form) {
        PhoneForm reader = new PhoneForm(form);
        Draft draft = reader.draft();
        form.removeVariables(Set.copyOf(form.getVariableNames()));
        reader.check.done();
        return draft;
    }

    /** The form's name for a field of the API: {@code requester.name} is {@code requesterName} here. */
    static String fieldOf(String apiField) {
        int dot = apiField.indexOf('.');
        return dot < 0
                ? apiField
                : apiField.substring(0, dot)
                        + Character.toUpperCase(apiField.charAt(dot + 1))
                        + apiField.substring(dot + 2);
    }

    private Draft draft() {
        return new Draft(
                text("title"),
                text("description"),
                code("channel", CHANNELS),
                text("category"),
                null,
                text("service"),
                text("site"),
                code("impact", LEVELS),
                code("urgency", LEVELS),
                new Draft.Contact(
                        text("requesterName"),
                        text("requesterEmail"),
                        text("requesterPhone"),
                        code("requesterLanguage", LANGUAGES)),
                null);
    }

    private @Nullable String text(String field) {
        Object given = form.getVariable(field);
        if (given != null && !(given instanceof String)) {
            check.refuse(field, "wrong-type.text");
            return null;
        }
        return (String) given;
    }

    private <E> @Nullable E code(String field, List<E> codes) {
        String given = text(field);
        if (given == null || given.isBlank()) {
            return null;
        }
        return codes.stream()
                .filter(code -> written(code).equals(given))
                .findFirst()
                .orElseGet(() -> {
                    check.refuse(
                            field,
                            "unknown-code",
                            given,
                            codes.stream().map(PhoneForm::written).collect(Collectors.joining(", ")));
                    return null;
                });
    }

    private static String written(Object code) {
        return code instanceof Language language ? language.code() : code.toString();
    }
}
