package org.firstline.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class DeskUrlTest {

    @Test
    void endsWithoutASlash() {
        assertThat(new DeskUrl("https://desk.example.org/it/").value()).isEqualTo("https://desk.example.org/it");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "desk.example.org", "ftp://desk.example.org", "https://", "https://desk.example.org/?a=b"})
    void refusesToStartWithoutAnAddressThatBrowsersOpen(String given) {
        assertThatThrownBy(() -> new DeskUrl(given))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("firstline.base-url")
                .satisfies(refusal -> assertThat(((InvalidConfigurationPropertyValueException) refusal).getReason())
                        .startsWith("Set FIRSTLINE_BASE_URL to the address at which people reach this desk"));
    }
}
