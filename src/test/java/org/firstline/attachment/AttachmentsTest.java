package org.firstline.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.firstline.DeskTest;
import org.firstline.shared.Actor;
import org.firstline.shared.DeskClock;
import org.firstline.shared.InputRefused;
import org.firstline.shared.NotFound;
import org.firstline.shared.StateRefused;
import org.firstline.shared.TooLarge;
import org.firstline.shared.Visibility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.transaction.support.TransactionTemplate;

class AttachmentsTest extends DeskTest {

    private static final long MEBIBYTE = 1024 * 1024;

    @Autowired
    Attachments attachments;

    @Autowired
    AttachmentSettings settings;

    @Autowired
    SweepSchedule schedule;

    @Autowired
    TransactionTemplate transactions;

    @Autowired
    DeskClock clock;

    @Value("${firstline.files.folder}")
    Path folder;

    private final String holder = "test:" + UUID.randomUUID();

    @AfterEach
    void releaseClock() {
        clock.release();
    }

    @Test
    void keepsWhatItIsGiven() throws IOException {
        Attachment kept = keep("../notes.txt", "The printer jams");

        assertThat(kept.name()).isEqualTo("notes.txt");
        assertThat(kept.mediaType()).isEqualTo("text/plain");
        assertThat(kept.size()).isEqualTo(16);
        assertThat(kept.sha256()).hasSize(64);
        assertThat(attachments.of(holder)).containsExactly(kept);
        assertThat(attachments.find(kept.id())).contains(kept);
        try (InputStream content = attachments.open(kept.id())) {
            assertThat(content).hasContent("The printer jams");
        }
    }

    @Test
    void keepsNothingThatIsRolledBack() {
        Attachment kept = transactions.execute(transaction -> {
            transaction.setRollbackOnly();
            return keep("notes.txt", "hello");
        });

        assertThat(attachments.of(holder)).isEmpty();
        assertThat(file(kept)).doesNotExist();
        assertThat(keep("notes.txt", "hello")).isNotNull();
    }

    @Test
    void removesAFileOnceThatIsCommitted() {
        Attachment kept = keep("notes.txt", "hello");

        transactions.executeWithoutResult(transaction -> {
            attachments.remove(kept.id());
            transaction.setRollbackOnly();
        });
        assertThat(file(kept)).exists();
        assertThat(attachments.of(holder)).containsExactly(kept);

        attachments.remove(kept.id());
        attachments.remove(kept.id());
        assertThat(file(kept)).doesNotExist();
        assertThat(attachments.of(holder)).isEmpty();
        assertThatExceptionOfType(NotFound.class).isThrownBy(() -> attachments.open(kept.id()));
    }

    @Test
    void removesAllOfAHolder() {
        Attachment one = keep("one.txt", "1");
        Attachment other = keep("other.txt", "2");

        attachments.removeAll(holder);

        assertThat(attachments.of(holder)).isEmpty();
        assertThat(file(one)).doesNotExist();
        assertThat(file(other)).doesNotExist();
    }

    @Test
    void takesAFileOfJustTheLargestSize() {
        long most = settings.mostPerFile().toBytes();

        assertThat(keep("log.txt", text(most)).size()).isEqualTo(most).isEqualTo(25 * MEBIBYTE);
        assertThatExceptionOfType(TooLarge.class)
                .isThrownBy(() -> keep("log.txt", text(most + 1)))
                .satisfies(refused -> assertThat(refused.details()).containsExactly("log.txt", 25L));
        assertThat(attachments.of(holder)).hasSize(1);
    }

