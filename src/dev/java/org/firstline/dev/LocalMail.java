package org.firstline.dev;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A real mail server on 127.0.0.1 that takes every mail, delivers none, and lets everybody read them by IMAP. */
public final class LocalMail implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int ANY_FREE_PORT = 0;
    private static final long PATIENCE = 20_000;

    private static volatile @Nullable LocalMail ofDesk;

    private final GreenMail server;

    private LocalMail(int smtpPort, int imapPort) {
        server = new GreenMail(new ServerSetup[] {
            setup(smtpPort, ServerSetup.PROTOCOL_SMTP), setup(imapPort, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
    }

    /**
     * The mail server of this machine's desk.
     *
     * @throws LocalMailRefused when a port is taken
     */
    public static LocalMail ofDesk(int smtpPort, int imapPort) {
        checkFree(smtpPort, "SMTP", "FIRSTLINE_SMTP_PORT");
        checkFree(imapPort, "IMAP", "FIRSTLINE_IMAP_PORT");
        LocalMail mail = new LocalMail(smtpPort, imapPort);
        ofDesk = mail;
        return mail;
    }

    /** A mail server on free ports; tests of several JVMs do not meet. */
    public static LocalMail ofTests() {
        return new LocalMail(ANY_FREE_PORT, ANY_FREE_PORT);
    }

    /** The one that this JVM's desk writes to; empty when the desk was given a mail server. */
    static Optional<LocalMail> current() {
        return Optional.ofNullable(ofDesk);
    }

    public String host() {
        return HOST;
    }

    public int smtpPort() {
        return server.getSmtp().getPort();
    }

    public int imapPort() {
        return server.getImap().getPort();
    }

    /** Every mail that arrived, whoever it is for. */
    public List<MimeMessage> mails() {
        return List.of(server.getReceivedMessages());
    }

    @Override
    public void close() {
        server.stop();
    }

    private static ServerSetup setup(int port, String protocol) {
        ServerSetup setup = new ServerSetup(port, HOST, protocol);
        setup.setServerStartupTimeout(PATIENCE);
        return setup;
    }

    private static void checkFree(int port, String protocol, String variable) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.bind(new InetSocketAddress(HOST, port));
        } catch (IOException taken) {
            throw new LocalMailRefused(
                    "Port " + port + " for the local mail server (" + protocol + ") is taken by another program:"
                            + " stop that, or start with " + variable + " set to a free port.",
                    taken);
        }
    }
}
