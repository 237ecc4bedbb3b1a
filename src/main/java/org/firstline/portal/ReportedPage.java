package org.firstline.portal;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import org.firstline.incident.IncidentView;
import org.firstline.incident.PromiseView;
import org.firstline.incident.RequesterLinks;
import org.firstline.incident.RequesterPromises;
import org.firstline.portal.SecretPages.Speech;
import org.firstline.sla.ClockPictures;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** What the requester was promised: said once it is reported, and drawn. */
@Controller
@RequestMapping("/i/{token}")
class ReportedPage {

    private static final MediaType SVG = new MediaType("image", "svg+xml", StandardCharsets.UTF_8);

    private final RequesterLinks links;
    private final RequesterPromises promises;
    private final ClockPictures pictures;
    private final SecretPages pages;

    ReportedPage(RequesterLinks links, RequesterPromises promises, ClockPictures pictures, SecretPages pages) {
        this.links = links;
        this.promises = promises;
        this.pictures = pictures;
        this.pages = pages;
    }

    @GetMapping("/reported")
    ResponseEntity<String> confirm(Reader reader) {
        return links.open(reader.token())
                .map(incident -> confirmation(reader, incident))
                .orElseGet(() -> pages.unknownLink(reader.hearsAsStranger()));
    }

    @GetMapping("/timeline.svg")
    ResponseEntity<String> draw(Reader reader) {
        return links.open(reader.token())
                .map(incident -> picture(incident, speech(reader, incident)))
                .orElseGet(() -> pages.unknownLink(reader.hearsAsStranger()));
    }

    private ResponseEntity<String> confirmation(Reader reader, IncidentView incident) {
        Speech speech = speech(reader, incident);
        PromiseView promise = promises.of(incident.number());
        Map<String, Object> values = new HashMap<>();
        values.put("token", reader.token());
        values.put("incident", incident);
        values.put("promise", promise.isOpen() ? promise.sentence().getOrDefault(speech.language(), "") : "");
        return pages.page(HttpStatus.OK, "reported", speech, values);
    }

    private ResponseEntity<String> picture(IncidentView incident, Speech speech) {
        String heading = incident.number() + " · " + incident.title();
        return pages.answer(
                HttpStatus.OK,
                SVG,
                pictures.promised(incident.number(), heading, speech.language().locale()));
    }

    private static Speech speech(Reader reader, IncidentView incident) {
        return reader.hears(incident.requester().language());
    }
}
