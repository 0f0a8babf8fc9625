package org.zhengxin.rights.annulment;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.organisation.Lookup;
import org.zhengxin.organisation.Organisation;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.AnnulmentNotice;
import org.zhengxin.record.EndReason;
import org.zhengxin.web.DayCache;
import org.zhengxin.web.Language;
import org.zhengxin.web.Listing;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The public reasons for which records of an organisation were taken down, as an interface (撤销公示接口). */
@RestController("annulmentNoticesController")
class NoticesController {
    private static final String ADDRESS = "/api/v1/organisations/{uscc}/annulments";
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final PublicNotices notices;
    private final OrganisationReader organisations;
    private final DayCache cache;

    NoticesController(PublicNotices notices, OrganisationReader organisations, DayCache cache) {
        this.notices = notices;
        this.organisations = organisations;
        this.cache = cache;
    }

    /** A notice; without anything that the record said. */
    @JsonInclude(JsonInclude.Include.ALWAYS)
    record AnnulmentAnswer(
            UUID recordId,
            String kind,
            String authority,
            @Nullable String ground,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            LocalDate takenDownOn,
            LocalDate noticeUntil,
            String text) {
        static AnnulmentAnswer of(NoticeLine line, Language language) {
            AnnulmentNotice notice = line.notice();
            EndReason reason = notice.reason();
            return new AnnulmentAnswer(
                    notice.recordId(),
                    notice.kind(),
                    notice.authority(),
                    reason == null ? null : reason.ground().name(),
                    reason == null ? null : reason.document(),
                    reason == null ? null : reason.day(),
                    reason == null ? null : reason.by(),
                    notice.takenDownOn(),
                    notice.until(),
                    line.words().in(language));
        }
    }

    @GetMapping(ADDRESS)
    ResponseEntity<Listing<AnnulmentAnswer>> of(@PathVariable("uscc") String code) {
        Organisation organisation = switch (organisations.lookup(code)) {
            case Lookup.Found found -> found.organisation();
            case Lookup.Retired retired -> retired.survivor();
            case Lookup.Unknown _ ->
                throw new ProblemException(
                        "ORGANISATION_NOT_FOUND",
                        HttpStatus.NOT_FOUND,
                        Text.of("没有这个主体。", "There is no such organisation."));
        };
        List<AnnulmentAnswer> answers = notices.of(organisation).stream()
                .map(line -> AnnulmentAnswer.of(line, Language.current()))
                .toList();
        return ResponseEntity.ok().cacheControl(cache.atMost(FRESH)).body(new Listing<>(answers, null));
    }

    @Bean
    static EndpointRule annulmentNoticesRule() {
        return EndpointRule.publicRead(ADDRESS);
    }
}
