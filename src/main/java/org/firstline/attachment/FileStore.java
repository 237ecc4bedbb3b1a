package org.firstline.attachment;

import java.io.InputStream;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * Keeps the content of files, outside the database; one store for each use, from {@link FileStores}. It takes no part in
 * transactions: who writes a file and then does not keep it removes it, and what a crash leaves behind is found by
 * {@link #olderThan}. A file never changes. A disk that fails: {@link java.io.UncheckedIOException}.
 */
public interface FileStore {

    /**
     * Streams the content to the disk. When it returns, the file survives a loss of power.
     *
     * @param most bytes that it may have
     * @throws FileTooLarge when there are more; nothing is kept
     */
    Stored write(InputStream content, long most) throws FileTooLarge;

    /**
     * The content; whoever opens it closes it.
     *
     * @throws java.io.UncheckedIOException when there is no such file
     */
    InputStream open(String key);

    /** Afterwards the file is not there, whether it was or not. */
    void remove(String key);

    /** The keys of all files written before the instant; to be closed. */
    Stream<String> olderThan(Instant instant);

    /**
     * A file that was written.
     *
     * @param key 128 random bits in hexadecimal digits
     * @param size in bytes
     * @param sha256 in hexadecimal digits
     */
    record Stored(String key, long size, String sha256) {}

    /** There was more content than the caller allows. */
    final class FileTooLarge extends Exception {

        private final long most;

        FileTooLarge(long most) {
            super("More than " + most + " bytes");
            this.most = most;
        }

        /** In bytes. */
        public long most() {
            return most;
        }
    }
}
