package org.firstline.intake.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Mails that no mail program writes: those of the corpus, mutated. {@code -Dfuzz.mails=10000} makes more of them,
 * {@code -Dfuzz.seed=…} the same ones again.
 */
class MailFuzzIT extends MailInTest {

    private static final int MAILS = Integer.getInteger("fuzz.mails", 1_000);
    private static final long SEED = Long.getLong("fuzz.seed", 20_261_127L);
    private static final Path CORPUS = Path.of("src/test/resources/mails");

    private final Random random = new Random(SEED);

    @Test
    void endsInAStateWhateverComesIn() throws Exception {
        List<byte[]> seeds = corpus();
        long first = receive(mail("Before all that", "The printer jams.")).id();
        for (int each = 1; each <= MAILS; each++) {
            byte[] mail = seeds.get(random.nextInt(seeds.size()));
            for (int mutations = 1 + random.nextInt(4); mutations > 0; mutations--) {
                mail = mutated(mail);
            }
            // Not by SMTP: the mail server of the tests breaks on some of them.
            inbox.take(new ByteArrayInputStream(fresh(mail, each)));
        }
        Map<String, Integer> outcomes = outcomes(first);
        System.out.println("fuzz: " + MAILS + " mails, seed " + SEED + ": " + outcomes);
        assertThat(outcomes).doesNotContainKeys("RECEIVED", "FAILED UNREADABLE");
        assertThat(outcomes.values().stream().mapToInt(Integer::intValue).sum()).isGreaterThan(MAILS * 9 / 10);
        assertThat(receive(mail("After all that", "The printer jams.")).state()).isEqualTo(MailState.ACCEPTED);
    }

    private Map<String, Integer> outcomes(long after) {
        Map<String, Integer> outcomes = new TreeMap<>();
        jdbc.sql("select trim(concat(state, ' ', coalesce(reason, ''))) as outcome, count(*) as mails from intake_mail"
                        + " where id > ? group by 1")
                .param(after)
                .query((row, index) -> outcomes.put(row.getString("outcome"), row.getInt("mails")))
                .list();
        return outcomes;
    }

    /** A sender and an id of its own, where the mutations left the places for them. */
    private static byte[] fresh(byte[] mail, int number) {
        String id = Long.toString(SEED, 36) + "-" + number + "-" + java.util.UUID.randomUUID();
        return new String(mail, StandardCharsets.ISO_8859_1)
                .replace("{{writer}}", "f" + id + "@example.org")
                .replace("{{to}}", DESK)
                .replace("{{id}}", id)
                .replace("{{question}}", "<unknown@desk.example>")
                .replace("{{bounces}}", "bounces+0123456789abcdef0123456789abcdef@desk.example")
                .replace("{{number}}", "INC-2026-999999")
                .replace("{{short}}", "2026-999999")
                .getBytes(StandardCharsets.ISO_8859_1);
    }

    private byte[] mutated(byte[] mail) {
        if (mail.length < 4) {
            return mail;
        }
        int at = random.nextInt(mail.length);
        int length = Math.min(mail.length - at, 1 + random.nextInt(40));
        return switch (random.nextInt(8)) {
            case 0 -> replaced(mail, at, 1, new byte[] {(byte) random.nextInt(256)});
            case 1 -> replaced(mail, at, length, new byte[0]);
            case 2 -> replaced(mail, at, 0, Arrays.copyOfRange(mail, at, at + length));
            case 3 -> replaced(mail, at, 0, noise(length));
            case 4 -> Arrays.copyOf(mail, at);
            case 5 -> replaced(mail, at, 0, new byte[2_000]);
            case 6 -> replaced(mail, at, 0, "\r\n".getBytes(StandardCharsets.US_ASCII));
            default ->
                replaced(
                        mail,
                        at,
                        0,
                        ("=?utf-8?b?" + "A".repeat(length) + "?=;\"<>\r\n--b\r\n").getBytes(StandardCharsets.US_ASCII));
        };
    }

    private byte[] noise(int length) {
        byte[] noise = new byte[length];
        random.nextBytes(noise);
        return noise;
    }

    private static byte[] replaced(byte[] mail, int at, int length, byte[] by) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(mail, 0, at);
        out.writeBytes(by);
        out.write(mail, at + length, mail.length - at - length);
        return out.toByteArray();
    }

    private static List<byte[]> corpus() throws Exception {
        try (Stream<Path> files = Files.list(CORPUS)) {
            return files.filter(file -> file.toString().endsWith(".eml"))
                    .sorted()
                    .map(MailFuzzIT::bytes)
                    .toList();
        }
    }

    private static byte[] bytes(Path file) {
        try {
            return Files.readString(file).replace("\n", "\r\n").getBytes(StandardCharsets.UTF_8);
        } catch (java.io.IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        }
    }
}
