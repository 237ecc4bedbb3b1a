package org.firstline.web;

import org.apache.tomcat.util.http.fileupload.impl.FileSizeLimitExceededException;
import org.apache.tomcat.util.http.fileupload.impl.SizeLimitExceededException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.multipart.MultipartException;

/** What an upload that cannot be read means: one file was too large, all of it was, or it broke off. */
final class UploadTrouble {

    private static final long MEGABYTE = 1024 * 1024;

    private UploadTrouble() {}

    static Verdict in(MultipartException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof FileSizeLimitExceededException file) {
                return tooLarge("file-too-large", plain(file.getFileName()), file.getPermittedSize() / MEGABYTE);
            } else if (cause instanceof SizeLimitExceededException all) {
                return tooLarge("upload-too-large", all.getPermittedSize() / MEGABYTE);
            }
        }
        return Verdict.of(HttpStatus.BAD_REQUEST, "upload-unreadable");
    }

    private static Verdict tooLarge(String rule, Object... details) {
        return Verdict.of(HttpStatus.PAYLOAD_TOO_LARGE, rule, details);
    }

    private static String plain(@Nullable String name) {
        return name == null ? "" : name.replaceAll("[\\p{Cc}\\p{Cf}]", "");
    }
}
