package org.zhengxin.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Stands for a register at the other end of the wire: takes one file, is busy once, then done. */
final class RegisterDouble implements AutoCloseable {

    static final String TOKEN = "secret";

    private static final String COUNTS = """
            "counts":{"received":4,"accepted":1,"updated":1,"unchanged":0,"rejected":%d,"held":0,"refusedPerson":0}
            """;

    final List<String> bodies = new ArrayList<>();
    private final HttpServer server;
    private final int rejected;
    private int looks;

    RegisterDouble(int rejected) throws IOException {
        this.rejected = rejected;
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/api/v1/batches", this::answer);
        server.start();
    }

    String url() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        byte[] body = exchange.getRequestBody().readAllBytes();
        if (!("Bearer " + TOKEN).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
            send(exchange, 401, "{}");
        } else if (exchange.getRequestMethod().equals("POST")) {
            bodies.add(new String(body, StandardCharsets.UTF_8));
            send(exchange, 202, "{\"id\":\"b1\",\"state\":\"QUEUED\"}");
        } else if (path.endsWith("/errors.xlsx")) {
            send(exchange, 200, "workbook");
        } else {
            String state = looks++ == 0 ? "RUNNING" : "DONE";
            send(exchange, 200, "{\"id\":\"b1\",\"state\":\"" + state + "\"," + COUNTS.formatted(rejected) + "}");
        }
    }

    private static void send(HttpExchange exchange, int status, String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
