package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The script that shares no code with the verifier comes to the same answers. */
class SecondLookTest {

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 256, 257, 700, 65_537})
    void logThatVerifies_agrees(int size) throws Exception {
        PlainLog log = PlainLog.of(size, 21);
        try (LogServer server = new LogServer(log.files())) {
            Run second = look(server.address() + "/log", log.key().verifier());
            assertThat(second.code()).as(second.toString()).isZero();
            assertThat(second.out()).contains("agrees: credit.example/log, " + size + " entries", "signature verified");
            assertThat(Run.of("log", server.address(), "--key", log.key().verifier())
                            .code())
                    .isZero();
        }
    }

    @Test
    void logThatWasAltered_disagrees() throws Exception {
        PlainLog log = PlainLog.of(600, 22);
        for (String path : List.of("checkpoint", "tile/entries/001", "tile/0/000", "tile/1/000.p/2")) {
            Map<String, byte[]> files = log.files();
            files.get(path)[30] ^= 1;
            try (Mirror mirror = Mirror.of(files)) {
                assertThat(look(mirror.toString(), log.key().verifier()).code())
                        .as(path)
                        .isEqualTo(1);
                assertThat(Run.of("log", mirror.toString(), "--key", log.key().verifier())
                                .code())
                        .isEqualTo(1);
            }
        }
        try (Mirror mirror = Mirror.of(log.files())) {
            assertThat(look(mirror.toString(), PlainKey.of(PlainLog.ORIGIN).verifier())
                            .code())
                    .isEqualTo(1);
            assertThat(look(mirror + "/nowhere", log.key().verifier()).code()).isEqualTo(3);
        }
    }

    private static Run look(String... words) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of("python3", "second-look/second-look.py"));
        command.addAll(List.of(words));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("PYTHONIOENCODING", "utf-8");
        Process process = builder.start();
        String out = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Run(process.waitFor(), out, "");
    }
}
