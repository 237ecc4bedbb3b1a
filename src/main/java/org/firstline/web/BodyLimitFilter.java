package org.firstline.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses bodies of more than a mebibyte, told or not, and what is no UTF-8; others can be read more than once. Uploads have
 * limits of their own, and go to the disk.
 */
final class BodyLimitFilter extends OncePerRequestFilter {

    private static final int MOST = 1024 * 1024;

    private final Problems problems;

    BodyLimitFilter(Problems problems) {
        this.problems = problems;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !ApiPaths.isV1(request) || ApiPaths.isUpload(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean tooLarge = request.getContentLengthLong() > MOST;
        byte[] body = tooLarge ? new byte[0] : request.getInputStream().readNBytes(MOST + 1);
        if (tooLarge || body.length > MOST) {
            problems.send(request, response, HttpStatus.PAYLOAD_TOO_LARGE, "body-too-large", MOST);
            return;
        }
        if (!isUtf8(body)) {
            problems.send(request, response, HttpStatus.BAD_REQUEST, "unreadable");
            return;
        }
        chain.doFilter(new BufferedBody(request, body), response);
    }

    private static boolean isUtf8(byte[] body) {
        try {
            StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(body));
            return true;
        } catch (CharacterCodingException malformed) {
            return false;
        }
    }
}
