package org.zhengxin.figures.web;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.figures.count.FigureKeeper;
import org.zhengxin.web.DayCache;
import org.zhengxin.web.Language;

/** The figures over HTTP (统计接口): the numbers of the page, under the same conditions. */
@RestController
@RequestMapping("/api/v1/figures")
class FiguresApi {
    static final Duration FRESH = Duration.ofMinutes(1);

    private final FiguresAnswers answers;
    private final FigureKeeper keeper;
    private final DayCache cache;

    FiguresApi(FiguresAnswers answers, FigureKeeper keeper, DayCache cache) {
        this.answers = answers;
        this.keeper = keeper;
        this.cache = cache;
    }

    @GetMapping
    ResponseEntity<FiguresAnswer> figures(
            @RequestParam @Nullable String from,
            @RequestParam @Nullable String until,
            @RequestParam @Nullable String region) {
        FiguresForm form = new FiguresForm(from, until, region);
        return ResponseEntity.ok().cacheControl(cache.atMost(FRESH)).body(answers.of(form, Language.current()));
    }

    /** Has the figures made anew now, in the background; for the office alone. */
    @PostMapping
    ResponseEntity<Void> make() {
        keeper.order();
        return ResponseEntity.accepted().build();
    }

    @Configuration(proxyBeanMethods = false)
    static class Rules {
        @Bean
        EndpointRule figuresRule() {
            return EndpointRule.publicRead("/api/v1/figures");
        }
    }
}
