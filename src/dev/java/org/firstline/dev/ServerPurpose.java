package org.firstline.dev;

import java.util.List;

/** What a server is for: a desk keeps what it was told, a test wants to be fast, a load test loses nothing and can be asked. */
enum ServerPurpose {
    DESK(List.of("--innodb-flush-log-at-trx-commit=2")),
    TESTS(List.of("--innodb-flush-log-at-trx-commit=0", "--innodb-doublewrite=off")),
    /** Every commit is on the disk before it is answered. Statements are counted by kind once somebody switches that on. */
    LOAD(List.of(
            "--innodb-flush-log-at-trx-commit=1",
            "--performance-schema=on",
            "--performance-schema-instrument=%=off",
            "--performance-schema-consumer-statements-digest=off"));

    private final List<String> options;

    ServerPurpose(List<String> options) {
        this.options = options;
    }

    List<String> options() {
        return options;
    }
}
