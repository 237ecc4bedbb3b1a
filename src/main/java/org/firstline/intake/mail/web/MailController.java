package org.firstline.intake.mail.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.incident.web.Limit;
import org.firstline.intake.mail.MailState;
import org.firstline.intake.mail.Mails;
import org.firstline.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Mails")
@RequestMapping(path = "/api/v1/mails", produces = MediaType.APPLICATION_JSON_VALUE)
class MailController {

    private final Mails mails;
    private final People people;

    MailController(Mails mails, People people) {
        this.mails = mails;
        this.people = people;
    }

    @Operation(summary = "What came to the mailbox, the oldest first; unless asked otherwise, what a lead is to decide")
    @GetMapping
    Page<MailJson> listMails(
            @RequestParam(required = false) @Nullable MailState state,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        lead();
        return mails.list(state, cursor, Limit.of(limit)).map(MailJson::of);
    }

    @Operation(summary = "One message, with what it says")
    @GetMapping("/{id}")
    MailJson.WithText readMail(@PathVariable String id) {
        lead();
        return MailJson.WithText.of(mails.get(id));
    }

    @Operation(summary = "It becomes a message or an incident after all")
    @PostMapping(path = "/{id}/release", consumes = MediaType.APPLICATION_JSON_VALUE)
    MailJson releaseMail(@PathVariable String id, @RequestBody(required = false) @Nullable Nothing nothing) {
        return MailJson.of(mails.release(id, lead()));
    }

    @Operation(summary = "Nothing comes of it")
    @PostMapping(path = "/{id}/drop", consumes = MediaType.APPLICATION_JSON_VALUE)
    MailJson dropMail(@PathVariable String id, @RequestBody(required = false) @Nullable Nothing nothing) {
        return MailJson.of(mails.drop(id, lead()));
    }

    private String lead() {
        return people.currentAs(Role.LEAD, Role.MANAGER).id();
    }

    /** The body of what needs none. */
    record Nothing() {}
}
