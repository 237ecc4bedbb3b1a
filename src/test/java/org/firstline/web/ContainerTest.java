package org.firstline.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.apache.catalina.Container;
import org.apache.catalina.Service;
import org.apache.catalina.Valve;
import org.apache.catalina.connector.Connector;
import org.firstline.DeskTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** The web server inside the desk. */
class ContainerTest extends DeskTest {

    @Autowired
    ServletWebServerApplicationContext desk;

    @Test
    void runsNoValveWithAKnownHole() {
        List<String> valves = containers(service().getContainer())
                .flatMap(container -> Arrays.stream(container.getPipeline().getValves()))
                .map(Valve::getClass)
                .map(Class::getSimpleName)
                .toList();

        assertThat(valves).contains("StandardContextValve").doesNotContain("LoadBalancerDrainingValve", "RewriteValve");
    }

    @Test
    void changesToNoOtherProtocol() {
        assertThat(service().findConnectors()).isNotEmpty().allSatisfy(ContainerTest::isPlain);
    }

    private static void isPlain(Connector connector) {
        assertThat(connector.getProtocolHandler().findUpgradeProtocols()).isEmpty();
    }

    private static Stream<Container> containers(Container container) {
        return Stream.concat(
                Stream.of(container), Arrays.stream(container.findChildren()).flatMap(ContainerTest::containers));
    }

    private Service service() {
        return ((TomcatWebServer) desk.getWebServer()).getTomcat().getService();
    }
}
