package org.zhengxin.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.function.LongConsumer;
import tools.jackson.databind.json.JsonMapper;

/** The part of the REST interface that agencies deliver by. */
final class RegisterClient implements AutoCloseable {

    private static final int UNAUTHORISED = 401;

    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(10))
            .build();
    private final ImportOptions options;
    private final String token;
    private final Messages messages;

    RegisterClient(ImportOptions options, String token, Messages messages) {
        this.options = options;
        this.token = token;
        this.messages = messages;
    }

    Batch send(Path file, LongConsumer sent) {
        try {
            Upload upload = new Upload(options, file);
            return batch(request("/api/v1/batches")
                    .header("Content-Type", upload.contentType())
                    .POST(upload.body(sent)));
        } catch (IOException e) {
            throw CommandException.wrongUse("unreadable-file", file);
        }
    }

    Batch look(String id) {
        return batch(request("/api/v1/batches/" + id).GET());
    }

    /** Writes the workbook of faulty rows to a file, whole or not at all. */
    void saveFaultyRows(String id, Path target) {
        try {
            Path partial = Files.createTempFile(target.toAbsolutePath().getParent(), ".zhengxin-", ".part");
            try {
                HttpResponse<Path> response =
                        send(request("/api/v1/batches/" + id + "/errors.xlsx").GET(), BodyHandlers.ofFile(partial));
                if (!succeeded(response)) {
                    throw refusal(response.statusCode(), Files.readString(partial));
                }
                Files.move(partial, target, StandardCopyOption.REPLACE_EXISTING);
            } finally {
                Files.deleteIfExists(partial);
            }
        } catch (IOException e) {
            throw CommandException.failed("unwritable-file", target);
        }
    }

    private Batch batch(HttpRequest.Builder request) {
        HttpResponse<String> response = send(request.header("Accept", "application/json"), BodyHandlers.ofString());
        if (!succeeded(response)) {
            throw refusal(response.statusCode(), response.body());
        }
        return Batch.of(JsonMapper.shared().readTree(response.body()));
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return http.send(request.build(), handler);
        } catch (IOException e) {
            throw CommandException.failed("no-answer", options.url());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw CommandException.failed("interrupted");
        }
    }

    private static boolean succeeded(HttpResponse<?> response) {
        return response.statusCode() / 100 == 2;
    }

    private static CommandException refusal(int status, String body) {
        if (status == UNAUTHORISED) {
            return CommandException.failed("token-refused");
        }
        String sentence = Problem.of(body).sentence();
        return CommandException.failed("refused", sentence.isEmpty() ? "HTTP " + status : sentence);
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(options.url() + path))
                .header("Authorization", "Bearer " + token)
                .header("Accept-Language", messages.locale().getLanguage());
    }

    @Override
    public void close() {
        http.close();
    }
}
