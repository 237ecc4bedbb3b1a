package org.firstline.crash;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicReference;

/**
 * Stands between clients and desk. It knows which requests have no answer yet, and can keep the first answer to a change to
 * itself: the desk has committed then, and the client does not know.
 */
final class HoldingProxy implements AutoCloseable {

    private final URI desk;
    private final ServerSocket socket;
    private final ExecutorService connections = Executors.newCachedThreadPool(HoldingProxy::thread);
    private final Map<Socket, String> unanswered = new ConcurrentHashMap<>();
    private final AtomicReference<CompletableFuture<String>> hold = new AtomicReference<>();

    HoldingProxy(URI desk) {
        this.desk = desk;
        try {
            socket = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
        connections.execute(this::listen);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** The first lines of the requests that are being worked on. */
    Collection<String> unanswered() {
        return List.copyOf(unanswered.values());
    }

    /** The next answer to a change never arrives; completes with the request when the desk has given it. */
    CompletableFuture<String> holdNextChange() {
        CompletableFuture<String> held = new CompletableFuture<>();
        hold.set(held);
        return held;
    }

    @Override
    public void close() {
        connections.shutdownNow();
        shut(socket);
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.execute(() -> connect(client));
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void connect(Socket client) {
        try (client;
                Socket server = new Socket(desk.getHost(), desk.getPort())) {
            connections.execute(() -> answers(client, server));
            requests(client, server);
        } catch (IOException deskOrClientIsGone) {
            // Both ends hear of it: the sockets are closed.
        } finally {
            unanswered.remove(client);
        }
    }

    private void requests(Socket client, Socket server) throws IOException {
        InputStream from = client.getInputStream();
        OutputStream to = server.getOutputStream();
        byte[] bytes = new byte[65_536];
        for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
            String line = firstLine(bytes, read);
            if (line.endsWith(" HTTP/1.1")) {
                unanswered.put(client, line.substring(0, line.length() - " HTTP/1.1".length()));
            }
            to.write(bytes, 0, read);
            to.flush();
        }
    }

    private void answers(Socket client, Socket server) {
        try {
            InputStream from = server.getInputStream();
            OutputStream to = client.getOutputStream();
            byte[] bytes = new byte[65_536];
            for (int read = from.read(bytes); read >= 0; read = from.read(bytes)) {
                if (isHeld(client, firstLine(bytes, read))) {
                    return;
                }
                unanswered.remove(client);
                to.write(bytes, 0, read);
                to.flush();
            }
        } catch (IOException deskOrClientIsGone) {
            // As above.
        } finally {
            if (hold.get() == null) {
                shut(client);
            }
        }
    }

    private boolean isHeld(Socket client, String statusLine) {
        String request = unanswered.getOrDefault(client, "");
        boolean succeeded = statusLine.startsWith("HTTP/1.1 2") || statusLine.startsWith("HTTP/1.1 303");
        CompletableFuture<String> wanted = hold.get();
        return wanted != null && succeeded && request.startsWith("POST") && wanted.complete(request);
    }

    /** The client of the answer that was held hears now that it will not come. */
    void letGo() {
        hold.set(null);
        unanswered.keySet().forEach(HoldingProxy::shut);
        unanswered.clear();
    }

    private static String firstLine(byte[] bytes, int length) {
        String text = new String(bytes, 0, Math.min(length, 300), StandardCharsets.ISO_8859_1);
        int end = text.indexOf("\r\n");
        return end < 0 ? "" : text.substring(0, end);
    }

    private static void shut(AutoCloseable what) {
        try {
            what.close();
        } catch (Exception alreadyClosed) {
            // Nothing is left to shut.
        }
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "holding-proxy");
        thread.setDaemon(true);
        return thread;
    }
}
