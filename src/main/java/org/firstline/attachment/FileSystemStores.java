package org.firstline.attachment;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.firstline.shared.DeskClock;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/** One folder for all stores, which belongs to the desk's backup. */
@Component
class FileSystemStores implements FileStores {

    private static final Pattern USE = Pattern.compile("[a-z]{1,20}");

    private final Path folder;
    private final DeskClock clock;

    /** @throws FolderRefused when the desk cannot write there */
    FileSystemStores(@Value("${firstline.files.folder}") Path folder, DeskClock clock) {
        this.folder = folder.toAbsolutePath().normalize();
        this.clock = clock;
        requireWritable();
    }

    @Override
    public FileStore of(String use) {
        if (!USE.matcher(use).matches()) {
            throw new IllegalArgumentException("No use of files: " + use);
        }
        return new FileSystemStore(folder.resolve(use), clock);
    }

    private void requireWritable() {
        try {
            Files.createDirectories(folder);
            Files.delete(Files.createTempFile(folder, "start", null));
        } catch (IOException refused) {
            throw new FolderRefused(folder, refused);
        }
    }
}
