package org.zhengxin.web.testing;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.web.Banner;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.DayCache;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Endpoints that go wrong on request, and texts that try to break out of a page. */
@TestConfiguration
@RestController
public class Probe {

    /** Angle brackets, quotes, an entity, a right-to-left override and a character outside the BMP. */
    public static final String NAUGHTY = "<script>alert(1)</script>\"'&lt;\u202e\ud842\udfb7`${x}";

    private final DayCache cache;

    Probe(DayCache cache) {
        this.cache = cache;
    }

    @Bean
    EndpointRule probeRule() {
        return EndpointRule.allow("/api/probe/**", Role.EVERYONE);
    }

    @Bean
    Banner naughtyBanner() {
        return () -> Optional.of(Text.of(NAUGHTY, NAUGHTY));
    }

    @Bean
    CodeDocumentation naughtyCodes() {
        return new CodeDocumentation() {
            @Override
            public Text title() {
                return Text.of(NAUGHTY, NAUGHTY);
            }

            @Override
            public List<DocumentedCode> codes() {
                Text text = Text.of(NAUGHTY, NAUGHTY);
                return List.of(new DocumentedCode(NAUGHTY, text, text));
            }
        };
    }

    @GetMapping("/api/probe/number/{number}")
    int number(@PathVariable("number") int number, @RequestParam("twice") boolean twice) {
        return twice ? number * 2 : number;
    }

    @PostMapping(value = "/api/probe/body", consumes = "application/json")
    int body(@RequestBody Map<String, Integer> body) {
        return body.size();
    }

    @GetMapping("/api/probe/refusal")
    void refusal() {
        throw new ProblemException(
                "PROBED", HttpStatus.CONFLICT, Text.of("探测", "probed"), Map.of("limit", 3, "code", "never"));
    }

    @GetMapping("/api/probe/failure")
    void failure() {
        throw new IllegalStateException("secret content of a cell");
    }

    @GetMapping("/probe/failure")
    void pageFailure() {
        throw new IllegalStateException("secret content of a cell");
    }

    @GetMapping("/api/probe/cached")
    ResponseEntity<Integer> cached() {
        return ResponseEntity.ok()
                .cacheControl(cache.atMost(java.time.Duration.ofMinutes(5)))
                .body(1);
    }
}
