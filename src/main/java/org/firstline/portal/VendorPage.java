package org.firstline.portal;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiConsumer;
import org.firstline.attachment.Attachment;
import org.firstline.attachment.FileDownload;
import org.firstline.calendar.Calendars;
import org.firstline.incident.IncidentFiles;
import org.firstline.incident.NewFile;
import org.firstline.portal.SecretPages.Speech;
import org.firstline.shared.Actor;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.Refused;
import org.firstline.shared.StateRefused;
import org.firstline.shared.TooLarge;
import org.firstline.vendor.LegMessage;
import org.firstline.vendor.Vendor;
import org.firstline.vendor.VendorAnswer;
import org.firstline.vendor.VendorLeg;
import org.firstline.vendor.VendorLegs;
import org.firstline.vendor.VendorLinks;
import org.firstline.vendor.Vendors;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.MessageSource;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** What a vendor sees of an incident: their own leg, and nothing else. Looking changes nothing. */
@Controller
@RequestMapping("/v/{token}")
class VendorPage {

    private static final String ANSWER = "answer";
    private static final String SOLVED = "solved";
    private static final String FILE = "file";
    private static final long MEGABYTE = 1024 * 1024;

    private final VendorLinks links;
    private final VendorLegs legs;
    private final IncidentFiles files;
    private final Vendors vendors;
    private final Calendars calendars;
    private final SecretPages pages;
    private final MessageSource messages;
    private final String contact;

    VendorPage(
            VendorLinks links,
            VendorLegs legs,
            IncidentFiles files,
            Vendors vendors,
            Calendars calendars,
            SecretPages pages,
            MessageSource messages,
            @Value("${firstline.mail.reply-to:}") String replyTo,
            @Value("${firstline.mail.from:}") String from) {
        this.links = links;
        this.legs = legs;
        this.files = files;
        this.vendors = vendors;
        this.calendars = calendars;
        this.pages = pages;
        this.messages = messages;
        this.contact = (replyTo.isBlank() ? from : replyTo).replaceAll(".*<([^>]*)>.*", "$1");
    }

    @GetMapping
    ResponseEntity<String> show(Reader reader, @RequestParam(required = false) @Nullable String done) {
        String thanks = ANSWER.equals(done) ? ANSWER : "";
        return open(reader, HttpStatus.OK, VendorForm.EMPTY, Map.of(), thanks, SOLVED.equals(done));
    }

    /** The address that a refused form leaves in the browser, when somebody comes back to it. */
    @GetMapping({"/" + ANSWER, "/" + SOLVED})
    ResponseEntity<String> showAgain(Reader reader) {
        return show(reader, null);
    }

    @PostMapping("/" + ANSWER)
    ResponseEntity<String> answer(@PathVariable String token, HttpServletRequest request) {
        return read(token, request, ANSWER, legs::answer);
    }

    @PostMapping("/" + SOLVED)
    ResponseEntity<String> solve(@PathVariable String token, HttpServletRequest request) {
        return read(token, request, SOLVED, legs::solve);
    }

    @GetMapping("/files/{id}")
    ResponseEntity<?> download(Reader reader, @PathVariable String id) {
        try {
            VendorLeg leg = links.open(reader.token())
                    .filter(each -> !each.hasEnded())
                    .orElseThrow(() -> new NotFound("vendor-link"));
            Attachment file = legs.file(leg, id);
            return FileDownload.of(file, files.open(file));
        } catch (NotFound gone) {
            return pages.unknownLink(reader.hearsAsStranger());
        }
    }

    /** Nothing of a form with files is read before its link has opened something. */
    private ResponseEntity<String> read(
            String token, HttpServletRequest request, String done, BiConsumer<String, VendorAnswer> action) {
        Reader reader = Reader.of(token, request.getQueryString());
        if (links.open(token).isEmpty()) {
            return pages.unknownLink(reader.hearsAsStranger());
        }
        List<NewFile> sent;
        try {
            sent = SentFiles.in(request);
        } catch (Refused unread) {
            return open(reader, status(unread), VendorForm.EMPTY, ofFiles(unread), "", false);
        }
        VendorForm form = VendorForm.in(request);
        return act(reader, form, done, () -> action.accept(token, form.answer().with(sent)));
    }

