package org.firstline.assignment.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.firstline.assignment.AgentLoad;
import org.firstline.assignment.HeldWork;
import org.firstline.assignment.Presence;
import org.firstline.assignment.Roster;
import org.firstline.assignment.Skills;
import org.firstline.assignment.StoredRoster;
import org.firstline.assignment.Strategy;
import org.firstline.assignment.Team;
import org.firstline.assignment.Teams;
import org.firstline.calendar.Calendars;
import org.firstline.calendar.StoredCalendar;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Line;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
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

/** Teams for people: everybody at the desk may look, a lead changes the own ones, administrators all. */
@Controller
@RequestMapping("/desk/teams")
class TeamPages {

    private static final String HERE = "/desk/teams";

    private final Teams teams;
    private final TeamViews views;
    private final Skills skills;
    private final Roster roster;
    private final People people;
    private final Calendars calendars;
    private final Editors editors;
    private final DeskClock clock;
    private final AgentLoad load;

    TeamPages(
            Teams teams,
            TeamViews views,
            Skills skills,
            Roster roster,
            People people,
            Calendars calendars,
            Editors editors,
            DeskClock clock,
            AgentLoad load) {
        this.teams = teams;
        this.views = views;
        this.skills = skills;
        this.roster = roster;
        this.people = people;
        this.calendars = calendars;
        this.editors = editors;
        this.clock = clock;
        this.load = load;
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

    @GetMapping("/{code}")
    ModelAndView show(@PathVariable String code, @RequestParam(required = false, defaultValue = "") String done) {
        Team team = teams.get(code);
        return one(HttpStatus.OK, team, TeamForm.of(team), FormErrors.NONE).addObject("done", DeskPages.done(done));
    }

    /** A new team begins empty; the rest is said on its page. */
    @PostMapping
    ModelAndView create(@RequestParam MultiValueMap<String, String> sent, @ModelAttribute("query") String query) {
        editors.administrator();
        String code = String.valueOf(sent.getFirst("code")).strip();
        try {
            if (teams.find(code).isPresent()) {
                throw new InputRefused("code", "team-exists", code);
            }
            sent.addIfAbsent("strategy", Strategy.LEAST_LOADED.name());
            teams.put(code, TeamForm.of(sent).definition(null));
            return DeskPages.seeOther(HERE + "/" + code, query, "created");
        } catch (InputRefused refused) {
            return all(
                    HttpStatus.BAD_REQUEST, FormErrors.of(refused, UnaryOperator.identity()), sent.toSingleValueMap());
        }
    }

    @PostMapping("/{code}")
    ModelAndView save(
            @PathVariable String code,
            @RequestParam("save") String pressed,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("query") String query) {
        DeskUser editor = editors.leadOrAdministrator();
        Team team = teams.get(code);
        editors.require(editor, team);
        TeamForm form = TeamForm.of(sent);
        try {
            teams.put(code, form.definition(editor.has(Role.ADMINISTRATOR) ? null : team));
            return DeskPages.seeOther(HERE + "/" + code, query, "saved");
        } catch (InputRefused refused) {
            return one(HttpStatus.BAD_REQUEST, team, form, FormErrors.of(refused, UnaryOperator.identity()));
        } catch (StateRefused last) {
            return one(HttpStatus.CONFLICT, team, form, said("lines", last));
        }
    }

    @PostMapping("/{code}/members")
    ModelAndView changeMembers(
            @PathVariable String code,
            @RequestParam String user,
            @RequestParam boolean join,
            @ModelAttribute("query") String query) {
        DeskUser editor = editors.leadOrAdministrator();
        Team team = teams.get(code);
        editors.require(editor, team);
        editors.requireMember(editor, editors.person(user));
        if (join) {
            people.join(user, code);
        } else {
            people.leave(user, code);
        }
        return DeskPages.seeOther(HERE + "/" + code, query, join ? "joined" : "left");
    }

    @PostMapping("/{code}/retire")
    ModelAndView retire(@PathVariable String code, @ModelAttribute("query") String query) {
        editors.administrator();
        Team team = teams.get(code);
        try {
            teams.retire(code);
            return DeskPages.seeOther(HERE + "/" + code, query, "retired");
        } catch (StateRefused inUse) {
            return one(HttpStatus.CONFLICT, team, TeamForm.of(team), said("retire", inUse));
        }
    }

    @PostMapping("/skills")
    ModelAndView putSkill(
            @RequestParam String skill,
            @RequestParam String nameEn,
            @RequestParam String nameNl,
            @ModelAttribute("query") String query) {
        editors.administrator();
        try {
            skills.put(skill.strip(), nameEn.strip(), nameNl.strip());
            return DeskPages.seeOther(HERE, query, "skill");
        } catch (InputRefused refused) {
            return all(
                    HttpStatus.BAD_REQUEST,
                    FormErrors.of(refused, field -> field.equals("code") ? "skill" : field),
                    Map.of("skill", skill, "nameEn", nameEn, "nameNl", nameNl));
        }
    }

    @PostMapping("/skills/{skill}/retire")
    ModelAndView retireSkill(@PathVariable String skill, @ModelAttribute("query") String query) {
        editors.administrator();
        try {
            skills.retire(skill);
            return DeskPages.seeOther(HERE, query, "skill");
        } catch (StateRefused inUse) {
            return all(HttpStatus.CONFLICT, said("skill", inUse), Map.of());
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

    private static FormErrors said(String field, StateRefused refused) {
        return FormErrors.of(new InputRefused(field, refused.rule(), refused.details()), UnaryOperator.identity());
    }

    private ModelAndView all(HttpStatus status, FormErrors errors, Map<String, String> typed) {
        Map<String, Object> model = new HashMap<>();
        model.put("teams", teams.withRetired().stream().map(views::of).toList());
        model.put("skills", skills.all());
        model.put("lines", Line.values());
        model.put("typed", typed);
        model.put("draft", errors);
        model.put("done", "");
        return new ModelAndView("team/list", model, status);
    }

    private ModelAndView one(HttpStatus status, Team team, TeamForm form, FormErrors errors) {
        DeskUser reader = editors.reader();
        WeekPicture week = new WeekPicture(calendars.get(team.calendar()).zone(), clock.instant());
        List<DeskUser> members = people.members(team.code());
        Map<String, StoredRoster> rosters =
                roster.stored(members.stream().map(DeskUser::id).toList());
        Map<String, Object> model = new HashMap<>();
        model.put("team", views.of(team));
        model.put("zone", calendars.get(team.calendar()).zone());
        model.put("now", clock.instant().atZone(calendars.get(team.calendar()).zone()));
        model.put("days", week.days());
        Map<String, List<WeekPicture.Day>> weeks = new HashMap<>();
        members.forEach(member -> weeks.put(member.id(), week.of(presence(rosters, member))));
        model.put("weeks", weeks);
        model.put("inHand", inHand(members, rosters));
        model.put("editor", editors.may(reader, team.code()));
        model.put("others", others(reader, team));
        model.put("removable", removable(reader, members));
        model.put("calendars", calendars.all().stream().map(StoredCalendar::id).toList());
        model.put("strategies", Strategy.values());
        model.put("lines", Line.values());
        model.put("form", form);
        model.put("draft", errors);
        model.put("done", "");
        return new ModelAndView("team/team", model, status);
    }

    private List<InHand> inHand(List<DeskUser> members, Map<String, StoredRoster> rosters) {
        Map<String, List<HeldWork>> held = load
                .held(members.stream().map(DeskUser::id).toList())
                .stream()
                .collect(Collectors.groupingBy(HeldWork::agent));
        return members.stream()
                .map(member -> new InHand(
                        member.id(),
                        member.displayName(),
                        held.getOrDefault(member.id(), List.of()),
                        capacity(rosters.get(member.id()))))
                .toList();
    }

    private static @Nullable Integer capacity(@Nullable StoredRoster stored) {
        return stored == null ? null : stored.definition().capacity();
    }

    private static Presence presence(Map<String, StoredRoster> rosters, DeskUser member) {
        StoredRoster stored = rosters.get(member.id());
        return stored == null ? Presence.ALWAYS : stored.presence();
    }

    /** Whom the reader may take in. */
    private List<DeskUser> others(DeskUser reader, Team team) {
        return people.everybody().stream()
                .filter(person -> !person.in(team.code()) && editors.mayMove(reader, person))
                .toList();
    }

    private List<String> removable(DeskUser reader, List<DeskUser> members) {
        return members.stream()
                .filter(member -> editors.mayMove(reader, member))
                .map(DeskUser::id)
                .toList();
    }
}
