package org.zhengxin.organisation.web;

import java.util.function.Supplier;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says in the answer how long a search took inside the server (服务器耗时), as {@code Server-Timing} does. */
@Component
class Timing {
    private static final double NANOSECONDS = 1_000_000;

    <T> ResponseEntity<T> of(Supplier<T> search) {
        long began = System.nanoTime();
        T answer = search.get();
        double milliseconds = (System.nanoTime() - began) / NANOSECONDS;
        return ResponseEntity.ok()
                .header("Server-Timing", "search;dur=%.3f".formatted(milliseconds))
                .body(answer);
    }
}
