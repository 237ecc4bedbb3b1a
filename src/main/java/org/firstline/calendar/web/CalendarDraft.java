package org.firstline.calendar.web;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.firstline.calendar.StoredCalendar;
import org.firstline.shared.InputRefused;

/**
 * A calendar while somebody changes it.
 *
 * @param version the stored one that it is to replace; 0 for none
 * @param errors what is wrong, by field of the form
 * @param late whether somebody else was faster; what is stored now is then another calendar than the one that was read
 */
record CalendarDraft(String id, int version, CalendarForm form, Map<String, InputRefused> errors, boolean late) {

    static CalendarDraft of(StoredCalendar stored) {
        return new CalendarDraft(stored.id(), stored.version(), CalendarForm.of(stored.definition()), Map.of(), false);
    }

    static CalendarDraft typed(String id, int version, CalendarForm form) {
        return new CalendarDraft(id, version, form, Map.of(), false);
    }

    CalendarDraft refused(InputRefused refused) {
        InputRefused here = refused.renamed(form::fieldOf);
        Map<String, InputRefused> byField = new LinkedHashMap<>();
        Stream.concat(Stream.of(here), here.others().stream())
                .forEach(error -> byField.putIfAbsent(error.field(), error));
        return new CalendarDraft(id, version, form, byField, false);
    }

    /** The same, to replace what somebody else has stored meanwhile. */
    CalendarDraft late(StoredCalendar now) {
        return new CalendarDraft(id, now.version(), form, errors, true);
    }

    public boolean isWrong(String field) {
        return errors.containsKey(field);
    }
}
