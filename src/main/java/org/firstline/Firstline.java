package org.firstline;

import java.time.ZoneOffset;
import java.util.TimeZone;
import org.firstline.replay.ReplayCommand;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.autoconfigure.integration.IntegrationAutoConfiguration;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.scheduling.annotation.EnableScheduling;

/** The service desk: one application, one MariaDB, models that run. */
// Spring Integration's receiver is used as a class; nothing of its message flows is wanted.
@SpringBootApplication(exclude = IntegrationAutoConfiguration.class)
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
