package org.zhengxin.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OfficeCommandsTest {
    private static final String VERIFICATION = "/api/v1/log/verification";
    private static final String EXPORT = "/api/v1/log/export";

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();

    @TempDir
    private Path directory;

    private HttpServer register;
    private int looks;

    @BeforeEach
    void start() throws IOException {
        register = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        register.start();
    }

    @AfterEach
    void stop() {
        register.stop(0);
    }

    private void answers(String path, String... bodies) {
        register.createContext(
                path,
                exchange ->
                        send(exchange, bodies[Math.min(looks++, bodies.length - 1)].getBytes(StandardCharsets.UTF_8)));
    }

    private static void send(HttpExchange exchange, byte[] bytes) throws IOException {
        boolean known = "Bearer secret".equals(exchange.getRequestHeaders().getFirst("Authorization"));
        exchange.sendResponseHeaders(known ? 200 : 401, bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    private List<String> words(String... more) {
        java.util.ArrayList<String> words = new java.util.ArrayList<>(
                List.of("--url", "http://127.0.0.1:" + register.getAddress().getPort()));
        words.addAll(List.of(more));
        return words;
    }

    private int verify(String token) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return VerifyCommand.run(words(), Map.of("ZHENGXIN_TOKEN", token), directory, Locale.ENGLISH, out, out);
    }

    private int export(Path file) {
        return export(words(file.toString()));
    }

    private int export(List<String> words) {
        PrintStream out = new PrintStream(said, true, StandardCharsets.UTF_8);
        return ExportCommand.run(words, Map.of("ZHENGXIN_TOKEN", "secret"), directory, Locale.ENGLISH, out, out);
    }

    @Test
    void verify_ofASoundRegister_waitsAndEndsWithZero() {
        answers(
                VERIFICATION,
                "{\"state\":\"WAITING\"}",
                "{\"state\":\"RUNNING\",\"checked\":5,\"size\":10}",
                "{\"state\":\"SOUND\",\"size\":10}");
        assertThat(verify("secret")).isZero();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("10 entries checked");
    }

    @Test
    void verify_ofAnAlteredRegister_namesWhatDiffersAndEndsWithOne() {
        answers(VERIFICATION, """
                {"state":"FAULTY","size":10,"faults":1,"found":[{"fault":"DATA_ALTERED","where":"record",
                 "id":"01a1fd0f-5836-7800-b79a-0d2c52413c7c","version":2,"index":7,"subject":"91410100MA9DEM01X3"}]}
                """);
        assertThat(verify("secret")).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8))
                .contains("DATA_ALTERED", "01a1fd0f-5836-7800-b79a-0d2c52413c7c", "version 2", "index 7");
    }

    @Test
    void verify_thatBrokeOffOrIsRefused_endsWithOne() {
        answers(VERIFICATION, "{\"state\":\"FAILED\"}");
        assertThat(verify("secret")).isOne();
        assertThat(verify("other")).isOne();
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("broke off", "sign-in");
    }

    @Test
    void export_isWrittenWholeOrNotAtAll() throws IOException {
        Path file = directory.resolve("export.gz");
        byte[] whole = gzip("{\"a\":1}\n{\"checkpoint\":\"c\",\"type\":\"end\"}\n");
        byte[] broken = java.util.Arrays.copyOf(gzip("{\"a\":1}\n"), 15);
        register.createContext(EXPORT, exchange -> send(exchange, looks++ == 0 ? broken : whole));
        assertThat(export(file)).isOne();
        assertThat(directory).isEmptyDirectory();
        assertThat(export(file)).isZero();
        assertThat(Files.readAllBytes(file)).isEqualTo(whole);
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("holds names of persons");
    }

    @Test
    void export_withoutNames_isAskedForWithAnOption_whereverItStands() throws IOException {
        List<String> queries = new java.util.ArrayList<>();
        byte[] whole = gzip("{\"checkpoint\":\"c\",\"type\":\"end\"}\n");
        register.createContext(EXPORT, exchange -> {
            queries.add(String.valueOf(exchange.getRequestURI().getQuery()));
            send(exchange, whole);
        });
        String file = directory.resolve("export.gz").toString();
        assertThat(export(words("--without-names", file))).isZero();
        assertThat(export(words(file, "--without-names"))).isZero();
        assertThat(export(words(file))).isZero();
        assertThat(queries).containsExactly("names=false", "names=false", "null");
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("without names of persons");
        assertThat(export(words("--without-names"))).isEqualTo(2);
        assertThat(export(words(file, file))).isEqualTo(2);
    }

    private static byte[] gzip(String text) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (GZIPOutputStream target = new GZIPOutputStream(bytes)) {
            target.write(text.getBytes(StandardCharsets.UTF_8));
        }
        return bytes.toByteArray();
    }
}
