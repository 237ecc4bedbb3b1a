package org.firstline.web;

import org.apache.tomcat.util.http.fileupload.impl.SizeException;
import org.firstline.shared.InputRefused;
import org.firstline.shared.Refused;
import org.firstline.shared.TooLarge;
import org.springframework.web.multipart.MultipartException;

/** What an upload that cannot be read means. */
public final class UploadTrouble {

    private static final long MEGABYTE = 1024 * 1024;

    private UploadTrouble() {}

    /** It was larger than anything that the desk reads, or it broke off. */
    public static Refused in(MultipartException failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof SizeException size) {
                return new TooLarge("upload-too-large", size.getPermittedSize() / MEGABYTE);
            }
        }
        return new InputRefused("file", "upload-unreadable");
    }
}
