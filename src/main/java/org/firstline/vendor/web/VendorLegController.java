package org.firstline.vendor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.firstline.identity.DeskUser;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.InputCheck;
import org.firstline.vendor.VendorLeg;
import org.firstline.vendor.VendorLegs;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Vendors")
@RequestMapping(path = "/api/v1/incidents/{number}/vendor-legs", produces = MediaType.APPLICATION_JSON_VALUE)
class VendorLegController {

    private final VendorLegs legs;
    private final People people;

    VendorLegController(VendorLegs legs, People people) {
        this.legs = legs;
        this.people = people;
    }

    @Operation(summary = "Every vendor’s part in the incident, in the order in which they began")
    @GetMapping
    List<VendorLegJson> vendorLegs(@PathVariable IncidentNumber number) {
        people.currentAs(Role.values());
        return legs.of(number).stream().map(this::json).toList();
    }

    @Operation(summary = "Writes to the vendor who has the incident")
    @PostMapping(path = "/current/message", consumes = MediaType.APPLICATION_JSON_VALUE)
    VendorLegJson writeToVendor(@PathVariable IncidentNumber number, @RequestBody ToVendor message) {
        DeskUser by = people.currentAs(Role.AGENT, Role.LEAD);
        InputCheck check = new InputCheck();
        String text = check.neededText("text", message.text(), InputCheck.LONGEST_SAID);
        check.done();
        return json(legs.write(number, text, by));
    }

    @Operation(summary = "Shows the vendor who has the incident one of its files")
    @PutMapping(path = "/current/files/{id}", consumes = MediaType.APPLICATION_JSON_VALUE)
    VendorLegJson share(
            @PathVariable IncidentNumber number,
            @PathVariable String id,
            @RequestBody(required = false) @Nullable Nothing nothing) {
        return json(legs.share(number, id, people.currentAs(Role.AGENT, Role.LEAD)));
    }

    @Operation(summary = "Shows it to them no longer")
    @DeleteMapping(path = "/current/files/{id}", produces = MediaType.ALL_VALUE)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void unshare(@PathVariable IncidentNumber number, @PathVariable String id) {
        legs.unshare(number, id, people.currentAs(Role.AGENT, Role.LEAD));
    }

    private VendorLegJson json(VendorLeg leg) {
        return VendorLegJson.of(leg, legs.files(leg));
    }

    /** A body without fields; whoever sends one is told. */
    record Nothing() {}

    record ToVendor(@Needed @Nullable String text) {}
}
