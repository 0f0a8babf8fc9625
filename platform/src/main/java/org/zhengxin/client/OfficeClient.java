package org.zhengxin.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodyHandlers;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The part of the REST interface that the office and the operator run the register by. */
final class OfficeClient implements AutoCloseable {
    private static final int UNAUTHORISED = 401;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ReindexOptions options;
    private final Messages messages;

    OfficeClient(ReindexOptions options, Messages messages) {
        this.options = options;
        this.messages = messages;
    }

    /** Asks for something that is answered in JSON. */
    JsonNode json(String method, String path) throws InterruptedException {
        return JsonMapper.shared().readTree(send(method, path, BodyHandlers.ofString()));
    }

    /** Asks for something and returns what was made of the answer's body, if it was not refused. */
    <T> T send(String method, String path, BodyHandler<T> handler) throws InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(options.url() + path))
                .header("Authorization", options.authorization())
                .header("Accept-Language", messages.locale().getLanguage())
                .method(method, BodyPublishers.noBody())
                .build();
        try {
            HttpResponse<T> response = http.send(request, handler);
            if (response.statusCode() == UNAUTHORISED) {
                throw CommandException.failed("sign-in-refused");
            }
            if (response.statusCode() / 100 != 2) {
                throw CommandException.failed("refused", "HTTP " + response.statusCode());
            }
            return response.body();
        } catch (IOException e) {
            throw CommandException.failed("no-answer", options.url());
        }
    }

    @Override
    public void close() {
        http.close();
    }
}