    private ResponseEntity<String> act(Reader reader, VendorForm form, String done, Runnable action) {
        try {
            action.run();
        } catch (TooLarge refused) {
            return open(reader, status(refused), form, ofFiles(refused), "", false);
        } catch (InputRefused refused) {
            return open(reader, HttpStatus.BAD_REQUEST, form, VendorForm.errors(refused), "", false);
        } catch (StateRefused | ConcurrencyFailureException late) {
            InputRefused refused = late instanceof StateRefused state
                    ? new InputRefused(field(state), state.rule(), state.details())
                    : new InputRefused("text", "vendor-race-lost");
            return open(reader, HttpStatus.CONFLICT, form, Map.of(refused.field(), refused), "", false);
        } catch (NotFound unknown) {
            return pages.unknownLink(reader.hearsAsStranger());
        }
        return links.open(reader.token())
                .map(leg -> pages.seeOther("/v/" + reader.token(), speech(reader, leg), done))
                .orElseGet(() -> pages.unknownLink(reader.hearsAsStranger()));
    }

    private static HttpStatus status(Refused refused) {
        return refused instanceof TooLarge ? HttpStatus.PAYLOAD_TOO_LARGE : HttpStatus.BAD_REQUEST;
    }

    private static String field(StateRefused refused) {
        return refused.rule().contains("files") ? FILE : "text";
    }

    private static Map<String, InputRefused> ofFiles(Refused refused) {
        return Map.of(FILE, new InputRefused(FILE, refused.rule(), refused.details()));
    }

    private ResponseEntity<String> open(
            Reader reader,
            HttpStatus status,
            VendorForm form,
            Map<String, InputRefused> errors,
            String done,
            boolean solvedNow) {
        return links.open(reader.token())
                .map(leg -> leg.hasEnded()
                        ? over(reader, leg, form, solvedNow)
                        : leg(reader, leg, status, form, errors, done))
                .orElseGet(() -> pages.unknownLink(reader.hearsAsStranger()));
    }

    /** Gone; only what the vendor had typed when it ended is still shown, so that nothing is lost. */
    private ResponseEntity<String> over(Reader reader, VendorLeg leg, VendorForm form, boolean solvedNow) {
        Map<String, Object> values = new HashMap<>();
        values.put("number", leg.incident().value());
        values.put("contact", contact);
        values.put("unsent", form.typed().get("text"));
        values.put("thanks", solvedNow && leg.solvedAt() != null);
        return pages.page(HttpStatus.GONE, "vendor-over", speech(reader, leg), values);
    }

    private ResponseEntity<String> leg(
            Reader reader,
            VendorLeg leg,
            HttpStatus status,
            VendorForm form,
            Map<String, InputRefused> errors,
            String done) {
        Speech speech = speech(reader, leg);
        Locale locale = speech.language().locale();
        Map<String, String> wrong = new HashMap<>();
        errors.forEach((field, refused) ->
                wrong.put(field, messages.getMessage("refused." + refused.rule(), refused.details(), locale)));
        Map<String, Object> values = new HashMap<>();
        values.put("token", reader.token());
        values.put("number", leg.incident().value());
        values.put("vendor", leg.vendorName());
        values.put("reference", leg.reference());
        values.put("summary", leg.summary());
        values.put("expected", day(leg.expectedOn(), locale));
        values.put("said", said(leg, locale));
        values.put("files", files(leg, locale));
        values.put("largest", files.largest() / MEGABYTE);
        values.put("typed", form.typed());
        values.put("wrong", wrong);
        values.put("done", done);
        return pages.page(status, "vendor", speech, values);
    }

    private List<ShownFile> files(VendorLeg leg, Locale locale) {
        return legs.files(leg).stream()
                .map(file -> ShownFile.of(file, Actor.Kind.VENDOR, locale))
                .toList();
    }

    private List<Said> said(VendorLeg leg, Locale locale) {
        Vendor vendor = vendors.get(leg.vendor());
        DateTimeFormatter time = DateTimeFormatter.ofPattern(messages.getMessage("portal.time", null, locale), locale)
                .withZone(calendars.get(vendor.calendar()).zone());
        return leg.messages().stream().map(each -> said(each, time, locale)).toList();
    }

    /** The desk's people have no names here. */
    private Said said(LegMessage message, DateTimeFormatter time, Locale locale) {
        return new Said(
                message.fromVendor(),
                message.at().toString(),
                time.format(message.at()),
                message.text(),
                day(message.expectedOn(), locale));
    }

    private String day(@Nullable LocalDate day, Locale locale) {
        return day == null
                ? ""
                : DateTimeFormatter.ofPattern(messages.getMessage("vendor.day", null, locale), locale)
                        .format(day);
    }

    private Speech speech(Reader reader, VendorLeg leg) {
        return reader.hears(vendors.get(leg.vendor()).language());
    }

    /** One message, in the vendor's words and time. */
    record Said(boolean own, String at, String time, String text, String expected) {}
}
