package org.zhengxin.verifier;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** What the command did: its exit code and what it wrote. */
record Run(int code, String out, String err) {
    static final Limits LIMITS = new Limits(Duration.ofSeconds(10), Duration.ofSeconds(20), Duration.ZERO, 3);

    static Run of(String... words) {
        return of(LIMITS, new byte[0], words);
    }

    static Run reading(byte[] in, String... words) {
        return of(LIMITS, in, words);
    }

    static Run of(Limits limits, byte[] in, String... words) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        int code = Verify.run(
                List.of(words),
                Locale.ENGLISH,
                new ByteArrayInputStream(in),
                new PrintStream(out, true, UTF_8),
                new PrintStream(err, true, UTF_8),
                limits);
        return new Run(code, out.toString(UTF_8), err.toString(UTF_8));
    }
}
