package org.zhengxin.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;
import org.zhengxin.conformance.harness.Client;
import org.zhengxin.conformance.harness.Platform;
import org.zhengxin.conformance.harness.Waiting;

/** Traces leave the platform when they are switched on, by OpenTelemetry's protocol, and tell nothing of what was asked. */
class TracesTest {
    private static final Duration EXPORTED = Duration.ofMinutes(1);

    @Test
    void requests_leaveSpansWithTheirPatternAlone() throws Exception {
        List<String> received = new CopyOnWriteArrayList<>();
        HttpServer collector = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        collector.createContext("/v1/traces", exchange -> {
            received.add(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.ISO_8859_1));
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });
        collector.start();
        try (Platform platform = new Platform(
                        "--spring.profiles.active=tracing",
                        "--management.tracing.sampling.probability=1",
                        "--management.opentelemetry.tracing.export.otlp.endpoint=http://127.0.0.1:"
                                + collector.getAddress().getPort() + "/v1/traces");
                Client client = new Client(platform)) {
            City.Firm firm = City.stranger();
            client.anyone().get("/api/v1/organisations/" + firm.code()).is(404);
            client.anyone().get("/api/v1/organisations?q=NeverInATrace").is(200);
            Waiting.until(
                    "spans to arrive",
                    EXPORTED,
                    () -> String.join("\n", received).contains("/api/v1/organisations/{")
                            ? Optional.of(true)
                            : Optional.empty());
            assertThat(String.join("\n", received)).doesNotContain(firm.code(), "NeverInATrace");
        } finally {
            collector.stop(0);
        }
    }
}
