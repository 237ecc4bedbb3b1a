package org.firstline.dev;

import jakarta.mail.internet.MimeMessage;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.server.ResponseStatusException;

/** All mails that the demo has sent, for everybody who tries it. */
@Controller
@Profile("demo")
@RequestMapping(DemoMailbox.PATH)
class DemoMailbox {

    static final String PATH = "/demo/mailbox";
    private static final int SHOWN = 200;

    /** The mail's own styles and its link, which opens beside the mailbox; nothing else. */
    private static final String MAIL_POLICY = "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
            + " style-src 'unsafe-inline'; frame-ancestors 'self'";

    @GetMapping
    String list(Model model) {
        model.addAttribute("mails", mails());
        model.addAttribute("local", LocalMail.current().isPresent());
        return "demo/mailbox";
    }

    @GetMapping("/{id}")
    String read(@PathVariable String id, Model model) {
        model.addAttribute("mail", mail(id));
        return "demo/mail";
    }

    @GetMapping("/{id}/html")
    ResponseEntity<String> html(@PathVariable String id) {
        String html = mail(id).html().replaceFirst("<head>", "<head><base target=\"_blank\">");
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, java.nio.charset.StandardCharsets.UTF_8))
                .header("Content-Security-Policy", MAIL_POLICY)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(html);
    }

    private static DemoMail mail(String id) {
        return mails().stream()
                .filter(mail -> mail.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private static List<DemoMail> mails() {
        List<MimeMessage> arrived =
                new ArrayList<>(LocalMail.current().map(LocalMail::mails).orElse(List.of()));
        // Mails of the same second stay in the order of their arrival.
        Collections.reverse(arrived);
        return arrived.stream()
                .map(DemoMail::of)
                .sorted(Comparator.comparing(DemoMail::sentAt).reversed())
                .limit(SHOWN)
                .toList();
    }
}
