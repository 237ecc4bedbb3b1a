package org.firstline;

import java.time.ZoneOffset;
import java.util.TimeZone;
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
        // Before anything asks for the zone: the engine and the driver keep instants, and a zone with summer time loses
        // one
        // hour of them a year.
        TimeZone.setDefault(TimeZone.getTimeZone(ZoneOffset.UTC));
        SpringApplication.run(Firstline.class, arguments);
    }
}
