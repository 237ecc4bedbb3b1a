package org.firstline.assignment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.firstline.assignment.Roster;
import org.firstline.assignment.RosterDefinition;
import org.firstline.assignment.Skill;
import org.firstline.assignment.Skills;
import org.firstline.assignment.StoredRoster;
import org.firstline.assignment.Teams;
import org.firstline.identity.Contact;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputCheck;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
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

/** Somebody of the desk with their roster; their leads change it, and administrators. */
@Controller
@RequestMapping("/desk/people/{user}")
class PersonPages {

    private final People people;
    private final Roster roster;
    private final Skills skills;
    private final Teams teams;
    private final Editors editors;
    private final DeskClock clock;

    PersonPages(People people, Roster roster, Skills skills, Teams teams, Editors editors, DeskClock clock) {
        this.people = people;
        this.roster = roster;
        this.skills = skills;
        this.teams = teams;
        this.editors = editors;
        this.clock = clock;
    }

    /** @throws NotAllowed for somebody without a role, whatever they ask for */
    @ModelAttribute("administrator")
    boolean isAdministrator() {
        return editors.reader().has(Role.ADMINISTRATOR);
    }

    @ModelAttribute("query")
    String query(@RequestParam(required = false, defaultValue = "") String lang, Locale locale) {
        return DeskPages.query(lang, locale);
    }

    @GetMapping
    ModelAndView show(
            @PathVariable String user, @RequestParam(required = false, defaultValue = "") String done, Locale locale) {
        DeskUser person = editors.person(user);
        StoredRoster stored = roster.stored(user);
        return one(HttpStatus.OK, person, stored, RosterForm.of(stored.definition()), FormErrors.NONE, locale)
                .addObject("done", DeskPages.done(done));
    }

    /** The form ends with its button, and counts only with it: one that was cut off would lose its last rows in silence. */
    @PostMapping
    ModelAndView save(
            @PathVariable String user,
            @RequestParam int version,
            @RequestParam("save") String pressed,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("query") String query,
            Locale locale) {
        DeskUser person = editors.requirePerson(editors.leadOrAdministrator(), user);
        RosterForm form = RosterForm.of(sent);
        try {
            roster.put(user, checked(user, form), version);
            return DeskPages.seeOther("/desk/people/" + user, query, "saved");
        } catch (InputRefused refused) {
            StoredRoster stored = roster.stored(user);
            return one(HttpStatus.BAD_REQUEST, person, stored, form, FormErrors.of(refused, form::fieldOf), locale)
                    .addObject("version", version);
        } catch (StateRefused late) {
            FormErrors said = FormErrors.of(new InputRefused("version", late.rule(), late.details()), field -> field);
            return one(HttpStatus.CONFLICT, person, roster.stored(user), form, said, locale);
        }
    }

    /** @throws InputRefused with what the form cannot read and what the roster would refuse */
    private RosterDefinition checked(String user, RosterForm form) {
        InputCheck check = new InputCheck();
        RosterDefinition wanted = form.definition(check);
        check.also(() -> roster.check(user, wanted));
        check.done();
        return wanted;
    }

    @PostMapping("/remove")
    ModelAndView remove(@PathVariable String user, @ModelAttribute("query") String query, Locale locale) {
        editors.administrator();
        DeskUser person = editors.person(user);
        try {
            people.removeUser(user);
            return DeskPages.seeOther("/desk/teams", query, "removed");
        } catch (StateRefused last) {
            StoredRoster stored = roster.stored(user);
            FormErrors said = FormErrors.of(new InputRefused("remove", last.rule(), last.details()), field -> field);
            return one(HttpStatus.CONFLICT, person, stored, RosterForm.of(stored.definition()), said, locale);
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

    private ModelAndView one(
            HttpStatus status,
            DeskUser person,
            StoredRoster stored,
            RosterForm form,
            FormErrors errors,
            Locale locale) {
        DeskUser reader = editors.reader();
        ZoneId zone = ZoneId.of(Objects.requireNonNull(stored.definition().zone()));
        WeekPicture week = new WeekPicture(zone, clock.instant());
        Map<String, Object> model = new HashMap<>();
        model.put(
                "person",
                PersonJson.of(
                        person, people.contact(person.id()).map(Contact::email).orElse(null)));
        model.put("member", MemberJson.of(person, stored.presence(), clock.instant()));
        model.put("roster", RosterJson.of(stored, reader.id().equals(person.id()) || editors.may(reader, person)));
        model.put("zone", zone);
        model.put("week", week.of(stored.presence()));
        model.put(
                "teams",
                teams.withRetired().stream()
                        .filter(team -> person.in(team.code()))
                        .toList());
        Map<String, String> names = new HashMap<>();
        skills.all().forEach(skill -> names.put(skill.code(), skill.name(locale)));
        model.put("skillNames", names);
        model.put("offered", offered(stored));
        model.put("editor", editors.may(reader, person));
        model.put("weekdays", DeskPages.weekdays(locale));
        model.put("version", stored.version());
        model.put("form", form);
        model.put("draft", errors);
        model.put("done", "");
        return new ModelAndView("team/person", model, status);
    }

    /** What can be given to the person. */
    private List<Skill> offered(StoredRoster stored) {
        return skills.all().stream()
                .filter(skill -> !skill.retired()
                        || Objects.requireNonNull(stored.definition().skills()).stream()
                                .anyMatch(has -> has != null && skill.code().equals(has.skill())))
                .toList();
    }
}
