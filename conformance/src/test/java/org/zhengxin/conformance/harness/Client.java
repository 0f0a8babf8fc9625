package org.zhengxin.conformance.harness;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A client of the HTTP interface, as the public, an agency, the office or the operator. */
public final class Client implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Platform platform;
    private final HttpClient http = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(30))
            .build();

    /** Makes a client of a register. */
    public Client(Platform platform) {
        this.platform = platform;
    }

    /** Nobody: no sign-in. */
    public Caller anyone() {
        return new Caller(null);
    }

    /** An agency by its place in credentials.json; the first is the market regulator. */
    public Agency agency(int place) {
        JsonNode agency = credentials().path("agencies").path(place);
        return new Agency(
                agency.path("code").asString(),
                agency.path("name").asString(),
                new Caller("Bearer " + agency.path("token").asString()));
    }

    /** The market regulator, which also provides registration. */
    public Agency registrar() {
        return agency(0);
    }

    /** The office. */
    public Caller office() {
        JsonNode office = credentials().path("office");
        return basic(office.path("username").asString(), office.path("password").asString());
    }

    /** Someone with a name and a password. */
    public Caller basic(String username, String password) {
        byte[] pair = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return new Caller("Basic " + Base64.getEncoder().encodeToString(pair));
    }

    /** Someone with a token. */
    public Caller bearer(String token) {
        return new Caller("Bearer " + token);
    }

    /** The file of demonstration sign-ins. */
    public JsonNode credentials() {
        try {
            return JSON.readTree(Files.readAllBytes(platform.data().resolve("credentials.json")));
        } catch (IOException e) {
            throw new AssertionError("no credentials.json", e);
        }
    }

    @Override
    public void close() {
        http.shutdownNow();
    }

    /** An agency of the city. */
    public record Agency(String code, String name, Caller caller) {}

    /** Requests with one sign-in. */
    public final class Caller {
        private final String authorization;

        private Caller(String authorization) {
            this.authorization = authorization;
        }

        /** GET. */
        public Answer get(String path) throws IOException, InterruptedException {
            return send(request(path).GET());
        }

        /** GET with a header. */
        public Answer get(String path, String header, String value) throws IOException, InterruptedException {
            return send(request(path).header(header, value).GET());
        }

        /** POST of nothing but a JSON reason, with a header. */
        public Answer post(String path, String header, String value) throws IOException, InterruptedException {
            return send(request(path)
                    .header("Content-Type", "application/json")
                    .header(header, value)
                    .POST(BodyPublishers.ofString("{\"reason\":\"x\"}")));
        }

        /** A request with a method and a JSON body. */
        public Answer json(String method, String path, Object body) throws IOException, InterruptedException {
            return body(method, path, "application/json", JSON.writeValueAsBytes(body));
        }

        /** A request with a method and a body. */
        public Answer body(String method, String path, String type, byte[] body)
                throws IOException, InterruptedException {
            return send(request(path).header("Content-Type", type).method(method, BodyPublishers.ofByteArray(body)));
        }

        /** A request whose body is made while it is sent. */
        public Answer stream(String path, String type, BodyPublisher body) throws IOException, InterruptedException {
            return send(request(path).header("Content-Type", type).POST(body));
        }

        /** Sends a file; parameters such as kind, profile and trial stand in the form. */
        public Answer upload(String name, byte[] content, Map<String, String> parameters)
                throws IOException, InterruptedException {
            Multipart form = new Multipart();
            parameters.forEach(form::field);
            form.file("file", name, content);
            return body("POST", "/api/v1/batches", form.contentType(), form.bytes());
        }

        /** Sends a file and returns its batch, which has been queued. */
        public Batch deliver(String name, byte[] content, Map<String, String> parameters)
                throws IOException, InterruptedException {
            return new Batch(
                    this,
                    upload(name, content, parameters).is(202).json().path("id").asString());
        }

        /** Sends a file and returns its batch at its end. */
        public Batch send(String name, byte[] content) throws Exception {
            return send(name, content, Map.of());
        }

        /** Sends a file with parameters and returns its batch at its end. */
        public Batch send(String name, byte[] content, Map<String, String> parameters) throws Exception {
            return deliver(name, content, parameters).end();
        }

        private HttpRequest.Builder request(String path) {
            HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(platform.address() + path))
                    .timeout(PATIENCE)
                    .header("Accept-Language", "en");
            return authorization == null ? request : request.header("Authorization", authorization);
        }

        private Answer send(HttpRequest.Builder builder) throws IOException, InterruptedException {
            HttpRequest request = builder.build();
            String what = request.method() + " " + request.uri().getRawPath();
            return new Answer(what, http.send(request, BodyHandlers.ofByteArray()));
        }
    }

    /** Returns a query string. */
    public static String query(Map<String, String> parameters) {
        return parameters.entrySet().stream()
                .map(entry -> entry.getKey() + "=" + URLEncoder.encode(entry.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }
}
