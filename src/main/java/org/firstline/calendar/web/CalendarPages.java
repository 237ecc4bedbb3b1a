package org.firstline.calendar.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.DayOfWeek;
import java.time.format.TextStyle;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.firstline.calendar.CalendarDefinition;
import org.firstline.calendar.CalendarUse;
import org.firstline.calendar.Calendars;
import org.firstline.calendar.ServiceCalendar;
import org.firstline.calendar.StoredCalendar;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/**
 * Calendars for people: everybody at the desk may look, process owners and administrators change. Each form ends with its
 * button, and counts only with it: one that was cut off on its way would else lose its last rows in silence.
 */
@Controller
@RequestMapping("/desk")
class CalendarPages {

    private static final String LIST = "/calendars";
    private static final String ONE = "/calendars/{id}";
    private static final String NEW = "/new-calendar";
    private static final String BUTTON = "save";
    private static final Role[] EDITORS = {Role.PROCESS_OWNER, Role.ADMINISTRATOR};
    private static final List<String> DONE = List.of("saved", "created");

    private final Calendars calendars;
    private final People people;
    private final DeskClock clock;
    private final CalendarUse use;

    CalendarPages(Calendars calendars, People people, DeskClock clock, CalendarUse use) {
        this.calendars = calendars;
        this.people = people;
        this.clock = clock;
        this.use = use;
    }

    /** @throws NotAllowed for somebody without a role, whatever they ask for */
    @ModelAttribute("editor")
    boolean isEditor() {
        DeskUser user = people.currentAs(Role.values());
        return Arrays.stream(EDITORS).anyMatch(user::has);
    }

    /** What links repeat when the reader chose the language. */
    @ModelAttribute("query")
    String query(@RequestParam(required = false) @Nullable String lang, Locale locale) {
        return locale.getLanguage().equals(lang) ? "?lang=" + lang : "";
    }

    @GetMapping(LIST)
    ModelAndView list(Locale locale) {
        List<CalendarView> all = calendars.all().stream()
                .map(stored -> CalendarView.of(stored, locale))
                .toList();
        return new ModelAndView("calendar/list", Map.of("calendars", all));
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable String id, @RequestParam(required = false) @Nullable String done, Locale locale) {
        StoredCalendar stored = calendars.stored(id);
        return one(HttpStatus.OK, stored, CalendarDraft.of(stored), locale)
                .addObject("done", done != null && DONE.contains(done) ? done : "");
    }

    @PostMapping(ONE)
    ModelAndView save(
            @PathVariable String id,
            @RequestParam int version,
            @RequestParam(BUTTON) String pressed,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("query") String query,
            Locale locale) {
        people.currentAs(EDITORS);
        StoredCalendar stored = calendars.stored(id);
        CalendarDraft draft = CalendarDraft.typed(id, version, CalendarForm.of(sent));
        try {
            CalendarDefinition wanted = draft.form().definition();
            if (!wanted.equals(stored.definition())) {
                calendars.put(id, wanted, version);
            }
            return seeOther(id, query, "saved");
        } catch (InputRefused refused) {
            return one(HttpStatus.BAD_REQUEST, stored, draft.refused(refused), locale);
        } catch (StateRefused | ConcurrencyFailureException late) {
            StoredCalendar now = calendars.stored(id);
            return one(HttpStatus.CONFLICT, now, draft.late(now), locale);
        }
    }

    /** A new calendar begins like the desk's own. */
    @GetMapping(NEW)
    ModelAndView begin(@RequestParam(required = false, defaultValue = "") String id, Locale locale) {
        people.currentAs(EDITORS);
        CalendarForm form = CalendarForm.of(calendars.definition(Calendars.DESK));
        return another(HttpStatus.OK, CalendarDraft.typed(id.strip(), 0, form), locale);
    }

    @PostMapping(LIST)
    ModelAndView create(
            @RequestParam String id,
            @RequestParam(BUTTON) String pressed,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("query") String query,
            Locale locale) {
        people.currentAs(EDITORS);
        CalendarDraft draft = CalendarDraft.typed(id.strip(), 0, CalendarForm.of(sent));
        try {
            calendars.put(draft.id(), draft.form().definition(), 0);
            return seeOther(draft.id(), query, "created");
        } catch (InputRefused refused) {
            return another(HttpStatus.BAD_REQUEST, draft.refused(refused), locale);
        } catch (StateRefused | ConcurrencyFailureException late) {
            InputRefused taken = new InputRefused("id", "calendar-exists", draft.id());
            return another(HttpStatus.CONFLICT, draft.refused(taken), locale);
        }
    }

    @ExceptionHandler
    void refuse(NotFound unknown, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_NOT_FOUND);
    }

    @ExceptionHandler
    void refuse(NotAllowed role, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private ModelAndView one(HttpStatus status, StoredCalendar stored, CalendarDraft draft, Locale locale) {
        ServiceCalendar calendar = stored.definition().calendar();
        OpenNow now = OpenNow.of(calendar, clock.instant());
        Map<Integer, List<DayOff>> years = new LinkedHashMap<>();
        Stream.of(now.now().getYear(), now.now().getYear() + 1)
                .forEach(year -> years.put(year, DayOff.of(stored.definition(), year)));
        return form("calendar/calendar", status, draft, locale)
                .addObject("calendar", CalendarView.of(stored, locale))
                .addObject("now", now)
                .addObject("years", years)
                .addObject("use", use.of(stored.id()))
                .addObject("done", "");
    }

    private static ModelAndView another(HttpStatus status, CalendarDraft draft, Locale locale) {
        return form("calendar/new", status, draft, locale);
    }

    private static ModelAndView form(String template, HttpStatus status, CalendarDraft draft, Locale locale) {
        Map<String, String> days = new LinkedHashMap<>();
        Arrays.stream(DayOfWeek.values())
                .forEach(day -> days.put(day.name(), day.getDisplayName(TextStyle.FULL, locale)));
        return new ModelAndView(template, Map.of("draft", draft, "weekdays", days), status);
    }

    private static ModelAndView seeOther(String id, String query, String done) {
        String path = "/desk/calendars/" + id + query + (query.isEmpty() ? "?" : "&") + "done=" + done;
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
