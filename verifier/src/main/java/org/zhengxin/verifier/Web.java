package org.zhengxin.verifier;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandler;
import java.net.http.HttpResponse.BodySubscribers;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A log on a server (网上日志): nothing is followed elsewhere, no answer is longer or takes longer than it may. */
final class Web implements Source {
    private static final int OK = 200;
    private static final int NOT_FOUND = 404;
    private static final int GONE = 410;
    private static final int TOO_MANY = 429;
    private static final int BUSY = 503;

    private final URI base;
    private final Limits limits;
    private final HttpClient client;

    Web(URI base, Limits limits) {
        this.base = base;
        this.limits = limits;
        this.client = HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .followRedirects(HttpClient.Redirect.NEVER)
                .connectTimeout(limits.connect())
                .build();
    }

    @Override
    public Optional<byte[]> read(String path, int most) {
        URI address = base.resolve(path);
        for (int attempt = 1; ; attempt++) {
            boolean last = attempt >= limits.tries();
            try {
                HttpResponse<byte[]> answer = ask(address, most);
                switch (answer.statusCode()) {
                    case OK -> {
                        return Optional.of(answer.body());
                    }
                    case NOT_FOUND, GONE -> {
                        return Optional.empty();
                    }
                    case TOO_MANY, BUSY -> {
                        if (last) {
                            throw Stop.unreadable(Sentence.STATUS, address, answer.statusCode());
                        }
                        pause(asked(answer, attempt));
                    }
                    default -> throw Stop.unreadable(Sentence.STATUS, address, answer.statusCode());
                }
            } catch (IOException e) {
                if (last) {
                    throw Stop.unreadable(Sentence.NO_ANSWER, address);
                }
                pause(Duration.ofMillis(50L * attempt));
            }
        }
    }

    private HttpResponse<byte[]> ask(URI address, int most) throws IOException {
        HttpRequest request =
                HttpRequest.newBuilder(address).timeout(limits.answer()).build();
        CompletableFuture<HttpResponse<byte[]>> answer = client.sendAsync(request, body(most));
        try {
            return answer.get(limits.answer().toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } catch (TimeoutException e) {
            throw Stop.unreadable(Sentence.TOO_SLOW, address, limits.answer().toSeconds());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw Stop.unreadable(Sentence.NO_ANSWER, address);
        } finally {
            answer.cancel(true);
        }
    }

    private static BodyHandler<byte[]> body(int most) {
        return about -> about.statusCode() == OK
                ? BodySubscribers.limiting(BodySubscribers.ofByteArray(), most)
                : BodySubscribers.replacing(new byte[0]);
    }

    /** The pause that a busy server asks for, in seconds, or a growing one. */
    private static Duration asked(HttpResponse<?> answer, int attempt) {
        return answer.headers()
                .firstValue("Retry-After")
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
