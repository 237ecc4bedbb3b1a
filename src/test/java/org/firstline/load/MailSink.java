package org.firstline.load;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;

/**
 * A mail server on 127.0.0.1 that takes every mail, delivers none and keeps all, also those that arrive twice. What wants to
 * hold the server's answer back does so as a listener: a mail is kept, then the listeners run, then the sender gets its 250.
 */
public final class MailSink implements AutoCloseable {

    private final ServerSocket socket;
    private final ExecutorService conversations = Executors.newCachedThreadPool(MailSink::thread);
    private final List<SunkMail> mails = new CopyOnWriteArrayList<>();
    private final List<Consumer<SunkMail>> listeners = new CopyOnWriteArrayList<>();

    public MailSink() {
        try {
            socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        conversations.execute(this::listen);
    }

    public int port() {
        return socket.getLocalPort();
    }

    /** Runs between keeping a mail and answering its sender, on the sender's own thread. */
    public void onArrival(Consumer<SunkMail> listener) {
        listeners.add(listener);
    }

    /** All that arrived, in order. */
    public List<SunkMail> mails() {
        return List.copyOf(mails);
    }

    @Override
    public void close() {
        conversations.shutdownNow();
        try {
            socket.close();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket sender = socket.accept();
                conversations.execute(() -> talk(sender));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void talk(Socket sender) {
        try (sender;
                BufferedReader heard =
                        new BufferedReader(new InputStreamReader(sender.getInputStream(), StandardCharsets.UTF_8));
                Writer said =
                        new BufferedWriter(new OutputStreamWriter(sender.getOutputStream(), StandardCharsets.UTF_8))) {
            say(said, "220 sink");
            String receiver = "";
            for (String line = heard.readLine(); line != null; line = heard.readLine()) {
                String command = line.toUpperCase(Locale.ROOT);
                if (command.startsWith("RCPT TO:")) {
                    receiver = line.substring(line.indexOf('<') + 1, line.indexOf('>'));
                }
                if (command.equals("DATA")) {
                    say(said, "354 go on");
                    keep(SunkMail.of(receiver, data(heard)));
                }
                if (command.equals("QUIT")) {
                    say(said, "221 bye");
                    return;
                }
                say(said, "250 ok");
            }
        } catch (IOException senderIsGone) {
            // A killed desk hangs up in the middle of a word.
        }
    }

    private void keep(SunkMail mail) {
        mails.add(mail);
        listeners.forEach(listener -> listener.accept(mail));
    }

    private static String data(BufferedReader heard) throws IOException {
        StringBuilder data = new StringBuilder();
        for (String line = heard.readLine(); line != null; line = heard.readLine()) {
            if (line.equals(".")) {
                return data.toString();
            }
            data.append(line.startsWith(".") ? line.substring(1) : line).append('\n');
        }
        throw new IOException("A mail ended without its dot");
    }

    private static void say(Writer said, String line) throws IOException {
        said.write(line + "\r\n");
        said.flush();
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "mail-sink");
        thread.setDaemon(true);
        return thread;
    }
}
