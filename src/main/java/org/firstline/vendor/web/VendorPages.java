package org.firstline.vendor.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firstline.calendar.Calendars;
import org.firstline.calendar.StoredCalendar;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.vendor.Vendor;
import org.firstline.vendor.Vendors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

/** Vendors for people: everybody at the desk may look, process owners and administrators change. */
@Controller
@RequestMapping("/desk")
class VendorPages {

    private static final String LIST = "/vendors";
    private static final String ONE = "/vendors/{code}";
    private static final String NEW = "/new-vendor";
    private static final Role[] EDITORS = {Role.PROCESS_OWNER, Role.ADMINISTRATOR};
    private static final List<String> DONE = List.of("saved", "created", "retired", "restored");

    private final Vendors vendors;
    private final Calendars calendars;
    private final People people;

    VendorPages(Vendors vendors, Calendars calendars, People people) {
        this.vendors = vendors;
        this.calendars = calendars;
        this.people = people;
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
    ModelAndView list() {
        return new ModelAndView("vendor/list", Map.of("vendors", vendors.all()));
    }

    @GetMapping(ONE)
    ModelAndView show(@PathVariable String code, @RequestParam(required = false) @Nullable String done) {
        Vendor vendor = vendors.get(code);
        return one(HttpStatus.OK, vendor, VendorForm.of(vendor))
                .addObject("done", done != null && DONE.contains(done) ? done : "");
    }

    @PostMapping(ONE)
    ModelAndView save(
            @PathVariable String code, @RequestParam Map<String, String> sent, @ModelAttribute("query") String query) {
        people.currentAs(EDITORS);
        Vendor vendor = vendors.get(code);
        VendorForm form = VendorForm.typed(code, sent);
        try {
            vendors.put(code, form.draft());
            return seeOther(code, query, "saved");
        } catch (InputRefused refused) {
            return one(HttpStatus.BAD_REQUEST, vendor, form.refused(refused));
        }
    }

    @PostMapping(ONE + "/retire")
    ModelAndView retire(@PathVariable String code, @ModelAttribute("query") String query) {
        people.currentAs(EDITORS);
        vendors.retire(code);
        return seeOther(code, query, "retired");
    }

    @PostMapping(ONE + "/restore")
    ModelAndView restore(@PathVariable String code, @ModelAttribute("query") String query) {
        people.currentAs(EDITORS);
        vendors.restore(code);
        return seeOther(code, query, "restored");
    }

    @GetMapping(NEW)
    ModelAndView begin() {
        people.currentAs(EDITORS);
        return another(HttpStatus.OK, VendorForm.empty(Calendars.DESK));
    }

    @PostMapping(NEW)
    ModelAndView create(
            @RequestParam(defaultValue = "") String code,
            @RequestParam Map<String, String> sent,
            @ModelAttribute("query") String query) {
        people.currentAs(EDITORS);
        VendorForm form = VendorForm.typed(code.strip(), sent);
        if (vendors.find(form.code()).isPresent()) {
            InputRefused taken = new InputRefused("code", "vendor-exists", form.code());
            return another(HttpStatus.CONFLICT, form.refused(taken));
        }
        try {
            vendors.put(form.code(), form.draft());
            return seeOther(form.code(), query, "created");
        } catch (InputRefused refused) {
            return another(HttpStatus.BAD_REQUEST, form.refused(refused));
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

    private ModelAndView one(HttpStatus status, Vendor vendor, VendorForm form) {
        return form("vendor/vendor", status, form).addObject("vendor", vendor).addObject("done", "");
    }

    private ModelAndView another(HttpStatus status, VendorForm form) {
        return form("vendor/new", status, form);
    }

    private ModelAndView form(String template, HttpStatus status, VendorForm form) {
        List<String> known = calendars.all().stream().map(StoredCalendar::id).toList();
        return new ModelAndView(template, Map.of("form", form, "calendars", known), status);
    }

    private static ModelAndView seeOther(String code, String query, String done) {
        RedirectView view =
                new RedirectView("/desk/vendors/" + code + query + (query.isEmpty() ? "?" : "&") + "done=" + done);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
