package org.firstline.engine.deployment;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeSet;
import org.firstline.engine.guard.ModelReader.Read;
import org.firstline.shared.DeskClock;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Since when this desk has been shipped which content of a model. */
@Component
class ShippedSince {

    private final JdbcClient jdbc;
    private final DeskClock clock;

    ShippedSince(JdbcClient jdbc, DeskClock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Now, when it is seen for the first time. */
    Instant of(Model model, Read file, Map<String, Read> forms) {
        byte[] content = checksum(file, forms);
        jdbc.sql("insert ignore into engine_shipped_model (model, content, shipped_since) values (?, ?, ?)")
                .params(model.toString(), content, Timestamp.from(clock.instant()))
                .update();
        return jdbc.sql("select shipped_since from engine_shipped_model where model = ? and content = ?")
                .params(model.toString(), content)
                .query(Timestamp.class)
                .single()
                .toInstant();
    }

    private static byte[] checksum(Read file, Map<String, Read> forms) {
        MessageDigest digest = sha256();
        digest.update(file.file().content());
        Collection<String> bound = new TreeSet<>(References.forms(file));
        bound.retainAll(forms.keySet());
        for (String id : bound) {
            digest.update(id.getBytes(StandardCharsets.UTF_8));
            digest.update(forms.get(id).file().content());
        }
        return digest.digest();
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
