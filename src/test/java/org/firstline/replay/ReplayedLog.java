package org.firstline.replay;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.firstline.Firstline;
import org.firstline.TestDatabase;
import org.springframework.boot.SpringApplication;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/**
 * A log that was replayed by the command, on a database of its own.
 *
 * @param status of the process
 * @param said on its standard output
 * @param complained on its standard error
 * @param database as it was left
 */
public record ReplayedLog(int status, String said, String complained, JdbcClient database) {

    private static final String IN_UTC =
            "?connectionTimeZone=UTC&forceConnectionTimeZoneToSession=true&preserveInstants=true";
    private static final Path SAMPLE = Path.of("src/dev/sample-log.csv");

    private static ReplayedLog sample;

    /** The shipped sample, replayed once for all tests of a run. */
    public static synchronized ReplayedLog sample() {
        if (sample == null) {
            sample = of(TestDatabase.empty("replayed_sample"), SAMPLE.toString());
        }
        return sample;
    }

    static ReplayedLog of(String databaseUrl, String... fileAndOptions) {
        SpringApplication desk = new SpringApplication(Firstline.class);
        desk.setAdditionalProfiles("test");
        desk.setDefaultProperties(Map.of(
                "FIRSTLINE_DB_URL", databaseUrl,
                "FIRSTLINE_DB_USER", TestDatabase.server().user(),
                "FIRSTLINE_DB_PASSWORD", TestDatabase.server().password()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        String[] arguments = new String[fileAndOptions.length + 1];
        arguments[0] = "replay";
        System.arraycopy(fileAndOptions, 0, arguments, 1, fileAndOptions.length);
        int status = ReplayCommand.run(desk, new PrintStream(out), new PrintStream(complaints), arguments);
        return new ReplayedLog(status, text(out), text(complaints), client(databaseUrl));
    }

    private static JdbcClient client(String url) {
        return JdbcClient.create(new DriverManagerDataSource(
                url + IN_UTC,
                TestDatabase.server().user(),
                TestDatabase.server().password()));
    }

    private static String text(ByteArrayOutputStream stream) {
        return stream.toString(StandardCharsets.UTF_8);
    }
}
