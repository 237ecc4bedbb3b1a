package org.firstline.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;

/** Watches a message go by on its way to the disk: its head, its checksums, its size; and ends it where it grows too large. */
final class MailScan extends FilterInputStream {

    private static final int LARGEST_HEAD = 512 * 1024;

    private final long most;
    private final MessageDigest whole = sha256();
    private final MessageDigest body = sha256();
    private final ByteArrayOutputStream head = new ByteArrayOutputStream();
    private long size;
    private boolean isCut;
    private boolean inBody;
    private boolean lineIsEmpty = true;

    MailScan(InputStream message, long most) {
        super(message);
        this.most = most;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int wanted) throws IOException {
        if (size >= most) {
            isCut = isCut || in.read() >= 0;
            return -1;
        }
        int read = in.read(into, from, (int) Math.min(wanted, most - size));
        if (read > 0) {
            size += read;
            whole.update(into, from, read);
            int seen = inBody ? 0 : head(into, from, read);
            body(into, from + seen, read - seen);
        }
        return read;
    }

    @Override
    public boolean markSupported() {
        return false;
    }

    /** White space aside: servers end lines, and the last of them, each in their own way. */
    private void body(byte[] bytes, int from, int count) {
        byte[] marks = new byte[count];
        int found = 0;
        for (int at = from; at < from + count; at++) {
            if (bytes[at] < 0 || bytes[at] > ' ') {
                marks[found++] = bytes[at];
            }
        }
        body.update(marks, 0, found);
    }

    /** How many of these bytes still belong to the head. */
    private int head(byte[] bytes, int from, int count) {
        for (int at = 0; at < count; at++) {
            byte each = bytes[from + at];
            if (head.size() < LARGEST_HEAD) {
                head.write(each);
            }
            if (each == '\n') {
                if (lineIsEmpty) {
                    inBody = true;
                    return at + 1;
                }
                lineIsEmpty = true;
            } else if (each != '\r') {
                lineIsEmpty = false;
            }
        }
        return count;
    }

    long size() {
        return size;
    }

    /** Whether there was more than is allowed. */
    boolean isCut() {
        return isCut;
    }

    /** Whether the head is larger than any mail program writes it. */
    boolean isStrange() {
        return head.size() >= LARGEST_HEAD;
    }

    InternetHeaders headers() {
        try {
            return new InternetHeaders(new ByteArrayInputStream(head.toByteArray()));
        } catch (MessagingException unreadable) {
            return new InternetHeaders();
        }
    }

    byte[] wholeHash() {
        return hash(whole);
    }

    byte[] bodyHash() {
        return hash(body);
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] hash(MessageDigest digest) {
        try {
            return ((MessageDigest) digest.clone()).digest();
        } catch (CloneNotSupportedException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
