package org.firstline.attachment;

import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.springframework.core.io.InputStreamResource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;

/** A file as an answer that a browser saves and never shows, runs or keeps in between. */
public final class FileDownload {

    private static final String ANYTHING = "application/octet-stream";

    /** What could run in a browser if it ever took it for a page. */
    private static final Set<String> ACTIVE = Set.of("text/html", "text/xml", "text/xsl", "text/css");

    private FileDownload() {}

    /** @param content closed once it was sent */
    public static ResponseEntity<InputStreamResource> of(Attachment file, InputStream content) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, served(file.mediaType()))
                .header(HttpHeaders.CONTENT_DISPOSITION, "attachment; filename*=UTF-8''" + encoded(file.name()))
                .header(HttpHeaders.CACHE_CONTROL, "private, no-store")
                .header("Content-Security-Policy", "sandbox; default-src 'none'")
                .header("X-Content-Type-Options", "nosniff")
                .header("X-Robots-Tag", "noindex, nofollow")
                .contentLength(file.size())
                .body(new InputStreamResource(content));
    }

    private static String served(String mediaType) {
        boolean active = ACTIVE.contains(mediaType) || mediaType.endsWith("xml") || mediaType.startsWith("message/");
        return active ? ANYTHING : mediaType;
    }

    /** RFC 8187: letters and digits stay, every other byte is written as two hexadecimal digits. */
    private static String encoded(String name) {
        StringBuilder text = new StringBuilder();
        for (byte each : name.getBytes(StandardCharsets.UTF_8)) {
            boolean plain = each >= '0' && each <= '9' || each >= 'A' && each <= 'Z' || each >= 'a' && each <= 'z';
            text.append(
                    plain || each == '.' || each == '-' || each == '_'
                            ? String.valueOf((char) each)
                            : "%%%02X".formatted(each));
        }
        return text.toString();
    }
}
