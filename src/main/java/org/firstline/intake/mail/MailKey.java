package org.firstline.intake.mail;

import java.security.SecureRandom;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The key of the secrets in the desk's addresses: 256 random bits, drawn once and the same on every node. */
@Repository
class MailKey {

    private static final int BYTES = 32;

    private final JdbcClient jdbc;
    private final TransactionTemplate alone;
    private volatile byte @Nullable [] known;

    MailKey(JdbcClient jdbc, PlatformTransactionManager transactions) {
        this.jdbc = jdbc;
        this.alone = new TransactionTemplate(transactions);
        this.alone.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
    }

    /** Asks the database once. */
    byte[] value() {
        byte[] key = known;
        if (key == null) {
            key = Objects.requireNonNull(alone.execute(transaction -> stored()));
            known = key;
        }
        return key;
    }

    private byte[] stored() {
        byte[] drawn = new byte[BYTES];
        new SecureRandom().nextBytes(drawn);
        jdbc.sql("insert ignore into intake_mail_key (id, secret) values (1, ?)")
                .param(drawn)
                .update();
        return jdbc.sql("select secret from intake_mail_key where id = 1")
                .query((row, index) -> row.getBytes(1))
                .single();
    }
}
