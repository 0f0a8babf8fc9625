package org.zhengxin.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.zhengxin.store.testing.WithDatabase;
import org.zhengxin.web.testing.Http;
import org.zhengxin.web.testing.LowerFloors;
import org.zhengxin.web.testing.Probe;

@WithDatabase
@ExtendWith(OutputCaptureExtension.class)
@SpringBootTest(
        classes = {LowerFloors.class, Probe.class},
        webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class ProblemTest {

    @LocalServerPort
    private int port;

    private Http anyone = Http.on(0);

    @BeforeEach
    void connect() {
        anyone = Http.on(port);
    }

    @ParameterizedTest
    @CsvSource({
        "/nothing, 404, NOT_FOUND",
        "/api/probe/nothing, 404, NOT_FOUND",
        "/api/probe/body, 405, METHOD_NOT_ALLOWED",
        "/api/probe/number/one?twice=true, 400, BAD_PARAMETER",
        "/api/probe/number/1?twice=perhaps, 400, BAD_PARAMETER",
        "/api/probe/number/1, 400, MISSING_PARAMETER",
        "/api/probe/number/1?twice=%00, 400, MALFORMED_REQUEST",
        "/api/probe/refusal, 409, PROBED",
        "/api/probe/failure, 500, INTERNAL",
        "/assets/../application.yaml, 400, MALFORMED_REQUEST",
        "/application.yaml, 404, NOT_FOUND",
        "/a//b, 400, MALFORMED_REQUEST",
        "/a;b=c, 400, MALFORMED_REQUEST",
    })
    void problem_ofARequest_isADocumentWithItsCode(String path, int status, String code) {
        HttpResponse<String> answer = anyone.get(path);
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body())
                .contains("\"code\":\"" + code + "\"", "\"status\":" + status, "\"title\":", "\"detail\":")
                .contains("\"type\":\"/codes#" + code + "\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"leaked\": |application/json|400|MALFORMED_REQUEST",
                "{\"leaked\": \"text\"}|application/json|400|MALFORMED_REQUEST",
                "[\"leaked\"]|application/json|400|MALFORMED_REQUEST",
                "''|application/json|400|MALFORMED_REQUEST",
                "leaked|text/plain|415|UNSUPPORTED_MEDIA_TYPE",
                "leaked|nonsense|415|UNSUPPORTED_MEDIA_TYPE",
                "leaked|multipart/form-data|415|UNSUPPORTED_MEDIA_TYPE",
            })
    void problem_ofABody_neverRepeatsIt(String body, String type, int status, String code) {
        HttpResponse<String> answer =
                anyone.with("Content-Type", type).send("POST", "/api/probe/body", BodyPublishers.ofString(body));
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.body()).contains("\"code\":\"" + code + "\"").doesNotContain("leaked");
    }

    @Test
    void problem_deepJson_isMalformed() {
        String deep = "[".repeat(100_000);
        assertThat(anyone.send("POST", "/api/probe/body", deep).statusCode()).isEqualTo(400);
    }

    @Test
    void problem_ofOurs_tellsAnIncidentNumberAndNothingElse(CapturedOutput log) {
        for (String path : new String[] {"/api/probe/failure", "/probe/failure"}) {
            HttpResponse<String> answer = anyone.browser().get(path);
            assertThat(answer.statusCode()).isEqualTo(500);
            assertThat(answer.body()).doesNotContain("secret", "IllegalState");
        }
        assertThat(anyone.get("/api/probe/failure").body()).containsPattern("\"incident\":\"[0-9a-f]{12}\"");
        assertThat(log).contains("IllegalStateException").doesNotContain("secret content");
    }

    @Test
    void problem_withMembers_keepsItsOwnCode() {
        assertThat(anyone.get("/api/probe/refusal").body())
                .contains("\"limit\":3", "\"code\":\"PROBED\"", "探测")
                .doesNotContain("never");
        assertThat(anyone.get("/api/probe/refusal?lang=en").body()).contains("probed");
    }

    @Test
    void problem_methodNotAllowed_namesTheMethodsThatAre() {
        assertThat(anyone.get("/api/probe/body").headers().firstValue("Allow")).contains("POST");
    }

    @Test
    void problem_inABrowser_isAPageOnPagesOnly() {
        HttpResponse<String> page = anyone.browser().get("/nothing?x=%3Cscript%3E");
        assertThat(page.statusCode()).isEqualTo(404);
        assertThat(page.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(page.body()).contains("<h1>未找到</h1>", "NOT_FOUND").doesNotContain("<script");
        assertThat(anyone.browser().get("/api/probe/nothing").headers().firstValue("Content-Type"))
                .contains("application/problem+json");
    }

    @ParameterizedTest
    @CsvSource({"GET /% HTTP/1.1", "GET /%2e%2e/x HTTP/1.1", "GET /\\ HTTP/1.1", "TRACE / HTTP/1.1", "NONSENSE"})
    void problem_belowTheApplication_tellsNothingOfTheServer(String line) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            byte[] request = (line + "\r\nHost: x\r\nConnection: close\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
            socket.getOutputStream().write(request);
            String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(answer).containsPattern("^HTTP/1.1 4\\d\\d").doesNotContain("Tomcat", "Exception");
        }
    }
}
