package org.firstline.intake.mail;

import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.Store;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.search.AndTerm;
import jakarta.mail.search.FlagTerm;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.IMAPMessage;
import org.eclipse.angus.mail.imap.IMAPStore;
import org.firstline.intake.mail.MailInSettings.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.support.StaticListableBeanFactory;
import org.springframework.expression.spel.support.StandardEvaluationContext;
import org.springframework.integration.context.IntegrationContextUtils;
import org.springframework.integration.mail.ImapMailReceiver;
import org.springframework.integration.support.DefaultMessageBuilderFactory;
import org.springframework.integration.support.utils.IntegrationUtils;

/**
 * The desk's mailbox: each message that nobody has read yet is taken in, the oldest first and one at a time, and is marked once the
 * desk has decided it. A message whose mark failed is fetched again, and known.
 */
class Mailbox implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Mailbox.class);

    private static final int CONNECT_MILLIS = 15_000;
    /** A server that says nothing for so long in the middle of an answer is gone; waiting for new mail is not an answer. */
    private static final int ANSWER_MILLIS = 60_000;

    /** A large message comes in few pieces: some servers write all of it for each. */
    private static final int FETCH_BYTES = 4 * 1024 * 1024;

    private final MailInSettings settings;
    private final Inbox inbox;
    private final Receiver receiver;

    Mailbox(MailInSettings settings, Inbox inbox) {
        this.settings = settings;
        this.inbox = inbox;
        this.receiver = new Receiver(settings);
    }

    /**
     * Takes in whatever is new.
     *
     * @return how many
     * @throws MessagingException when the server is away
     * @throws RuntimeException when the database is away
     */
    int readAll() throws MessagingException, IOException {
        int count = 0;
        for (Optional<MimeMessage> next = receiver.next(); next.isPresent(); next = receiver.next()) {
            take(next.get());
            count++;
        }
        return count;
    }

    /** Returns when there is something new, when the server says nothing for a while, or at once when it cannot tell. */
    boolean awaitNew() throws MessagingException {
        return receiver.awaitNew();
    }

    private void take(MimeMessage message) throws MessagingException, IOException {
        try (InputStream raw = raw(message)) {
            inbox.take(raw);
        }
        receiver.done(message, settings.doneFolder());
    }

    /** As it lies on the server, and never marked as read by the fetching itself. */
    private static InputStream raw(MimeMessage message) throws MessagingException {
        if (message instanceof IMAPMessage imap) {
            imap.setPeek(true);
            return imap.getMimeStream();
        }
        throw new MessagingException("Not a message of an IMAP server");
    }

    @Override
    public void close() {
        receiver.destroy();
    }

    /** Spring Integration's receiver opens, reconnects and waits; which messages and what becomes of them is said here. */
    private static final class Receiver extends ImapMailReceiver {

        Receiver(MailInSettings settings) {
            super(url(settings));
            String protocol = protocol(settings);
            Properties properties = new Properties();
            properties.setProperty("mail." + protocol + ".connectiontimeout", String.valueOf(CONNECT_MILLIS));
            properties.setProperty("mail." + protocol + ".timeout", String.valueOf(ANSWER_MILLIS));
            properties.setProperty("mail." + protocol + ".writetimeout", String.valueOf(CONNECT_MILLIS));
            properties.setProperty("mail." + protocol + ".peek", "true");
            properties.setProperty("mail." + protocol + ".fetchsize", String.valueOf(FETCH_BYTES));
            properties.setProperty("mail." + protocol + ".ssl.checkserveridentity", "true");
            boolean startTls = settings.security() == Security.STARTTLS;
            properties.setProperty("mail." + protocol + ".starttls.enable", String.valueOf(startTls));
            properties.setProperty("mail." + protocol + ".starttls.required", String.valueOf(startTls));
            setJavaMailProperties(properties);
            setJavaMailAuthenticator(new jakarta.mail.Authenticator() {
                @Override
                protected jakarta.mail.PasswordAuthentication getPasswordAuthentication() {
                    return new jakarta.mail.PasswordAuthentication(settings.user(), settings.password());
                }
            });
            setAutoCloseFolder(false);
            setMaxFetchSize(1);
            // The mark comes when the message is decided, not when it is fetched: a desk that dies in between loses
            // nothing.
            setShouldMarkMessagesAsRead(false);
            setFlaggedAsFallback(false);
            setSearchTermStrategy((flags, folder) -> new AndTerm(
                    new FlagTerm(new Flags(Flags.Flag.SEEN), false),
                    new FlagTerm(new Flags(Flags.Flag.DELETED), false)));
            setCancelIdleInterval(settings.every().toSeconds());
            setBeanFactory(beans());
            afterPropertiesSet();
        }

        /** What the receiver asks its surroundings for, and uses none of. */
        private static StaticListableBeanFactory beans() {
            return new StaticListableBeanFactory(Map.of(
                    IntegrationContextUtils.INTEGRATION_EVALUATION_CONTEXT_BEAN_NAME, new StandardEvaluationContext(),
                    IntegrationUtils.INTEGRATION_MESSAGE_BUILDER_FACTORY_BEAN_NAME,
                            new DefaultMessageBuilderFactory()));
        }

        /** The oldest message that nobody has read. */
        Optional<MimeMessage> next() throws MessagingException {
            Object[] found = receive();
            return found.length == 0
                    ? Optional.empty()
                    : Optional.of((MimeMessage) ((org.springframework.messaging.Message<?>) found[0]).getPayload());
        }

        /** False when the server cannot tell of new messages. */
        boolean awaitNew() throws MessagingException {
            openFolder();
            if (getFolder() instanceof IMAPFolder
                    && getFolder().getStore() instanceof IMAPStore store
                    && store.hasCapability("IDLE")) {
                waitForNewMessages();
                return true;
            }
            return false;
        }

        void done(Message message, String folder) throws MessagingException {
            message.setFlag(Flags.Flag.SEEN, true);
            if (!folder.isBlank() && getFolder() instanceof IMAPFolder here) {
                Store store = here.getStore();
                Folder there = store.getFolder(folder);
                if (!there.exists() && !there.create(Folder.HOLDS_MESSAGES)) {
                    LOG.warn("The folder {} for mail that was read cannot be made; it stays where it is", folder);
                    return;
                }
                here.copyMessages(new Message[] {message}, there);
                message.setFlag(Flags.Flag.DELETED, true);
                here.expunge(new Message[] {message});
            }
        }

        private static String url(MailInSettings settings) {
            String folder = java.net.URLEncoder.encode(settings.folder(), java.nio.charset.StandardCharsets.UTF_8)
                    .replace("+", "%20");
            return "%s://%s:%d/%s".formatted(protocol(settings), settings.host(), settings.port(), folder);
        }

        private static String protocol(MailInSettings settings) {
            return settings.security() == Security.TLS ? "imaps" : "imap";
        }
    }
}
