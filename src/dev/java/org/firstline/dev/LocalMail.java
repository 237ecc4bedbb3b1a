package org.firstline.dev;

import com.icegreen.greenmail.configuration.GreenMailConfiguration;
import com.icegreen.greenmail.mail.MailAddress;
import com.icegreen.greenmail.mail.MovingMessage;
import com.icegreen.greenmail.user.GreenMailUser;
import com.icegreen.greenmail.user.UserException;
import com.icegreen.greenmail.user.UserManager;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A real mail server on 127.0.0.1 that takes every mail, delivers none, and lets everybody read them by IMAP. */
public final class LocalMail implements AutoCloseable {

    private static final String HOST = "127.0.0.1";
    private static final int ANY_FREE_PORT = 0;
    private static final long PATIENCE = 20_000;

    private static volatile @Nullable LocalMail ofDesk;

    private final MailServer server;
    private final String desk;

    private LocalMail(String desk, int smtpPort, int imapPort) {
        this.desk = desk;
        server = new MailServer(new ServerSetup[] {
            setup(smtpPort, ServerSetup.PROTOCOL_SMTP), setup(imapPort, ServerSetup.PROTOCOL_IMAP)
        });
        server.withConfiguration(GreenMailConfiguration.aConfig().withDisabledAuthentication());
        server.start();
        server.getUserManager().setMessageDeliveryHandler(this::mailbox);
    }

    /**
     * The mail server of this machine's desk.
     *
     * @param desk the desk's own address
     * @throws LocalMailRefused when a port is taken
     */
    public static LocalMail ofDesk(String desk, int smtpPort, int imapPort) {
        checkFree(smtpPort, "SMTP", "FIRSTLINE_SMTP_PORT");
        checkFree(imapPort, "IMAP", "FIRSTLINE_IMAP_PORT");
        LocalMail mail = new LocalMail(desk, smtpPort, imapPort);
        ofDesk = mail;
        return mail;
    }

    /** A mail server on free ports; tests of several JVMs do not meet. */
    public static LocalMail ofTests(String desk) {
        return new LocalMail(desk, ANY_FREE_PORT, ANY_FREE_PORT);
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

    /** Every mail that arrived for somebody else than the desk. */
    public List<MimeMessage> mails() {
        return server.findReceivedMessages(user -> !user.getEmail().equals(desk), mail -> true)
                .toList();
    }

    @Override
    public void close() {
        server.stop();
    }

    /** A mailbox for each address; what follows a plus is no part of it, and what bounces comes to the desk. */
    private GreenMailUser mailbox(MovingMessage message, MailAddress to) throws UserException {
        String address = to.getEmail().toLowerCase(Locale.ROOT).replaceFirst("\\+[^@]*@", "@");
        String owner = address.startsWith("bounces@") ? desk : address;
        UserManager users = server.getUserManager();
        GreenMailUser known = users.getUserByEmail(owner);
        return known == null ? users.createUser(owner, owner, owner) : known;
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
