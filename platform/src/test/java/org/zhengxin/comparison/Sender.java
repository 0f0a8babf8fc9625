package org.zhengxin.comparison;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Sends lists to the application under test, as a browser's form or as a program does. */
final class Sender {
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private static final String BOUNDARY = "a-boundary-of-the-tests";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final int port;

    Sender(int port) {
        this.port = port;
    }

    /** An answer. */
    @SuppressWarnings("ArrayRecordComponent") // read, never compared
    record Reply(int status, String type, byte[] bytes) {
        String text() {
            return new String(bytes, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            return JSON.readTree(bytes);
        }
    }

    /** Sends the form of the page. */
    Reply page(String list, byte @Nullable [] file, String format) {
        return form("/comparisons?lang=zh", "text/html", list, file, format);
    }

    /** Sends a form to the endpoint. */
    Reply upload(String accept, String list, byte @Nullable [] file) {
        return form("/api/v1/comparisons", accept, list, file, "");
    }

    /** Sends JSON to the endpoint. */
    Reply json(String accept, String body) {
        return send("/api/v1/comparisons", accept, "application/json", body.getBytes(StandardCharsets.UTF_8));
    }

    /** Returns what the endpoint answers to lines. */
    JsonNode lines(String... lines) {
        return json("application/json", JSON.writeValueAsString(java.util.Map.of("lines", lines)))
                .json();
    }

    private Reply form(String path, String accept, String list, byte @Nullable [] file, String format) {
        ByteArrayOutputStream form = new ByteArrayOutputStream();
        part(form, "list", list.getBytes(StandardCharsets.UTF_8));
        if (file != null) {
            part(form, "file\"; filename=\"list", file);
        }
        part(form, "format", format.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        return send(path, accept, "multipart/form-data; boundary=" + BOUNDARY, form.toByteArray());
    }

    private static void part(ByteArrayOutputStream form, String name, byte[] content) {
        String head = "--" + BOUNDARY + "\r\nContent-Disposition: form-data; name=\"" + name + "\"\r\n\r\n";
        form.writeBytes(head.getBytes(StandardCharsets.UTF_8));
        form.writeBytes(content);
        form.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
    }

    private Reply send(String path, String accept, String type, byte[] body) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .header("Accept", accept)
                .header("Content-Type", type)
                .POST(BodyPublishers.ofByteArray(body))
                .build();
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request, BodyHandlers.ofByteArray());
            return new Reply(
                    answer.statusCode(),
                    answer.headers().firstValue("Content-Type").orElse(""),
                    answer.body());
        } catch (IOException failure) {
            throw new java.io.UncheckedIOException(failure);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(stopped);
        }
    }
}
