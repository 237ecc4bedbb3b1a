package org.firstline;

import org.firstline.dev.LocalMail;
import org.springframework.boot.SpringApplication;

/** The one real mail server of a test run. The relay stands still: a test starts it by hand. */
public final class TestMail {

    /** The desk's own address, as application-test.yaml has it. */
    public static final String DESK = "servicedesk@desk.example";

    private static final LocalMail SERVER = LocalMail.ofTests(DESK);

    static {
        SpringApplication.getShutdownHandlers().add(SERVER::close);
    }

    private TestMail() {}

    public static LocalMail server() {
        return SERVER;
    }
}
