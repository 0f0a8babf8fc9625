package org.zhengxin.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the platform's HTTP interface, as agencies have it (接口客户端). */
public final class Api {
    private static final String BOUNDARY = "zhengxin-bench-boundary";

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();
    private final JsonMapper json = JsonMapper.shared();
    private final int port;

    Api(int port) {
        this.port = port;
    }

    /** Returns the address of a path. */
    public URI address(String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    /** Uploads a file and returns the id of its batch. */
    public String upload(Path file, String kind, String token) throws IOException {
        List<InputStream> parts = List.of(
                text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"kind\"\r\n\r\n" + kind + "\r\n"),
                text("--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"file\"; filename=\""
                        + file.getFileName() + "\"\r\nContent-Type: application/octet-stream\r\n\r\n"),
                Files.newInputStream(file),
                text("\r\n--" + BOUNDARY + "--\r\n"));
        HttpRequest request = HttpRequest.newBuilder(address("/api/v1/batches"))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
                .POST(BodyPublishers.ofInputStream(() -> new SequenceInputStream(Collections.enumeration(parts))))
                .build();
        return send(request, 202).required("id").asString();
    }

    /** Returns the batch as it stands. */
    public JsonNode batch(String id, String token) throws IOException {
        return send(
                HttpRequest.newBuilder(address("/api/v1/batches/" + id))
                        .header("Authorization", "Bearer " + token)
                        .build(),
                200);
    }

    /** Waits until a batch ends and returns it. */
    public JsonNode await(String id, String token) throws IOException {
        while (true) {
            JsonNode batch = batch(id, token);
            String state = batch.required("state").asString();
            if (state.equals("DONE")) {
                return batch;
            }
            if (state.equals("FAILED")) {
                throw new IOException("Batch " + id + " failed");
            }
            PlatformProcess.pause();
        }
    }

    /** Reads a public address; throws if it does not answer 200. */
    public HttpResponse<String> get(String path) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address(path)).build();
        return exchange(request, 200);
    }

    /** Sends JSON to a public address; throws if it does not answer 200. */
    public HttpResponse<String> post(String path, String json) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
        return exchange(request, 200);
    }

    /** Sends a request without a body as somebody who signs in. */
    public JsonNode send(String method, String path, String authorization) throws IOException {
        HttpRequest request = HttpRequest.newBuilder(address(path))
                .header("Authorization", authorization)
                .method(method, BodyPublishers.noBody())
                .build();
        return send(request, method.equals("POST") ? 202 : 200);
    }

    /** Waits until what an address tells is no longer in a state, and returns it. */
    public JsonNode awaitState(String path, String authorization, String passing) throws IOException {
        while (true) {
            JsonNode told = send("GET", path, authorization);
            if (!told.required("state").asString().equals(passing)) {
                return told;
            }
            PlatformProcess.pause();
        }
    }

    private JsonNode send(HttpRequest request, int expected) throws IOException {
        return json.readTree(exchange(request, expected).body());
    }

    private HttpResponse<String> exchange(HttpRequest request, int expected) throws IOException {
        try {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            if (response.statusCode() != expected) {
                throw new IOException(request.uri() + " answered " + response.statusCode() + ": " + response.body());
            }
            return response;
        } catch (InterruptedException e) {
            throw new IOException(e);
        }
    }

    private static InputStream text(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
