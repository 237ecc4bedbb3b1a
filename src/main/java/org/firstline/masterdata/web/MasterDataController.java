package org.firstline.masterdata.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.firstline.identity.People;
import org.firstline.identity.Role;
import org.firstline.masterdata.CsvImport;
import org.firstline.masterdata.EntryDefinition;
import org.firstline.masterdata.Kind;
import org.firstline.masterdata.MasterData;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

@RestController
@Tag(name = "Master data")
@RequestMapping("/api/v1/masterdata")
class MasterDataController {

    private static final String CSV = "text/csv";
    private static final String CSV_UTF_8 = "text/csv;charset=UTF-8";
    private static final int USUAL = 50;
    private static final int MOST = 200;

    private final MasterData masterData;
    private final People people;

    MasterDataController(MasterData masterData, People people) {
        this.masterData = masterData;
        this.people = people;
    }

    @Operation(summary = "Categories, services, sites or VIPs, by code")
    @GetMapping(path = "/{kind}", produces = MediaType.APPLICATION_JSON_VALUE)
    Page<EntryJson> listEntries(
            @PathVariable String kind,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit) {
        people.currentAs(Role.values());
        int most = limit == null ? USUAL : limit;
        if (most < 1 || most > MOST) {
            throw new InputRefused("limit", "whole-number", 1, MOST);
        }
        return masterData.list(Kind.of(kind), cursor, most).map(EntryJson::of);
    }

    @Operation(summary = "One of them")
    @GetMapping(path = "/{kind}/{code}", produces = MediaType.APPLICATION_JSON_VALUE)
    EntryJson readEntry(@PathVariable String kind, @PathVariable String code) {
        people.currentAs(Role.values());
        return EntryJson.of(masterData.get(Kind.of(kind), code));
    }

    @Operation(
            summary = "Creates or replaces one",
            responses = {
                @ApiResponse(responseCode = "200", description = "Replaced", useReturnTypeSchema = true),
                @ApiResponse(responseCode = "201", description = "Created", useReturnTypeSchema = true)
            })
    @PutMapping(
            path = "/{kind}/{code}",
            consumes = MediaType.APPLICATION_JSON_VALUE,
            produces = MediaType.APPLICATION_JSON_VALUE)
    ResponseEntity<EntryJson> putEntry(
            @PathVariable String kind, @PathVariable String code, @RequestBody EntryDefinition wanted) {
        Kind its = changed(kind);
        boolean created = masterData.put(its, code, wanted);
        return ResponseEntity.status(created ? HttpStatus.CREATED : HttpStatus.OK)
                .body(EntryJson.of(masterData.get(its, code)));
    }

    @Operation(summary = "Offers it no longer")
    @PostMapping(path = "/{kind}/{code}/retire", produces = MediaType.APPLICATION_JSON_VALUE)
    EntryJson retireEntry(
            @PathVariable String kind,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable Nothing nothing) {
        return EntryJson.of(masterData.retire(changed(kind), code));
    }

    @Operation(summary = "Offers it again")
    @PostMapping(path = "/{kind}/{code}/restore", produces = MediaType.APPLICATION_JSON_VALUE)
    EntryJson restoreEntry(
            @PathVariable String kind,
            @PathVariable String code,
            @RequestBody(required = false) @Nullable Nothing nothing) {
        return EntryJson.of(masterData.restore(changed(kind), code));
    }

    @Operation(summary = "All of a kind as a file")
    @GetMapping(path = "/{kind}.csv", produces = CSV)
    ResponseEntity<String> readCsv(@PathVariable String kind) {
        people.currentAs(Role.values());
        Kind its = Kind.of(kind);
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, CSV_UTF_8)
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename=\"" + its.path() + ".csv\"")
                .body(masterData.csv(its, ','));
    }

    @Operation(summary = "Takes all rows of a file or none")
    @PutMapping(path = "/{kind}.csv", consumes = CSV, produces = MediaType.APPLICATION_JSON_VALUE)
    Taken putCsv(@PathVariable String kind, @RequestBody(required = false) @Nullable String csv) {
        Kind its = changed(kind);
        return Taken.of(masterData.take(its, csv == null ? "" : csv));
    }

    /** @throws org.firstline.shared.NotAllowed for everybody else */
    private Kind changed(String kind) {
        people.currentAs(Role.ADMINISTRATOR, Role.PROCESS_OWNER);
        return Kind.of(kind);
    }

    /** A body without fields; whoever sends one is told. */
    record Nothing() {}

    record Taken(int created, int changed, int unchanged) {

        static Taken of(CsvImport taken) {
            return new Taken(taken.created(), taken.changed(), taken.unchanged());
        }
    }
}
