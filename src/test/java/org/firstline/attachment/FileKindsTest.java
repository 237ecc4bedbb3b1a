package org.firstline.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.firstline.shared.InputRefused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;

/** The kinds of files that the desk takes … */
class FileKindsTest {

    private static final String PNG = "89504e470d0a1a0a0000000d49484452000000010000000108060000001f15c489";
    private static final String EXE = "4d5a90000300000004000000ffff0000b800000000000000400000000000000000000000";
    private static final String ELF = "7f454c4602010100000000000000000003003e0001000000";

    private final FileKinds kinds = new FileKinds(shipped());

    @ParameterizedTest
    @CsvSource({
        "photo.png,image/png," + PNG,
        "photo.exe.png,image/png," + PNG,
        "letter.pdf,application/pdf,255044462d312e370a25e2e3cfd30a",
        "old.doc,application/msword,d0cf11e0a1b11ae1000000000000000000000000000000003e000300feff0900",
        "unnamed,image/gif,47494638396101000100",
    })
    void areToldByContent(String name, String kind, String content) {
        assertThat(of(name, HexFormat.of().parseHex(content))).isEqualTo(kind);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "notes.txt|text/plain|The printer jams",
                "log.csv|text/csv|a,b",
                "photo.png|text/html|<!DOCTYPE html><html><body><script>alert(1)</script></body></html>",
                "drawing.png|image/svg+xml|<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>",
                "settings.json|application/json|{\"a\": 1}",
            })
    void areToldByText(String name, String kind, String content) {
        assertThat(of(name, content.getBytes(StandardCharsets.UTF_8))).isEqualTo(kind);
    }

    @Test
    void knowMails() {
        String mail = "From: jan@example.org\nTo: desk@example.org\nSubject: Hi\n\nHi";

        assertThat(of("mail.eml", mail.getBytes(StandardCharsets.UTF_8))).isEqualTo("message/rfc822");
    }

    @Test
    void knowZipsAndWhatIsMadeOfThem() throws IOException {
        byte[] inner = zip("a.txt", "a".getBytes(StandardCharsets.UTF_8));

        assertThat(of("zips.zip", zip("inner.zip", inner))).isEqualTo("application/zip");
        assertThat(of("sheet.xlsx", zip("[Content_Types].xml", inner)))
                .isEqualTo("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "setup.exe",
                "SETUP.EXE",
                "setup.msi",
                "run.bat",
                "run.ps1",
                "run.js",
                "run.vbs",
                "tool.jar",
                "sheet.xlsm",
                "letter.docm",
                "screen.scr",
                "page.hta",
                "link.lnk",
                "photo\u202egnp.exe",
                "setup.exe. . .",
                "setup.ex\u0000e",
            })
    void areNeverPrograms(String name) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> of(name, "anything".getBytes(StandardCharsets.UTF_8)))
                .satisfies(refused -> assertThat(refused.rule()).isEqualTo("file-program"));
    }

    @ParameterizedTest
    @CsvSource({
        "photo.png," + EXE,
        "letter.pdf," + EXE,
        "unnamed," + ELF,
        "data.bin,0001020304fffefdfc",
        "a.class,cafebabe00000041"
    })
    void areNotGuessedFromAName(String name, String content) {
        assertThatExceptionOfType(InputRefused.class)
                .isThrownBy(() -> of(name, HexFormat.of().parseHex(content)))
                .satisfies(refused -> assertThat(refused.rule()).isIn("file-kind", "file-program"));
    }

    @Test
    void leaveTheContentWhole() throws IOException {
        byte[] content = ("The printer jams\n".repeat(20_000)).getBytes(StandardCharsets.UTF_8);
        var readable = FileKinds.readable(new ByteArrayInputStream(content));

        kinds.of(FileName.of("notes.txt"), readable);

        assertThat(readable.readAllBytes()).isEqualTo(content);
    }

    private String of(String name, byte[] content) {
        return kinds.of(FileName.of(name), FileKinds.readable(new ByteArrayInputStream(content)));
    }

    private static byte[] zip(String name, byte[] content) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            zip.putNextEntry(new ZipEntry(name));
            zip.write(content);
        }
        return bytes.toByteArray();
    }

    /** As the desk has them unless an operator says otherwise. */
    static AttachmentSettings shipped() {
        try {
            StandardEnvironment environment = new StandardEnvironment();
            new YamlPropertySourceLoader()
                    .load("shipped", new ClassPathResource("application.yaml"))
                    .forEach(environment.getPropertySources()::addLast);
            return Binder.get(environment)
                    .bind("firstline.attachments", AttachmentSettings.class)
                    .get();
        } catch (IOException failure) {
            throw new IllegalStateException(failure);
        }
    }
}
