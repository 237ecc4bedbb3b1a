package org.firstline.vendor.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.vendor.VendorDraft;
import org.firstline.vendor.Vendors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Vendors")
@RequestMapping(path = "/api/v1/vendors", produces = MediaType.APPLICATION_JSON_VALUE)
class VendorController {

    private final Vendors vendors;
    private final People people;

    VendorController(Vendors vendors, People people) {
        this.vendors = vendors;
        this.people = people;
    }

    @Operation(summary = "Every vendor, by code")
    @GetMapping
    List<VendorJson> listVendors() {
        people.currentAs(Role.values());
        return vendors.all().stream().map(VendorJson::of).toList();
    }

    @Operation(summary = "One vendor")
    @GetMapping("/{code}")
    VendorJson readVendor(@PathVariable String code) {
        people.currentAs(Role.values());
        return VendorJson.of(vendors.get(code));
    }

    @Operation(
            summary = "Creates or replaces a vendor",
            responses = {
                @ApiResponse(responseCode = "200", description = "Replaced", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
            })
    @PutMapping(path = "/{code}", consumes = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<VendorJson> putVendor(@PathVariable String code, @RequestBody VendorDraft wanted) {
        requireEditor();
        boolean created = vendors.put(code, wanted);
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(VendorJson.of(vendors.get(code)));
    }

    @Operation(summary = "Nothing new goes to the vendor any more")
    @PostMapping(path = "/{code}/retire", consumes = MediaType.APPLICATION_JSON_VALUE)
    VendorJson retireVendor(@PathVariable String code, @RequestBody(required = false) @Nullable Nothing nothing) {
        requireEditor();
        return VendorJson.of(vendors.retire(code));
    }

    @Operation(summary = "Incidents can go to the vendor again")
    @PostMapping(path = "/{code}/restore", consumes = MediaType.APPLICATION_JSON_VALUE)
    VendorJson restoreVendor(@PathVariable String code, @RequestBody(required = false) @Nullable Nothing nothing) {
        requireEditor();
        return VendorJson.of(vendors.restore(code));
    }

    private void requireEditor() {
        people.currentAs(Role.ADMINISTRATOR, Role.PROCESS_OWNER);
    }

    /** The body of what needs none. */
    record Nothing() {}
}
