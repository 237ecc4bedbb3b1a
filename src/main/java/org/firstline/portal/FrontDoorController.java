package org.firstline.portal;

import org.firstline.engine.deployment.ShippedModels;
import org.firstline.identity.DemoPeople;
import org.firstline.portal.process.LivePicture;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The first page of the desk: what it is, where to go, and what of its models is not live. */
@Controller
class FrontDoorController {

    private final ShippedModels models;
    private final DemoPeople demo;
    private final LivePicture picture;
    private final String mailbox;

    /** @param mailbox where the demonstration's mails can be read; empty where they cannot */
    FrontDoorController(
            ShippedModels models,
            DemoPeople demo,
            LivePicture picture,
            @Value("${firstline.demo.mailbox:}") String mailbox) {
        this.models = models;
        this.demo = demo;
        this.picture = picture;
        this.mailbox = mailbox;
    }

    @GetMapping("/")
    String show(Model page) {
        page.addAttribute("refused", models.refused());
        page.addAttribute("kept", models.kept());
        page.addAttribute("people", demo.all());
        page.addAttribute("mailbox", mailbox);
        return "front-door";
    }

    @GetMapping(value = "/assets/incident.svg", produces = "image/svg+xml")
    ResponseEntity<String> picture() {
        return ResponseEntity.of(picture.svg());
    }
}
