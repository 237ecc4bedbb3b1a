package org.firstline.intake.mail;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** Ends where what it reads is damaged. */
final class ForgivingStream extends FilterInputStream {

    private boolean ended;

    ForgivingStream(InputStream in) {
        super(in);
    }

    @Override
    public int read() {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int from, int most) {
        if (ended) {
            return -1;
        }
        try {
            int read = in.read(into, from, most);
            ended = read < 0;
            return read;
        } catch (IOException | RuntimeException damaged) {
            ended = true;
            return -1;
        }
    }

    @Override
    public boolean markSupported() {
        return false;
    }
}
