package org.firstline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;

@ExtendWith(OutputCaptureExtension.class)
class DeskUrlTest {

    @Test
    void endsWithoutASlash() {
        assertThat(DeskUrl.of("https://desk.example.org/it/").value()).isEqualTo("https://desk.example.org/it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"desk.example.org", "ftp://desk.example.org", "https://", "https://desk.example.org/?a=b"})
    void isNoAddressThatBrowsersDoNotOpen(String given) {
        assertThatExceptionOfType(NoDeskUrl.class)
                .isThrownBy(() -> DeskUrl.of(given))
                .withMessageStartingWith("People cannot reach this desk at \"" + given + "\": set FIRSTLINE_BASE_URL");
    }

    /** With the application's own settings, and no profile. */
    @Test
    void isAskedForBeforeAnythingElseStarts(CapturedOutput output) {
        assertThatThrownBy(() -> new SpringApplicationBuilder(Production.class)
                        .web(WebApplicationType.NONE)
                        .run())
                .isInstanceOf(NoDeskUrl.class);

        assertThat(output)
                .contains(
                        "APPLICATION FAILED TO START",
                        "Nobody has said where people reach this desk: set FIRSTLINE_BASE_URL to its address, such as"
                                + " https://desk.example.org; links in mails begin with it.")
                .doesNotContain("\tat ", "Exception");
    }

    @Configuration(proxyBeanMethods = false)
    static class Production {

        Production() {
            throw new AssertionError("The desk has begun to start");
        }
    }
}
