package org.firstline.identity.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AccountsTest {

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "admin"})
    void refuseAStartWithoutAnAdministrator(String password) {
        assertThatExceptionOfType(StartRefused.class)
                .isThrownBy(() -> new Accounts(false, password).requiredPassword())
                .withMessage("Nobody administers this desk yet, and Firstline ships no default password.")
                .satisfies(refused ->
                        assertThat(refused.remedy()).startsWith("Set FIRSTLINE_ADMIN_PASSWORD for this first start"));
    }
}
