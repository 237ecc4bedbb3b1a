package org.firstline;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.firstline.replay.ReplayCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service desk: one application, one MariaDB, models that run. */
@SpringBootApplication
@ConfigurationPropertiesScan
@EnableScheduling
public class Firstline {

    public static void main(String[] arguments) {
        // Before anything asks for the zone: engine and driver keep instants, and summer time would lose an hour a
        // year.
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        SpringApplication desk = new SpringApplication(Firstline.class);
        if (ReplayCommand.isMeantBy(arguments)) {
            System.exit(ReplayCommand.run(desk, arguments));
        }
        desk.run(arguments);
    }
}
