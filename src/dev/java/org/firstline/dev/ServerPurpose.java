package org.firstline.dev;

import java.util.List;

/** What a server is for: a desk keeps what it was told, a test wants to be fast. */
enum ServerPurpose {
    DESK(List.of("--innodb-flush-log-at-trx-commit=2")),
    TESTS(List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=off"));

    private final List<String> options;

    ServerPurpose(List<String> options) {
        this.options = options;
    }

    List<String> options() {
        return options;
    }
}
