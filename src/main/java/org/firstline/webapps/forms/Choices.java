package org.firstline.webapps.forms;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a select offers when its form says {@code "properties": {"options": "<name>"}}. */
interface Choices {

    /** As forms name it. */
    String name();

    /** In the order of offering. */
    List<Choice> offered();

    /** @param label null: the form's own for this value, or else the value itself */
    record Choice(String value, @Nullable String label) {}
}
