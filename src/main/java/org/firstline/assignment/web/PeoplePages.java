package org.firstline.assignment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.firstline.assignment.Team;
import org.firstline.assignment.Teams;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Everybody at the desk; administrators add people. */
@Controller
@RequestMapping("/desk/people")
class PeoplePages {

    private final People people;
    private final Teams teams;
    private final Editors editors;
    private final Newcomers newcomers;

    PeoplePages(People people, Teams teams, Editors editors, Newcomers newcomers) {
        this.people = people;
        this.teams = teams;
        this.editors = editors;
        this.newcomers = newcomers;
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
    ModelAndView list(@RequestParam(required = false, defaultValue = "") String done) {
        return all(HttpStatus.OK, FormErrors.NONE, Map.of()).addObject("done", DeskPages.done(done));
    }

    /** What was typed comes back with what is wrong, but for the password. */
    @PostMapping
    ModelAndView add(@RequestParam MultiValueMap<String, String> sent, @ModelAttribute("query") String query) {
        editors.administrator();
        try {
            String added = newcomers.add(new NewPerson(
                    typed(sent, "user"),
                    typed(sent, "name"),
                    sent.getFirst("password"),
                    typed(sent, "email"),
                    roles(sent),
                    List.copyOf(sent.getOrDefault("teams", List.of()))));
            return DeskPages.seeOther("/desk/people/" + added, query, "hired");
        } catch (InputRefused refused) {
            return again(HttpStatus.BAD_REQUEST, refused, sent);
        } catch (StateRefused taken) {
            return again(HttpStatus.CONFLICT, new InputRefused("user", taken.rule(), taken.details()), sent);
        }
    }

    @ExceptionHandler
    void refuse(NotAllowed role, HttpServletResponse response) throws IOException {
        response.sendError(HttpServletResponse.SC_FORBIDDEN);
    }

    private static @Nullable String typed(MultiValueMap<String, String> sent, String field) {
        String value = sent.getFirst(field);
        return value == null ? null : value.strip();
    }

    private static List<@Nullable Role> roles(MultiValueMap<String, String> sent) {
        List<String> chosen = sent.getOrDefault("roles", List.of());
        return Arrays.<@Nullable Role>stream(Role.values())
                .filter(role -> chosen.contains(Objects.requireNonNull(role).name()))
                .toList();
    }

    private ModelAndView again(HttpStatus status, InputRefused refused, MultiValueMap<String, String> sent) {
        FormErrors errors = FormErrors.of(refused, field -> field.replaceFirst("\\[\\d+]$", ""));
        return all(status, errors, Map.copyOf(sent));
    }

    private ModelAndView all(HttpStatus status, FormErrors errors, Map<String, List<String>> typed) {
        List<DeskUser> everybody = people.everybody();
        Map<String, Object> model = new HashMap<>();
        model.put(
                "people",
                everybody.stream().map(person -> PersonJson.of(person, null)).toList());
        model.put("teamNames", teams.withRetired().stream().collect(Collectors.toMap(Team::code, Team::name)));
        model.put("teams", teams.all());
        model.put("roles", Role.values());
        model.put("typed", typed);
        model.put("draft", errors);
        model.put("done", "");
        return new ModelAndView("team/people", model, status);
    }
}
