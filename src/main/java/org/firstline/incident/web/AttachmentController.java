package org.firstline.incident.web;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.util.List;
import java.util.Objects;
import org.firstline.attachment.Attachment;
import org.firstline.attachment.FileDownload;
import org.firstline.identity.DeskUser;
import org.firstline.incident.IncidentFiles;
import org.firstline.incident.NewFile;
import org.firstline.shared.Actor;
import org.firstline.shared.IncidentNumber;
import org.firstline.shared.Visibility;
import org.firstline.web.Needed;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;

/** The files of an incident, for the desk. */
@RestController
@Tag(name = "Attachments")
@RequestMapping("/api/v1/incidents/{number}/attachments")
class AttachmentController {

    private static final List<Visibility> OF_THE_DESK = List.of(Visibility.PUBLIC, Visibility.INTERNAL);

    private final IncidentFiles files;
    private final Caller caller;

    AttachmentController(IncidentFiles files, Caller caller) {
        this.files = files;
        this.caller = caller;
    }

    @Operation(summary = "Its files, in the order in which they came")
    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    List<AttachmentJson> listAttachments(@PathVariable IncidentNumber number) {
        caller.reader();
        return files.of(number, OF_THE_DESK).stream().map(AttachmentJson::of).toList();
    }

    @Operation(
            summary = "Adds files, all or none",
            requestBody =
                    @RequestBody(
                            required = true,
                            content =
                                    @Content(
                                            mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
                                            schema = @Schema(implementation = NewFiles.class))))
    @PostMapping(consumes = MediaType.MULTIPART_FORM_DATA_VALUE, produces = MediaType.APPLICATION_JSON_VALUE)
    @ResponseStatus(HttpStatus.CREATED)
    List<AttachmentJson> attach(
            @PathVariable IncidentNumber number,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable List<MultipartFile> file,
            @Parameter(hidden = true) @RequestParam(required = false) @Nullable Visibility visibility) {
        DeskUser writer = caller.writer();
        List<NewFile> sent = Objects.requireNonNullElse(file, List.<MultipartFile>of()).stream()
                .map(each -> new NewFile(each.getOriginalFilename(), each))
                .toList();
        Visibility seen = Objects.requireNonNullElse(visibility, Visibility.PUBLIC);
        return files.attach(number, sent, seen, Actor.agent(writer.id())).stream()
                .map(AttachmentJson::of)
                .toList();
    }

    @Operation(summary = "One of them, as a file")
    @ApiResponse(
            responseCode = "200",
            content =
                    @Content(
                            mediaType = MediaType.APPLICATION_OCTET_STREAM_VALUE,
                            schema = @Schema(type = "string", format = "binary")))
    @GetMapping("/{id}")
    ResponseEntity<InputStreamResource> download(@PathVariable IncidentNumber number, @PathVariable String id) {
        caller.reader();
        Attachment file = files.find(number, id, OF_THE_DESK);
        return FileDownload.of(file, files.open(file));
    }

    @Operation(summary = "Takes one away for good")
    @DeleteMapping("/{id}")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void removeAttachment(@PathVariable IncidentNumber number, @PathVariable String id) {
        files.remove(number, id, caller.writer());
    }

    /** The parts of an upload, for the API's description. */
    private record NewFiles(
            @Needed @ArraySchema(schema = @Schema(type = "string", format = "binary"), minItems = 1)
            List<String> file,

            @Schema(
                    allowableValues = {"PUBLIC", "INTERNAL"},
                    defaultValue = "PUBLIC")
            String visibility) {}
}
