package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Servers that are busy, broken or hostile. */
class WebTest {
    private static final PlainLog LOG = PlainLog.of(300, 2);

    private final LogServer server = new LogServer(LOG.files());

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void serverThatIsBusy_isAskedAgain() {
        AtomicInteger asked = new AtomicInteger();
        server.at("tile/0/000", exchange -> {
            if (asked.incrementAndGet() < 3) {
                exchange.getResponseHeaders().add("Retry-After", "1");
                exchange.sendResponseHeaders(429, -1);
            } else {
                send(exchange, LOG.files().get("tile/0/000"));
            }
        });
        assertThat(verify().code()).isZero();
        assertThat(asked).hasValue(3);
    }

    @Test
    void serverThatStaysBusyOrFails_isSaid() {
        server.at("tile/0/000", exchange -> exchange.sendResponseHeaders(503, -1));
        assertThat(verify()).satisfies(run -> {
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("tile/0/000", "503");
        });
        server.at("tile/0/000", exchange -> exchange.sendResponseHeaders(500, -1));
        assertThat(verify().code()).isEqualTo(3);
    }

    @Test
    void redirect_isNotFollowed() {
        AtomicInteger asked = new AtomicInteger();
        server.at("elsewhere", exchange -> {
            asked.incrementAndGet();
            send(exchange, LOG.files().get("checkpoint"));
        });
        server.at("checkpoint", exchange -> {
            exchange.getResponseHeaders().add("Location", server.address() + "/log/elsewhere");
            exchange.sendResponseHeaders(302, -1);
        });
        assertThat(verify().err()).contains("302");
        assertThat(asked).hasValue(0);
    }

    @Test
    void answerWithoutEnd_isCutOff() {
        server.at("checkpoint", WebTest::endless);
        assertThat(verify().code()).isEqualTo(3);
        server.at("checkpoint", exchange -> send(exchange, LOG.files().get("checkpoint")));
        server.at("tile/entries/000", WebTest::endless);
        assertThat(verify().code()).isEqualTo(3);
    }

    @Test
    void answerThatDrips_isNotWaitedFor() {
        Limits hasty = new Limits(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ZERO, 1);
        server.at("checkpoint", exchange -> {
            exchange.sendResponseHeaders(200, 100);
            exchange.getResponseBody().write('c');
            exchange.getResponseBody().flush();
            exchange.getRequestBody().readAllBytes();
            await();
        });
        Run run = Run.of(hasty, new byte[0], "log", server.address());
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("does not answer within");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"HTTP/1.1 200 O", "HTTP/1.1 200 OK\r\nX: ", "HTTP/1.1 200 OK\r\nContent-Length: 5000\r\n\r\n"})
    void answerThatComesByteByByte_isNotWaitedFor(String begun) throws IOException {
        Limits hasty = new Limits(Duration.ofSeconds(5), Duration.ofMillis(300), Duration.ZERO, 1);
        try (ServerSocket slow = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> drip(slow, begun));
            Run run = Run.of(hasty, new byte[0], "log", "http://127.0.0.1:" + slow.getLocalPort());
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("does not answer within");
        }
    }

    @Test
    void answerCutOff_isNotTakenForWhole() throws IOException {
        Limits hasty = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ZERO, 1);
        try (ServerSocket cut = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Thread.ofVirtual().start(() -> {
                try (Socket socket = cut.accept()) {
                    socket.getOutputStream().write("HTTP/1.1 200 OK\r\nContent-Length: 90\r\n\r\nhalf".getBytes(UTF_8));
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            });
            Run run = Run.of(hasty, new byte[0], "log", "http://127.0.0.1:" + cut.getLocalPort());
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err()).contains("checkpoint");
        }
    }

    /** A byte every few milliseconds, until the other side has hung up. */
    private static void drip(ServerSocket server, String begun) {
        try (Socket socket = server.accept()) {
            socket.getOutputStream().write(begun.getBytes(UTF_8));
            while (true) {
                socket.getOutputStream().write('x');
                LockSupport.parkNanos(Duration.ofMillis(20).toNanos());
            }
        } catch (IOException e) {
            assertThat(e).isNotNull(); // hung up
        }
    }

    @Test
    void whatAServerSends_isHarmlessOnATerminal() {
        server.at("checkpoint", exchange -> send(exchange, "\u009b2J\u202eevil\n1\n\n— x AAAAAAAA\n".getBytes(UTF_8)));
        Run run = verify();
        assertThat(run.code()).isEqualTo(1);
        server.at(
                "checkpoint",
                exchange -> send(
                        exchange,
                        PlainKey.of("x")
                                .sign("\u009b2J\u202eevil\n1\n" + "A".repeat(43) + "=\n")
                                .getBytes(UTF_8)));
        assertThat(verify().out()).contains("evil").doesNotContain("\u009b", "\u202e");
    }

    @Test
    void addressWhereNobodyListens_isSaid() {
        server.close();
        assertThat(verify().code()).isEqualTo(3);
    }

    @Test
    void addressWithThePathOfTheLog_isTheSame() {
        assertThat(Run.of("log", server.address() + "/log/").code()).isZero();
        assertThat(Run.of("log", server.address() + "/").code()).isZero();
        assertThat(Run.of("log", server.address() + "/elsewhere").code()).isEqualTo(3);
    }

    private Run verify() {
        return Run.of("log", server.address(), "--key", LOG.key().verifier());
    }

    private static void send(HttpExchange exchange, byte[] body) throws IOException {
        exchange.sendResponseHeaders(200, body.length);
        exchange.getResponseBody().write(body);
    }

    private static void endless(HttpExchange exchange) throws IOException {
        exchange.sendResponseHeaders(200, 0);
        OutputStream body = exchange.getResponseBody();
        byte[] some = new byte[65_536];
        while (true) { // until the client hangs up
            body.write(some);
        }
    }

    /** Until the server's threads are interrupted at the end of the test. */
    private static void await() {
        try {
            new java.util.concurrent.CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
