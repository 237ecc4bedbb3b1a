package org.firstline.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Stands between the desk and its mailbox, and keeps back a command of the desk's when asked to. */
final class ImapProxy implements AutoCloseable {

    private final ServerSocket server;
    private final int imapPort;
    private final AtomicReference<@Nullable Hold> hold = new AtomicReference<>();

    ImapProxy(int imapPort) {
        this.imapPort = imapPort;
        try {
            this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        daemon(this::accept);
    }

    int port() {
        return server.getLocalPort();
    }

    /** The next command with this word never reaches the mailbox; done when the desk has sent it. */
    CompletableFuture<Void> holdNext(String word) {
        Hold next = new Hold(word, new CompletableFuture<>());
        hold.set(next);
        return next.held();
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket desk = server.accept();
                Socket mailbox = new Socket(InetAddress.getLoopbackAddress(), imapPort);
                daemon(() -> copy(desk, mailbox, true));
                daemon(() -> copy(mailbox, desk, false));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void copy(Socket from, Socket to, boolean fromDesk) {
        byte[] bytes = new byte[16 * 1024];
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                if (fromDesk && isHeld(new String(bytes, 0, count, StandardCharsets.ISO_8859_1))) {
                    // Until the desk is gone.
                    in.read(bytes);
                    return;
                }
                out.write(bytes, 0, count);
                out.flush();
            }
        } catch (IOException closed) {
            // Either end is gone.
        }
    }

    private boolean isHeld(String command) {
        Hold wanted = hold.get();
        if (wanted == null || !command.contains(wanted.word()) || !hold.compareAndSet(wanted, null)) {
            return false;
        }
        wanted.held().complete(null);
        return true;
    }

    private static void daemon(Runnable work) {
        Thread thread = new Thread(work, "imap-proxy");
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    private record Hold(String word, CompletableFuture<Void> held) {}
}
