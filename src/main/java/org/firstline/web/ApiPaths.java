package org.firstline.web;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Objects;
import org.springframework.http.MediaType;

/** Which requests are the API's, and so answered with problem details. */
public final class ApiPaths {

    /** Everything below this speaks JSON to programs. */
    public static final String API = "/api/";

    /** The routes of the contract; what else lies below {@link #API} describes them. */
    public static final String V1 = API + "v1/";

    private static final String ATTACHMENTS = "/attachments";

    private ApiPaths() {}

    static boolean isApi(HttpServletRequest request) {
        return pathOf(request).startsWith(API);
    }

    public static boolean isV1(HttpServletRequest request) {
        return pathOf(request).startsWith(V1);
    }

    /** Routes named {@code attachments} take files, which no memory holds as a whole. */
    static boolean isUpload(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null
                && type.toLowerCase(Locale.ROOT).startsWith(MediaType.MULTIPART_FORM_DATA_VALUE)
                && pathOf(request).endsWith(ATTACHMENTS);
    }

    /** Decoded, as routes are found by it; the raw one can spell the same letters otherwise. */
    private static String pathOf(HttpServletRequest request) {
        return request.getServletPath() + Objects.requireNonNullElse(request.getPathInfo(), "");
    }
}
