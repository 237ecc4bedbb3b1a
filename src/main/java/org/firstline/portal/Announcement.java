package org.firstline.portal;

import java.net.InetAddress;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.boot.web.context.WebServerApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/** Tells whoever started the desk where it is, once it serves. */
@Component
class Announcement {

    private static final Logger LOG = LoggerFactory.getLogger(Announcement.class);

    private final ServerProperties server;

    Announcement(ServerProperties server) {
        this.server = server;
    }

    @EventListener
    void tell(ApplicationReadyEvent ready) {
        if (ready.getApplicationContext() instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            String address = address(web.getWebServer().getPort());
            LOG.info("Firstline is up: {} (health: {}actuator/health)", address, address);
        }
    }

    private String address(int port) {
        String scheme = server.getSsl() != null && server.getSsl().isEnabled() ? "https" : "http";
        InetAddress bound = server.getAddress();
        String host = bound == null || bound.isAnyLocalAddress() ? "127.0.0.1" : bound.getHostAddress();
        return "%s://%s:%d/".formatted(scheme, host.contains(":") ? "[" + host + "]" : host, port);
    }
}
