package org.firstline;

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
        SpringApplication.run(Firstline.class, arguments);
    }
}
