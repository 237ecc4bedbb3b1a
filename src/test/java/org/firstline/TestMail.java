package org.firstline;

import org.firstline.dev.LocalMail;
import org.springframework.boot.SpringApplication;

/** The one real mail server of a test run. The relay stands still: a test starts it by hand. */
public final class TestMail {

    private static final LocalMail SERVER = LocalMail.ofTests();

    static {
        SpringApplication.getShutdownHandlers().add(SERVER::close);
    }

    private TestMail() {}

    public static LocalMail server() {
        return SERVER;
    }
}
