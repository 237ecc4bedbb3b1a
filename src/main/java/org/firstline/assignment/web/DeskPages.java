package org.firstline.assignment.web;

import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** What the pages about teams and about people share. */
final class DeskPages {

    private static final List<String> DONE =
            List.of("saved", "created", "retired", "joined", "left", "added", "removed", "skill", "hired");

    private DeskPages() {}

    /** Only what this desk says itself. */
    static String done(String asked) {
        return DONE.contains(asked) ? asked : "";
    }

    /** What links repeat when the reader chose the language. */
    static String query(String lang, Locale locale) {
        return locale.getLanguage().equals(lang) ? "?lang=" + lang : "";
    }

    static Map<String, String> weekdays(Locale locale) {
        Map<String, String> days = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> days.put(day.name(), day.getDisplayName(TextStyle.FULL, locale)));
        return days;
    }

    static ModelAndView seeOther(String path, String query, String done) {
        RedirectView view = new RedirectView(path + query + (query.isEmpty() ? "?" : "&") + "done=" + done);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
