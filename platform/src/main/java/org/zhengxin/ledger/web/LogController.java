package org.zhengxin.ledger.web;

import jakarta.servlet.http.HttpServletRequest;
import java.time.Duration;
import java.util.Optional;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.foundation.merkle.TilePath;
import org.zhengxin.ledger.LogProof;
import org.zhengxin.ledger.PublishedLog;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Serves the log to whoever wants to check it (日志接口), at the addresses of C2SP tlog-tiles. */
@RestController
class LogController {
    private static final MediaType TEXT = MediaType.parseMediaType("text/plain;charset=utf-8");
    private static final String LOG = "/log/";
    private static final Duration FOR_EVER = Duration.ofDays(365);

    private final PublishedLog log;

    LogController(PublishedLog log) {
        this.log = log;
    }

    @GetMapping("/log/checkpoint")
    ResponseEntity<String> checkpoint() {
        PublishedLog.Latest latest = log.latest().orElseThrow(LogController::nothing);
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(TEXT)
                .body(latest.note());
    }

    @GetMapping("/log/key")
    ResponseEntity<String> key() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noCache())
                .contentType(TEXT)
                .body(String.join("\n", log.keys()) + "\n");
    }

    @GetMapping("/log/predecessor")
    ResponseEntity<LogProof> predecessor() {
        return ResponseEntity.ok()
                .cacheControl(CacheControl.noStore())
                .body(log.predecessor().orElseThrow(LogController::nothing));
    }

    @GetMapping("/log/tile/**")
    ResponseEntity<byte[]> tile(HttpServletRequest request) {
        TilePath path = Optional.of(request.getRequestURI())
                .filter(uri -> uri.startsWith(LOG))
                .flatMap(uri -> TilePath.parse(uri.substring(LOG.length())))
                .orElseThrow(LogController::nothing);
        byte[] bytes = log.tile(path).orElseThrow(LogController::nothing);
        CacheControl cache =
                path.isFull() ? CacheControl.maxAge(FOR_EVER).cachePublic().immutable() : CacheControl.noCache();
        return ResponseEntity.ok()
                .cacheControl(cache)
                .contentType(MediaType.APPLICATION_OCTET_STREAM)
                .body(bytes);
    }

    private static ProblemException nothing() {
        return new ProblemException(
                "NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("这里没有所请求的内容。", "There is nothing at this address."));
    }
}
