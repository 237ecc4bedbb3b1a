package org.firstline;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The body of an upload, as browsers and programs build it. */
public final class Multipart {

    private static final String BOUNDARY = "----firstline-boundary";

    private final ByteArrayOutputStream body = new ByteArrayOutputStream();

    public Multipart file(String name, byte[] content) {
        return file("file", name, content);
    }

    public Multipart file(String field, String name, byte[] content) {
        String quoted = name.replace("\\", "\\\\").replace("\"", "\\\"");
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + field + "\"; filename=\"" + quoted
                + "\"\r\nContent-Type: image/png\r\n\r\n");
        body.writeBytes(content);
        write("\r\n");
        return this;
    }

    public Multipart field(String name, String value) {
        write("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n" + value + "\r\n");
        return this;
    }

    public byte[] body() {
        ByteArrayOutputStream whole = new ByteArrayOutputStream();
        whole.writeBytes(body.toByteArray());
        whole.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return whole.toByteArray();
    }

    public Map<String, String> headers() {
        return Map.of("Content-Type", "multipart/form-data; boundary=" + BOUNDARY);
    }

    private void write(String text) {
        body.writeBytes(text.getBytes(StandardCharsets.UTF_8));
    }
}
