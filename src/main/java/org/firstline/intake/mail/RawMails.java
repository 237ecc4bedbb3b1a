package org.firstline.intake.mail;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetHeaders;
import jakarta.mail.util.SharedFileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import org.firstline.attachment.FileStore;
import org.firstline.attachment.FileStore.FileTooLarge;
import org.firstline.attachment.FileStores;
import org.springframework.stereotype.Component;

/** Messages as they came, on the disk. */
@Component
class RawMails {

    /** The name of the folder below that of all files. */
    static final String USE = "mails";

    private static final int LONGEST_SUBJECT = 500;

    private final FileStore files;
    private final long most;

    RawMails(MailInSettings settings, FileStores stores) {
        this.files = stores.of(USE);
        this.most = settings.mostBytes().toBytes();
    }

    /** Streams the message to the disk; of one that is too large the beginning. When it returns, it survives a loss of power. */
    KeptMail keep(InputStream message) throws IOException {
        MailScan scan = new MailScan(message, most);
        String key = write(scan);
        InternetHeaders headers = scan.headers();
        return new KeptMail(
                key,
                MailText.shortened(first(headers, "Message-ID").strip(), LONGEST_SUBJECT),
                sender(headers),
                MailText.shortened(MailText.header(first(headers, "Subject")), LONGEST_SUBJECT),
                scan.size(),
                scan.isCut(),
                scan.isStrange(),
                scan.wholeHash(),
                scan.bodyHash());
    }

    /** A file of its own that a mail's parts are read from while it is open. */
    OpenMail open(String key) throws IOException {
        Path copy = Files.createTempFile("mail", ".eml");
        try (InputStream raw = files.open(key)) {
            Files.copy(raw, copy, StandardCopyOption.REPLACE_EXISTING);
            return new OpenMail(copy, new SharedFileInputStream(copy.toFile()));
        } catch (IOException | UncheckedIOException lost) {
            Files.deleteIfExists(copy);
            throw lost;
        }
    }

    void remove(String key) {
        files.remove(key);
    }

    FileStore files() {
        return files;
    }

    /** The scan ends in good time by itself. */
    private String write(MailScan scan) throws IOException {
        try {
            return files.write(scan, Long.MAX_VALUE).key();
        } catch (FileTooLarge impossible) {
            throw new IllegalStateException(impossible);
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private static String first(InternetHeaders headers, String name) {
        String[] values = headers.getHeader(name);
        return values == null ? "" : values[0];
    }

    private static String sender(InternetHeaders headers) {
        return MailReader.address(first(headers, "From"))
                .or(() -> MailReader.address(first(headers, "Sender")))
                .orElse("");
    }

    /** A message while it is read. */
    record OpenMail(Path copy, InputStream content) implements AutoCloseable {

        ParsedMail read(MailReader reader) throws MessagingException {
            return reader.read(content);
        }

        @Override
        public void close() throws IOException {
            content.close();
            Files.deleteIfExists(copy);
        }
    }
}
