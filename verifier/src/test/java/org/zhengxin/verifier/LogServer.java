package org.zhengxin.verifier;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Serves files below /log/, and whatever else a test wants a server to do there. */
final class LogServer implements AutoCloseable {
    private final Map<String, byte[]> files;
    private final Map<String, HttpHandler> others = new ConcurrentHashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final HttpServer server;

    LogServer(Map<String, byte[]> files) {
        this.files = files;
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.createContext("/log/", this::answer);
        server.setExecutor(threads);
        server.start();
    }

    /** Does something else at a path. */
    void at(String path, HttpHandler other) {
        others.put(path, other);
    }

    String address() {
        return "http://" + server.getAddress().getAddress().getHostAddress() + ":"
                + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath().substring("/log/".length());
        HttpHandler other = others.get(path);
        try (exchange) {
            if (other != null) {
                other.handle(exchange);
                return;
            }
            byte[] file = files.get(path);
            exchange.sendResponseHeaders(file == null ? 404 : 200, file == null ? -1 : file.length);
            if (file != null) {
                try (OutputStream body = exchange.getResponseBody()) {
                    body.write(file);
                }
            }
        }
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
