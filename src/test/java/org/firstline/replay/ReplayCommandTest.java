package org.firstline.replay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import org.firstline.Firstline;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;

class ReplayCommandTest {

    private static final String LOG = "src/dev/sample-log.csv";

    @Test
    void isMeantByItsNameOnly() {
        assertThat(ReplayCommand.isMeantBy("replay", LOG)).isTrue();
        assertThat(ReplayCommand.isMeantBy("--server.port=0")).isFalse();
        assertThat(ReplayCommand.isMeantBy()).isFalse();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "replay|Which log?",
                "replay --limits log|Which log?",
                "replay nowhere.csv|There is no readable file",
                "replay src|There is no readable file",
                "replay src/dev/sample-log.csv --zone Mars/Olympus|There is no time zone Mars/Olympus.",
                "replay src/dev/sample-log.csv --zone|Not understood: --zone",
                "replay src/dev/sample-log.csv --limits=moon|Not understood: --limits moon",
                "replay src/dev/sample-log.csv --fast|Not understood: --fast",
                "replay pom.xml|The log's first line does not name the column(s) number"
            })
    void saysInASentenceWhatIsWrongAndStartsNothing(String line, String sentence) {
        ByteArrayOutputStream complaints = new ByteArrayOutputStream();
        int status = ReplayCommand.run(
                new SpringApplication(Firstline.class),
                new PrintStream(new ByteArrayOutputStream()),
                new PrintStream(complaints),
                line.split(" "));
        assertThat(status).isOne();
        assertThat(complaints.toString()).startsWith(sentence).hasLineCount(1);
    }
}
