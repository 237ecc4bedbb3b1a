package org.firstline.attachment;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The name of a file … */
class FileNameTest {

    @ParameterizedTest
    @CsvSource(
            ignoreLeadingAndTrailingWhitespace = false,
            value = {
                "photo.png,photo.png",
                "../../etc/passwd,passwd",
                "C:\\Users\\jan\\scherm.png,scherm.png",
                "..\\..\\boot.ini,boot.ini",
                "/,attachment",
                "..,attachment",
                "...,attachment",
                "report.pdf. . ,report.pdf",
                "  wide  .txt ,wide  .txt",
                "<img src=x onerror=alert(1)>.png,<img src=x onerror=alert(1)>.png",
                "a\"; filename=evil.exe,a\"; filename=evil.exe",
                "スクリーンショット 😀.png,スクリーンショット 😀.png",
            })
    void isWhatItsSenderCallsIt(String sent, String kept) {
        assertThat(FileName.of(sent).value()).isEqualTo(kept);
    }

    @Test
    void hasNothingThatEndsALineOrIsNotSeen() {
        assertThat(FileName.of("a\r\nSet-Cookie: b=c\u0000\u2028.png").value()).isEqualTo("aSet-Cookie: b=c.png");
        assertThat(FileName.of("a\ud800b\ufeff\u200b.png").value()).isEqualTo("ab.png");
    }

    @Test
    void showsTheEndingThatTheDirectionOfWritingHid() {
        FileName name = FileName.of("photo\u202egnp.exe");

        assertThat(name.value()).isEqualTo("photognp.exe");
        assertThat(name.ending()).isEqualTo("exe");
    }

    @Test
    void keepsWhatHoldsAnEmojiTogether() {
        assertThat(FileName.of("👩‍🔧.png").value()).isEqualTo("👩‍🔧.png");
    }

    @Test
    void isNeverNothing() {
        assertThat(FileName.of(null).value()).isEqualTo("attachment");
        assertThat(FileName.of(" \u202e ").value()).isEqualTo("attachment");
    }

    @Test
    void isCutBeforeItsEnding() {
        assertThat(FileName.of("x".repeat(251) + ".png").value()).isEqualTo("x".repeat(196) + ".png");
        assertThat(FileName.of("😀".repeat(300)).value()).isEqualTo("😀".repeat(200));
        assertThat(FileName.of("a." + "b".repeat(300)).value()).hasSize(200);
    }
}
