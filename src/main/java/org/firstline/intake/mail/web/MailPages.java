package org.firstline.intake.mail.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.firstline.calendar.Calendars;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.intake.mail.MailView;
import org.firstline.intake.mail.Mails;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.Page;
import org.firstline.shared.StateRefused;
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

/** Mails that the desk did not take by itself, for leads and managers: look, let in, or drop. */
@Controller
@RequestMapping("/desk/mail")
class MailPages {

    private static final int SHOWN = 100;
    private static final List<String> DONE = List.of("released", "dropped");

    private final Mails mails;
    private final People people;
    private final Calendars calendars;

    MailPages(Mails mails, People people, Calendars calendars) {
        this.mails = mails;
        this.people = people;
        this.calendars = calendars;
    }

    /** @throws NotAllowed for somebody else, whatever they ask for */
    @ModelAttribute("user")
    String user() {
        return people.currentAs(Role.LEAD, Role.MANAGER).id();
    }

    /** What links repeat when the reader chose the language. */
    @ModelAttribute("query")
    String query(@RequestParam(required = false) @Nullable String lang, Locale locale) {
        return locale.getLanguage().equals(lang) ? "?lang=" + lang : "";
    }

    @ModelAttribute("time")
    DateTimeFormatter time(Locale locale) {
        return DateTimeFormatter.ofPattern("EEE d MMM yyyy HH:mm", locale)
                .withZone(calendars.desk().zone());
    }

    @GetMapping
    ModelAndView list(@RequestParam(required = false) @Nullable String done) {
        Page<?> open = mails.list(null, null, SHOWN);
        return new ModelAndView("mail/list", Map.of("mails", open.items(), "more", open.nextCursor() != null))
                .addObject("done", done != null && DONE.contains(done) ? done : "");
    }

    @GetMapping("/{id}")
    ModelAndView show(@PathVariable String id) {
        return one(HttpStatus.OK, mails.get(id), null);
    }

    @PostMapping("/{id}/release")
    ModelAndView release(
            @PathVariable String id, @ModelAttribute("user") String user, @ModelAttribute("query") String query) {
        try {
            mails.release(id, user);
            return seeOther(query, "released");
        } catch (InputRefused refused) {
            return one(HttpStatus.BAD_REQUEST, mails.get(id), "mails.no-report");
        } catch (StateRefused refused) {
            return one(HttpStatus.CONFLICT, mails.get(id), "refused." + refused.rule());
        }
    }

    @PostMapping("/{id}/drop")
    ModelAndView drop(
            @PathVariable String id, @ModelAttribute("user") String user, @ModelAttribute("query") String query) {
        try {
            mails.drop(id, user);
            return seeOther(query, "dropped");
        } catch (StateRefused refused) {
            return one(HttpStatus.CONFLICT, mails.get(id), "refused." + refused.rule());
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

    private static ModelAndView one(HttpStatus status, MailView view, @Nullable String problem) {
        return new ModelAndView("mail/mail", Map.of("view", view, "mail", view.mail()), status)
                .addObject("problem", problem);
    }

    private static ModelAndView seeOther(String query, String done) {
        RedirectView view = new RedirectView("/desk/mail" + query + (query.isEmpty() ? "?" : "&") + "done=" + done);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
