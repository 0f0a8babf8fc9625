package org.zhengxin.web.testing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;

/** A plain HTTP client for the application under test: follows no redirect, keeps no cookie, sends what it is told. */
public final class Http {

    private static final HttpClient CLIENT =
            HttpClient.newBuilder().followRedirects(HttpClient.Redirect.NEVER).build();

    private final int port;
    private final List<String> headers;

    private Http(int port, List<String> headers) {
        this.port = port;
        this.headers = List.copyOf(headers);
    }

    /** Returns a client of the application on a port of this machine. */
    public static Http on(int port) {
        return new Http(port, List.of());
    }

    /** Returns a client that sends one more header with each request. */
    public Http with(String name, String value) {
        List<String> more = new ArrayList<>(headers);
        more.add(name);
        more.add(value);
        return new Http(port, more);
    }

    /** Returns a client that asks for pages, as a browser does. */
    public Http browser() {
        return with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    }

    /** Returns a client that signs in with a token. */
    public Http bearer(String token) {
        return with("Authorization", "Bearer " + token);
    }

    /** Returns a client that signs in by HTTP Basic. */
    public Http basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return with("Authorization", "Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Gets an address. */
    public HttpResponse<String> get(String path) {
        return send("GET", path, BodyPublishers.noBody());
    }

    /** Sends JSON to an address. */
    public HttpResponse<String> send(String method, String path, String json) {
        return with("Content-Type", "application/json").send(method, path, BodyPublishers.ofString(json));
    }

    /** Sends any body to an address. */
    public HttpResponse<String> send(String method, String path, HttpRequest.BodyPublisher body) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, body);
        if (!headers.isEmpty()) {
            request.headers(headers.toArray(String[]::new));
        }
        try {
            return CLIENT.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
