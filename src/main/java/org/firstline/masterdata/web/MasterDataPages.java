package org.firstline.masterdata.web;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.masterdata.Change;
import org.firstline.masterdata.CsvImport;
import org.firstline.masterdata.Entry;
import org.firstline.masterdata.Kind;
import org.firstline.masterdata.MasterData;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Language;
import org.firstline.shared.NotAllowed;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;
import org.springframework.web.util.UriUtils;

/** Master data for people: everybody at the desk may look, process owners and administrators change. */
@Controller
@RequestMapping("/desk/masterdata")
class MasterDataPages {

    private static final String LIST = "/{kind}";
    private static final String ONE = "/{kind}/{code}";
    private static final Role[] EDITORS = {Role.PROCESS_OWNER, Role.ADMINISTRATOR};
    private static final List<String> DONE = List.of("saved", "created", "retired", "restored", "imported");
    /** By this spreadsheets see that a file is UTF-8. */
    private static final String MARK = "\uFEFF";

    private final MasterData masterData;
    private final People people;

    MasterDataPages(MasterData masterData, People people) {
        this.masterData = masterData;
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

    @ModelAttribute("kinds")
    Kind[] kinds() {
        return Kind.values();
    }

    @GetMapping
    ModelAndView begin(@ModelAttribute("query") String query) {
        return seeOther("/desk/masterdata/" + Kind.CATEGORIES.path() + query);
    }

    @GetMapping(LIST)
    ModelAndView list(@PathVariable String kind, @RequestParam(required = false) @Nullable String done, Locale locale) {
        return list(HttpStatus.OK, Kind.of(kind), EntryDraft.EMPTY, locale).addObject("done", told(done));
    }

    @PostMapping(LIST)
    ModelAndView create(
            @PathVariable String kind,
            @RequestParam String code,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("query") String query,
            Locale locale) {
        Kind its = changed(kind);
        EntryDraft draft = EntryDraft.typed(code.strip(), sent);
        try {
            if (masterData.all(its).stream().anyMatch(entry -> entry.code().equals(its.codeOf(code)))) {
                throw new InputRefused("code", "code-exists", its.codeOf(code));
            }
            masterData.put(its, code, draft.definition());
            return done(address(its, its.codeOf(code)), query, "created");
        } catch (InputRefused refused) {
            return list(HttpStatus.BAD_REQUEST, its, draft.refused(refused), locale);
        }
    }

    @GetMapping(ONE)
    ModelAndView show(
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam(required = false) @Nullable String done,
            Locale locale) {
        Entry entry = masterData.get(Kind.of(kind), code);
        return one(HttpStatus.OK, entry, EntryDraft.of(entry), locale).addObject("done", told(done));
    }

    @PostMapping(ONE)
    ModelAndView save(
            @PathVariable String kind,
            @PathVariable String code,
            @RequestParam MultiValueMap<String, String> sent,
            @ModelAttribute("query") String query,
            Locale locale) {
        Entry entry = masterData.get(changed(kind), code);
        EntryDraft draft = EntryDraft.typed(entry.code(), sent);
        try {
            masterData.put(entry.kind(), entry.code(), draft.definition());
            return done(address(entry.kind(), entry.code()), query, "saved");
        } catch (InputRefused refused) {
            return one(HttpStatus.BAD_REQUEST, entry, draft.refused(refused), locale);
        } catch (StateRefused refused) {
            return one(HttpStatus.CONFLICT, entry, draft, locale).addObject("refused", refused);
        }
    }

    @PostMapping(ONE + "/retire")
    ModelAndView retire(
            @PathVariable String kind,
            @PathVariable String code,
            @ModelAttribute("query") String query,
            Locale locale) {
        Entry entry = masterData.get(changed(kind), code);
        try {
            masterData.retire(entry.kind(), entry.code());
            return done(address(entry.kind(), entry.code()), query, "retired");
        } catch (StateRefused refused) {
            return one(HttpStatus.CONFLICT, entry, EntryDraft.of(entry), locale).addObject("refused", refused);
        }
    }

    @PostMapping(ONE + "/restore")
    ModelAndView restore(
            @PathVariable String kind,
            @PathVariable String code,
            @ModelAttribute("query") String query,
            Locale locale) {
        Entry entry = masterData.get(changed(kind), code);
        try {
            masterData.restore(entry.kind(), entry.code());
            return done(address(entry.kind(), entry.code()), query, "restored");
        } catch (StateRefused refused) {
            return one(HttpStatus.CONFLICT, entry, EntryDraft.of(entry), locale).addObject("refused", refused);
        }
    }

    /** As the spreadsheets of the reader's country expect it. */
    @GetMapping(LIST + ".csv")
    ResponseEntity<byte[]> download(@PathVariable String kind, Locale locale) {
        Kind its = Kind.of(kind);
        char separator = Language.NL.locale().getLanguage().equals(locale.getLanguage()) ? ';' : ',';
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/csv;charset=UTF-8")
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + its.path() + ".csv\"")
                .body((MARK + masterData.csv(its, separator)).getBytes(StandardCharsets.UTF_8));
    }

