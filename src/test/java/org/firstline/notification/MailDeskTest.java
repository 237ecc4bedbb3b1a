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
        assertThat(desk("", "", "").writes()).isFalse();
    }

    @Test
    void knowsItsAddresses() {
        MailDesk desk = desk("mail.example.org", FROM, "");
        assertThat(desk.writes()).isTrue();
        assertThat(desk.domain()).isEqualTo("example.org");
        assertThat(desk.name()).isEqualTo("Service desk");
        assertThat(desk.replyTo()).isEqualTo(desk.from());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "desk", "desk@example.org\r\nBcc: all@example.org", "a@b@c"})
    void refusesToStartWithoutASender(String from) {
        assertThatThrownBy(() -> desk("mail.example.org", from, ""))
                .isInstanceOf(InvalidConfigurationPropertyValueException.class)
                .hasMessageContaining("firstline.mail.from");
    }

    private static MailDesk desk(String server, String from, String replyTo) {
        return new MailDesk(new MailSettings(true, false, from, replyTo), server);
    }
}
