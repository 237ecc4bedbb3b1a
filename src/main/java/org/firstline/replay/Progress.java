package org.firstline.replay;

import java.io.PrintStream;
import java.util.Locale;

/** Says every other second how far the replay is. */
final class Progress {

    private static final long EVERY_NANOS = 2_000_000_000L;

    private final PrintStream out;
    private final int rows;
    private int played;
    private long said = System.nanoTime();

    Progress(PrintStream out, int rows) {
        this.out = out;
        this.rows = rows;
    }

    void played(LogRow row) {
        played++;
        long now = System.nanoTime();
        if (now - said >= EVERY_NANOS) {
            said = now;
            out.printf(Locale.ROOT, "%,9d of %,d rows, %s%n", played, rows, row.at());
        }
    }
}
