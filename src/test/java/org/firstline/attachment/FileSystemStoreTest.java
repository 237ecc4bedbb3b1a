package org.firstline.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.firstline.attachment.FileStore.FileTooLarge;
import org.firstline.attachment.FileStore.Stored;
import org.firstline.shared.DeskClock;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A store of files in a folder … */
class FileSystemStoreTest {

    private static final Instant MONDAY = Instant.parse("2026-11-23T10:00:00Z");

    @TempDir
    Path folder;

    private final DeskClock clock = new DeskClock(moved -> {});

    @Test
    void givesBackWhatItWasGiven() throws Exception {
        FileStore store = store();

        Stored stored = store.write(bytes("hello".getBytes()), 5);

        assertThat(stored.key()).matches("[0-9a-f]{32}");
        assertThat(stored.size()).isEqualTo(5);
        assertThat(stored.sha256()).isEqualTo("2cf24dba5fb0a30e26e83b2ac5b9e29e1b161e5c1fa7425e73043362938b9824");
        try (InputStream content = store.open(stored.key())) {
            assertThat(content).hasBinaryContent("hello".getBytes());
        }
        assertThat(files()).hasSize(1);
    }

    @Test
    void keepsNothingOfWhatIsTooLarge() {
        assertThatExceptionOfType(FileTooLarge.class)
                .isThrownBy(() -> store().write(bytes(new byte[200_001]), 200_000))
                .satisfies(tooLarge -> assertThat(tooLarge.most()).isEqualTo(200_000));
        assertThat(files()).isEmpty();
    }

    @Test
    void keepsNothingOfWhatBreaksOff() {
        InputStream broken = new InputStream() {
            @Override
            public int read() throws IOException {
                throw new IOException("gone");
            }
        };

        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> store().write(broken, 10));
        assertThat(files()).isEmpty();
    }

    @Test
    void forgetsWhatIsRemoved() throws Exception {
        FileStore store = store();
        String key = store.write(bytes(new byte[1]), 10).key();

        store.remove(key);
        store.remove(key);

        assertThat(files()).isEmpty();
        assertThatExceptionOfType(UncheckedIOException.class).isThrownBy(() -> store.open(key));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../../../etc/passwd",
                "",
                "0123",
                "0123456789abcdef0123456789abcdeF",
                "0123456789abcdef0123456789abcde/"
            })
    void opensNothingButItsKeys(String key) {
        assertThatIllegalArgumentException().isThrownBy(() -> store().open(key));
        assertThatIllegalArgumentException().isThrownBy(() -> store().remove(key));
    }

    @Test
    void isSweptOfWhatNobodyKnowsAfterADay() throws Exception {
        FileStore store = store();
        clock.moveTo(MONDAY);
        String known = store.write(bytes(new byte[1]), 10).key();
        String orphan = store.write(bytes(new byte[1]), 10).key();
        Path cutOff = folder.resolve(orphan.substring(0, 2))
                .resolve("ab")
                .resolve(orphan.substring(0, 2) + "ab" + orphan.substring(4) + ".part");
        Files.createDirectories(cutOff.getParent());
        Files.write(cutOff, new byte[1]);
        Files.setLastModifiedTime(cutOff, java.nio.file.attribute.FileTime.from(MONDAY));
        clock.moveTo(MONDAY.plus(Duration.ofHours(12)));
        String young = store.write(bytes(new byte[1]), 10).key();
        OrphanSweep sweep = new OrphanSweep(clock);

        clock.moveTo(MONDAY.plus(Duration.ofDays(1)));
        assertThat(sweep.sweep(store, keys -> Set.of(known))).isZero();
        clock.moveTo(MONDAY.plus(Duration.ofDays(1)).plusMillis(1));
        assertThat(sweep.sweep(store, keys -> Set.of(known))).isEqualTo(2);

        assertThat(files()).extracting(file -> file.getFileName().toString()).containsExactlyInAnyOrder(known, young);
    }

    private FileStore store() {
        return new FileSystemStore(folder, clock);
    }

    private List<Path> files() {
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private static InputStream bytes(byte[] content) {
        return new ByteArrayInputStream(content);
    }
}
