package org.zhengxin.verifier;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * A log on a server (网上日志): nothing is followed elsewhere, no answer is longer or takes longer than it may. A log is
 * thousands of small answers, so each is read by the thread that wants it: to the JDK's newer client an answer costs more
 * than its verification.
 */
final class Web implements Source {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;
    private static final int PORTION = 65_536;

    private final URI base;
    private final Limits limits;
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            work -> Thread.ofPlatform().daemon().unstarted(work));

    Web(URI base, Limits limits) {
        this.base = base;
        this.limits = limits;
    }

    private record Answer(int status, byte[] body, Optional<String> retryAfter) {}

    @Override
    public Optional<byte[]> read(String path, int most) {
        URI address = base.resolve(path);
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= limits.tries();
            try {
                Answer answer = ask(address, most);
                switch (answer.status) {
                    case OK -> {
                        return Optional.of(answer.body);
                    }
                    case NOT_FOUND, GONE -> {
                        return Optional.empty();
                    }
                    case TOO_MANY, BUSY -> {
                        if (last) {
                            throw Stop.unreadable(Sentence.STATUS, address, answer.status);
                        }
                        pause(asked(answer, attempt));
                    }
                    default -> throw Stop.unreadable(Sentence.STATUS, address, answer.status);
                }
            } catch (IOException e) {
                if (last) {
                    throw Stop.unreadable(Sentence.NO_ANSWER, address);
                }
                pause(Duration.ofMillis(50L * attempt));
            }
        }
    }

    /** A server may send a byte now and then for ever: when the time is over, the connection is taken away from it. */
    private Answer ask(URI address, int most) throws IOException {
        HttpURLConnection connection = open(address);
        AtomicBoolean late = new AtomicBoolean();
        Future<?> end = clock.schedule(
                () -> {
                    late.set(true);
                    connection.disconnect();
                },
                limits.answer().toMillis(),
                TimeUnit.MILLISECONDS);
        try {
            int status = connection.getResponseCode();
            byte[] body = status == OK ? body(connection, most, late) : new byte[0];
            if (status != OK) {
                connection.disconnect();
            }
            return new Answer(status, body, Optional.ofNullable(connection.getHeaderField("Retry-After")));
        } catch (IOException e) {
            connection.disconnect();
            if (late.get()) {
                throw Stop.unreadable(
                        Sentence.TOO_SLOW, address, limits.answer().toSeconds());
            }
            throw e;
        } finally {
            end.cancel(false);
        }
    }

    private HttpURLConnection open(URI address) throws IOException {
        HttpURLConnection connection = (HttpURLConnection) address.toURL().openConnection();
        connection.setInstanceFollowRedirects(false);
        connection.setUseCaches(false);
        connection.setConnectTimeout(Math.toIntExact(limits.connect().toMillis()));
        connection.setReadTimeout(Math.toIntExact(limits.answer().toMillis()) + 1_000); // the clock comes first
        return connection;
    }

    private static byte[] body(HttpURLConnection connection, int most, AtomicBoolean late) throws IOException {
        long length = connection.getContentLengthLong();
        ByteArrayOutputStream body = new ByteArrayOutputStream((int) Math.clamp(length, 0, most));
        try (InputStream in = connection.getInputStream()) {
            byte[] portion = new byte[PORTION];
            for (int read = in.read(portion); read >= 0; read = in.read(portion)) {
                if (late.get() || body.size() + read > most) {
                    throw new IOException("Longer than it may be");
                }
                body.write(portion, 0, read);
            }
        }
        if (late.get() || length >= 0 && body.size() != length) {
            throw new EOFException("Cut off");
        }
        return body.toByteArray();
    }

    /** The pause that a busy server asks for, in seconds, or a growing one. */
    private static Duration asked(Answer answer, int attempt) {
        return answer.retryAfter
                .filter(seconds -> seconds.matches("\\d{1,6}"))
                .map(seconds -> Duration.ofSeconds(Long.parseLong(seconds)))
                .orElse(Duration.ofSeconds(1L << attempt));
    }

    private void pause(Duration asked) {
        try {
            Thread.sleep(asked.compareTo(limits.pause()) < 0 ? asked : limits.pause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Stop.unreadable(Sentence.NO_ANSWER, base);
        }
    }

    @Override
    public String toString() {
        return base.toString().replaceAll("/$", "");
    }
}
