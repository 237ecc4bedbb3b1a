package org.firstline.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

class MailDeskTest {

    private static final String FROM = "Service desk <desk@example.org>";

    @Test
    void writesNobodyWithoutAMailServer() {
        assertThat(desk("", "", "", "").writes()).isFalse();
    }

    @Test
    void knowsItsAddressesAndWhereLinksLead() {
        MailDesk desk = desk("mail.example.org", FROM, "", "https://desk.example.org/it/");
        assertThat(desk.writes()).isTrue();
        assertThat(desk.domain()).isEqualTo("example.org");
        assertThat(desk.name()).isEqualTo("Service desk");
        assertThat(desk.replyTo()).isEqualTo(desk.from());
        assertThat(desk.baseUrl()).isEqualTo("https://desk.example.org/it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "desk", "desk@example.org\r\nBcc: all@example.org", "a@b@c"})
    void refusesToStartWithoutASender(String from) {
        assertThatThrownBy(() -> desk("mail.example.org", from, "", "https://desk.example.org"))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("firstline.mail.from");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "desk.example.org", "ftp://desk.example.org", "https://", "https://desk.example.org/?a=b"})
    void refusesToStartWithoutTheBeginningOfLinks(String baseUrl) {
        assertThatThrownBy(() -> desk("mail.example.org", FROM, "", baseUrl))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("firstline.mail.base-url");
    }

    private static MailDesk desk(String server, String from, String replyTo, String baseUrl) {
        return new MailDesk(new MailSettings(true, false, from, replyTo, baseUrl), server);
    }
}
