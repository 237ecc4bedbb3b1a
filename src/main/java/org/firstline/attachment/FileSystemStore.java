package org.firstline.attachment;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.HexFormat;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.firstline.shared.DeskClock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A folder with two levels of folders below it, so that none gets long. A file comes into being under another name and is
 * moved when it is whole: what has a key is complete.
 */
final class FileSystemStore implements FileStore {

    private static final Logger LOG = LoggerFactory.getLogger(FileSystemStore.class);
    private static final Pattern KEY = Pattern.compile("[0-9a-f]{32}");
    private static final String UNFINISHED = ".part";
    private static final int BYTES = 16;
    private static final int LEVELS = 3;
    private static final int CHUNK = 64 * 1024;

    private final Path folder;
    private final DeskClock clock;
    private final SecureRandom random = new SecureRandom();

    FileSystemStore(Path folder, DeskClock clock) {
        this.folder = folder;
        this.clock = clock;
    }

    @Override
    public Stored write(InputStream content, long most) throws FileTooLarge {
        String key = newKey();
        Path place = place(key);
        Path unfinished = unfinished(key);
        try {
            Files.createDirectories(place.getParent());
            Stored stored = copy(key, content, unfinished, most);
            Files.setLastModifiedTime(unfinished, FileTime.from(clock.instant()));
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
            force(place.getParent());
            return stored;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        } finally {
            removeIfThere(unfinished);
        }
    }

    @Override
    public InputStream open(String key) {
        try {
            return Files.newInputStream(place(key));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void remove(String key) {
        removeIfThere(unfinished(key));
        removeIfThere(place(key));
    }

    /** What never became whole is told by its key, too, and removed by it. */
    @Override
    public Stream<String> olderThan(Instant instant) {
        try {
            if (!Files.exists(folder)) {
                return Stream.empty();
            }
            return Files.walk(folder, LEVELS)
                    .filter(file -> isOlder(file, instant))
                    .map(file -> file.getFileName().toString().replace(UNFINISHED, ""))
                    .filter(name -> KEY.matcher(name).matches());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Stored copy(String key, InputStream content, Path target, long most) throws IOException, FileTooLarge {
        MessageDigest digest = sha256();
        DigestInputStream digested = new DigestInputStream(content, digest);
        try (FileChannel file = FileChannel.open(target, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
                OutputStream out = Channels.newOutputStream(file)) {
            byte[] chunk = new byte[CHUNK];
            long size = 0;
            for (int read = digested.read(chunk); read >= 0; read = digested.read(chunk)) {
                size += read;
                if (size > most) {
                    throw new FileTooLarge(most);
                }
                out.write(chunk, 0, read);
            }
            file.force(true);
            return new Stored(key, size, HexFormat.of().formatHex(digest.digest()));
        }
    }

    /** The name in its folder must survive, too; a system that cannot promise it is left to do so by itself. */
    private static void force(Path folder) {
        try (FileChannel names = FileChannel.open(folder, StandardOpenOption.READ)) {
            names.force(true);
        } catch (IOException unable) {
            LOG.debug("{} cannot be forced to the disk", folder, unable);
        }
    }

    private static boolean isOlder(Path file, Instant instant) {
        try {
            return Files.isRegularFile(file)
                    && Files.getLastModifiedTime(file).toInstant().isBefore(instant);
        } catch (NoSuchFileException removedMeanwhile) {
            return false;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static void removeIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Path place(String key) {
        if (!KEY.matcher(key).matches()) {
            throw new IllegalArgumentException("No key of a file: " + key);
        }
        return folder.resolve(key.substring(0, 2)).resolve(key.substring(2, 4)).resolve(key);
    }

    private Path unfinished(String key) {
        return place(key).resolveSibling(key + UNFINISHED);
    }

    private String newKey() {
        byte[] bits = new byte[BYTES];
        random.nextBytes(bits);
        return HexFormat.of().formatHex(bits);
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
