package org.zhengxin.conformance.harness;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** An answer of the platform. */
public record Answer(String request, HttpResponse<byte[]> response) {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    /** Returns the status. */
    public int status() {
        return response.statusCode();
    }

    /** Returns a header, or an empty text. */
    public String header(String name) {
        return response.headers().firstValue(name).orElse("");
    }

    /** Returns the body. */
    public byte[] bytes() {
        return response.body();
    }

    /** Returns the body as text. */
    public String text() {
        return new String(bytes(), StandardCharsets.UTF_8);
    }

    /** Returns the body as JSON. */
    public JsonNode json() {
        return JSON.readTree(bytes());
    }

    /** Asserts the status and returns this. */
    public Answer is(int status) {
        assertThat(status()).as("%s: %s", request, shortly()).isEqualTo(status);
        return this;
    }

    /** Asserts that this is a problem document with a status and a code (RFC 9457). */
    public Answer isProblem(int status, String code) {
        is(status);
        assertThat(header("Content-Type")).as(request).startsWith("application/problem+json");
        JsonNode problem = json();
        assertThat(problem.path("code").asString())
                .as("%s: %s", request, shortly())
                .isEqualTo(code);
        assertThat(problem.path("status").asInt()).isEqualTo(status);
        assertThat(problem.path("title").asString()).isNotBlank();
        return this;
    }

    private String shortly() {
        String text = text();
        return text.length() > 600 ? text.substring(0, 600) + "…" : text;
    }
}