    /** What a file would change; nothing is stored before somebody has seen it. */
    @PostMapping(LIST + "/preview")
    ModelAndView preview(@PathVariable String kind, @RequestParam MultipartFile file, Locale locale)
            throws IOException {
        Kind its = changed(kind);
        try {
            String csv = decoded(file.getBytes());
            return preview(its, csv, masterData.preview(its, csv));
        } catch (InputRefused refused) {
            return refused(its, refused, locale);
        }
    }

    @PostMapping(LIST + "/import")
    ModelAndView take(
            @PathVariable String kind, @RequestParam String csv, @ModelAttribute("query") String query, Locale locale) {
        Kind its = changed(kind);
        try {
            masterData.take(its, csv);
            return done("/desk/masterdata/" + its.path(), query, "imported");
        } catch (InputRefused refused) {
            return refused(its, refused, locale);
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

    private Kind changed(String kind) {
        people.currentAs(EDITORS);
        return Kind.of(kind);
    }

    private ModelAndView list(HttpStatus status, Kind kind, EntryDraft draft, Locale locale) {
        List<Entry> entries = masterData.all(kind);
        return page("masterdata/list", status, kind)
                .addObject("branches", Branch.of(entries, language(locale)))
                .addObject(
                        "parents",
                        entries.stream().filter(entry -> !entry.isRetired()).toList())
                .addObject("draft", draft)
                .addObject("problems", List.of())
                .addObject("done", "");
    }

    private ModelAndView refused(Kind kind, InputRefused refused, Locale locale) {
        return list(HttpStatus.BAD_REQUEST, kind, EntryDraft.EMPTY, locale)
                .addObject("problems", CsvProblem.of(refused));
    }

    private ModelAndView one(HttpStatus status, Entry entry, EntryDraft draft, Locale locale) {
        List<Entry> others = masterData.all(entry.kind()).stream()
                .filter(other -> !other.code().equals(entry.code()))
                .toList();
        return page("masterdata/entry", status, entry.kind())
                .addObject("entry", entry)
                .addObject("name", entry.name(language(locale)))
                .addObject("parents", others)
                .addObject("draft", draft)
                .addObject("refused", null)
                .addObject("done", "");
    }

    private static ModelAndView preview(Kind kind, String csv, CsvImport wanted) {
        return page("masterdata/preview", HttpStatus.OK, kind)
                .addObject("csv", csv)
                .addObject("wanted", wanted)
                .addObject(
                        "changes",
                        wanted.changes().stream().filter(Change::isChange).toList());
    }

    private static ModelAndView page(String template, HttpStatus status, Kind kind) {
        ModelAndView page = new ModelAndView(template);
        page.setStatus(status);
        return page.addObject("kind", kind);
    }

    private static String decoded(byte[] file) {
        if (file.length == 0) {
            throw new InputRefused("csv", "csv-needed");
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException other) {
            throw new InputRefused("csv", "csv-utf-8");
        }
    }

    private static Language language(Locale locale) {
        return Language.NL.locale().getLanguage().equals(locale.getLanguage()) ? Language.NL : Language.EN;
    }

    private static String told(@Nullable String done) {
        return done != null && DONE.contains(done) ? done : "";
    }

    private static String address(Kind kind, String code) {
        return "/desk/masterdata/" + kind.path() + "/" + UriUtils.encodePathSegment(code, StandardCharsets.UTF_8);
    }

    private static ModelAndView done(String path, String query, String done) {
        return seeOther(path + query + (query.isEmpty() ? "?" : "&") + "done=" + done);
    }

    private static ModelAndView seeOther(String path) {
        RedirectView view = new RedirectView(path);
        view.setStatusCode(HttpStatus.SEE_OTHER);
        view.setExposeModelAttributes(false);
        return new ModelAndView(view);
    }
}