    @Test
    void takesNothingEmpty() {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> keep("notes.txt", ""))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("file-empty"));
        assertThat(attachments.of(holder)).isEmpty();
    }

    @Test
    void takesNoMoreThanAHolderMayHave() {
        IntStream.rangeClosed(1, settings.mostFiles()).forEach(number -> keep(number + ".txt", "x"));

        assertThatExceptionOfType(StateRefused.class)
                .isThrownBy(() -> keep("more.txt", "x"))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("too-many-files"));

        attachments.remove(attachments.of(holder).get(0).id());
        assertThat(keep("more.txt", "x")).isNotNull();
    }

    @Test
    void takesNoMoreThanFitsTogether() {
        long each = settings.mostPerFile().toBytes();
        long whole = settings.mostTogether().toBytes() / each;
        for (int number = 1; number < whole; number++) {
            keep(number + ".txt", text(each));
        }
        keep("nearly.txt", text(each - 1));

        assertThatExceptionOfType(StateRefused.class)
                .isThrownBy(() -> keep("more.txt", "xy"))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("files-too-large"));
        assertThat(keep("last.txt", "x")).isNotNull();
        attachments.removeAll(holder);
    }

    @Test
    void goesOnAfterARefusal() {
        transactions.executeWithoutResult(transaction -> {
            keep("before.txt", "x");
            assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> keep("empty.txt", ""));
            assertThatExceptionOfType(InputRefused.class).isThrownBy(() -> keep("run.exe", "MZ"));
            assertThatExceptionOfType(TooLarge.class)
                    .isThrownBy(
                            () -> keep("log.txt", text(settings.mostPerFile().toBytes() + 1)));
            keep("after.txt", "x");
        });

        assertThat(attachments.of(holder)).extracting(Attachment::name).containsExactly("before.txt", "after.txt");
    }

    @Test
    void keepsTheLimitsWhenTwoComeAtOnce() throws Exception {
        IntStream.range(1, settings.mostFiles()).forEach(number -> keep(number + ".txt", "x"));
        CyclicBarrier together = new CyclicBarrier(2);
        ExecutorService both = Executors.newFixedThreadPool(2);
        try {
            Future<Boolean> one = both.submit(() -> keptWith(together));
            Future<Boolean> other = both.submit(() -> keptWith(together));

            assertThat(one.get()).isNotEqualTo(other.get());
        } finally {
            both.shutdown();
        }
        assertThat(attachments.of(holder)).hasSize(settings.mostFiles());
    }

    @Test
    void saysWhenTheFileSystemLostAFile() throws IOException {
        Attachment kept = keep("notes.txt", "hello");
        Files.delete(file(kept));

        assertThatExceptionOfType(NotFound.class)
                .isThrownBy(() -> attachments.open(kept.id()))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("attachment-lost"));
    }

    @Test
    void sweepsWhatACrashLeft() throws Exception {
        Attachment kept = keep("notes.txt", "hello");
        FileStore store = new FileSystemStore(folder.resolve(Attachments.USE), clock);
        String orphan = store.write(new ByteArrayInputStream(new byte[1]), 10).key();

        clock.moveTo(clock.instant().plus(Duration.ofDays(1)).plusMillis(1));
        assertThat(schedule.run()).isPositive();

        assertThat(file(orphan)).doesNotExist();
        assertThat(file(kept)).exists();
    }

    private boolean keptWith(CyclicBarrier together) throws Exception {
        together.await();
        try {
            keep("last.txt", "x");
            return true;
        } catch (StateRefused full) {
            return false;
        }
    }

    private Attachment keep(String name, String content) {
        return keep(name, new ByteArrayInputStream(content.getBytes(StandardCharsets.UTF_8)));
    }

    private Attachment keep(String name, InputStream content) {
        return attachments.keep(holder, new NewAttachment(name, Visibility.INTERNAL, Actor.agent("line1a")), content);
    }

    /** As many letters, made as they are read. */
    private static InputStream text(long size) {
        return new InputStream() {
            private long left = size;

            @Override
            public int read() {
                return left-- > 0 ? 'x' : -1;
            }

            @Override
            public int read(byte[] target, int offset, int length) {
                if (left <= 0) {
                    return -1;
                }
                int read = (int) Math.min(length, left);
                java.util.Arrays.fill(target, offset, offset + read, (byte) 'x');
                left -= read;
                return read;
            }
        };
    }

    private Path file(Attachment attachment) {
        return file(attachment.id());
    }

    private Path file(String id) {
        return folder.resolve(Attachments.USE)
                .resolve(id.substring(0, 2))
                .resolve(id.substring(2, 4))
                .resolve(id);
    }
}
