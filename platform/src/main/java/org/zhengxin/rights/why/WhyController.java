package org.zhengxin.rights.why;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.servlet.View;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.record.RecordGround;
import org.zhengxin.record.RecordGrounds;
import org.zhengxin.web.DayCache;
import org.zhengxin.web.Language;
import org.zhengxin.web.Pages;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.SearchEngines;
import org.zhengxin.web.Text;

/** Answers for any public record why it is public (公示依据说明). What is not public today does not exist here. */
@Controller
class WhyController {
    private static final Duration FRESH = Duration.ofSeconds(30);
    private static final String API = "/api/v1/records/{id}/why";

    private final RecordGrounds grounds;
    private final WhyReader reader;
    private final DayCache cache;
    private final Pages pages;

    WhyController(RecordGrounds grounds, WhyReader reader, DayCache cache, Pages pages) {
        this.grounds = grounds;
        this.reader = reader;
        this.cache = cache;
        this.pages = pages;
    }

    @GetMapping("/records/{id}/why")
    View page(@PathVariable("id") String id, HttpServletResponse response) {
        SearchEngines.keepAway(response);
        return pages.page("rights/why/why.jte", new WhyPage(reader.explain(known(id), false), null, null));
    }

    @GetMapping(API)
    @ResponseBody
    ResponseEntity<WhyAnswer> why(@PathVariable("id") String id) {
        return ResponseEntity.ok()
                .cacheControl(cache.atMost(FRESH))
                .body(WhyAnswer.of(reader.explain(known(id), false), Language.current()));
    }

    private RecordGround known(String id) {
        return uuid(id).flatMap(grounds::find).filter(RecordGround::publicToday).orElseThrow(WhyController::notFound);
    }

    static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static ProblemException notFound() {
        return new ProblemException(
                "RECORD_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("没有这条公示信息。", "There is no such public record."));
    }

    @Bean
    static EndpointRule whyRule() {
        return EndpointRule.publicRead(API);
    }
}
