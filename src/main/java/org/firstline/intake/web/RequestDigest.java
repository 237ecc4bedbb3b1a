package org.firstline.intake.web;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Map;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;
import org.springframework.web.multipart.support.StandardServletMultipartResolver;

/** By what a repeated request is known to be the same: route and body, of an upload its files and fields. */
final class RequestDigest {

    private static final int CHUNK = 64 * 1024;

    private final MessageDigest digest;

    private RequestDigest(MessageDigest digest) {
        this.digest = digest;
    }

    /** @throws org.springframework.web.multipart.MultipartException for an upload that cannot be read, or is too large */
    static byte[] of(HttpServletRequest request) throws IOException {
        RequestDigest told = new RequestDigest(sha256());
        told.add(request.getServletPath());
        StandardServletMultipartResolver uploads = new StandardServletMultipartResolver();
        if (uploads.isMultipart(request)) {
            told.add(uploads.resolveMultipart(request));
        } else {
            told.add(request.getInputStream());
        }
        return told.digest.digest();
    }

    private void add(MultipartHttpServletRequest upload) throws IOException {
        for (Map.Entry<String, String[]> field : upload.getParameterMap().entrySet()) {
            add(field.getKey());
            add(String.join("\n", field.getValue()));
        }
        for (List<MultipartFile> files : upload.getMultiFileMap().values()) {
            for (MultipartFile file : files) {
                add(file.getName());
                add(String.valueOf(file.getOriginalFilename()));
                try (InputStream content = file.getInputStream()) {
                    add(content);
                }
            }
        }
    }

    private void add(String text) {
        digest.update(text.getBytes(StandardCharsets.UTF_8));
        digest.update((byte) '\n');
    }

    private void add(InputStream content) throws IOException {
        byte[] chunk = new byte[CHUNK];
        for (int read = content.read(chunk); read >= 0; read = content.read(chunk)) {
            digest.update(chunk, 0, read);
        }
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
