package org.zhengxin.record.web;

import java.time.Duration;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.util.UriUtils;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.organisation.Lookup;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RecordReader;
import org.zhengxin.record.RecordView;
import org.zhengxin.web.Cursor;
import org.zhengxin.web.DayCache;
import org.zhengxin.web.Limit;
import org.zhengxin.web.Listing;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Public records over HTTP (公示信息接口). What is not public today does not exist here. */
@RestController
@RequestMapping("/api/v1")
class RecordController {
    private static final Duration FRESH = Duration.ofSeconds(30);

    private final OrganisationReader organisations;
    private final RecordReader records;
    private final RecordAnswers answers;
    private final DayCache cache;

    RecordController(OrganisationReader organisations, RecordReader records, RecordAnswers answers, DayCache cache) {
        this.organisations = organisations;
        this.records = records;
        this.answers = answers;
        this.cache = cache;
    }

    @GetMapping(value = "/organisations/{uscc}/records", params = "!asOf")
    ResponseEntity<RecordList> ofOrganisation(
            @PathVariable String uscc,
            @RequestParam @Nullable String kind,
            @RequestParam @Nullable Integer limit,
            @RequestParam @Nullable String after) {
        int size = Limit.of(limit);
        Optional<RecordReader.Place> place = Cursor.read(after, 2).map(RecordController::place);
        return switch (organisations.lookup(uscc)) {
            case Lookup.Unknown unknown -> throw noOrganisation();
            case Lookup.Retired retired ->
                ResponseEntity.status(HttpStatus.PERMANENT_REDIRECT)
                        .header(
                                "Location",
                                "/api/v1/organisations/"
                                        + UriUtils.encodePathSegment(
                                                retired.survivor().code(), java.nio.charset.StandardCharsets.UTF_8)
                                        + "/records")
                        .build();
            case Lookup.Found found -> {
                List<RecordView> list = records.publicOf(
                        organisations.groupOf(found.organisation()), kind, place.orElse(null), size + 1);
                yield ResponseEntity.ok()
                        .cacheControl(cache.atMost(FRESH))
                        .body(RecordList.of(
                                Listing.of(list, size, RecordController::cursor).map(answers::answer),
                                records.withheldKinds()));
            }
        };
    }

    @GetMapping("/records/{id}")
    ResponseEntity<RecordAnswer> one(@PathVariable String id) {
        RecordView record = uuid(id).flatMap(records::findPublic)
                .orElseThrow(() -> new ProblemException(
                        "RECORD_NOT_FOUND",
                        HttpStatus.NOT_FOUND,
                        Text.of("没有这条公示信息。", "There is no such public record.")));
        return ResponseEntity.ok().cacheControl(cache.atMost(FRESH)).body(answers.answer(record));
    }

    private static Optional<UUID> uuid(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    static ProblemException noOrganisation() {
        return new ProblemException(
                "ORGANISATION_NOT_FOUND", HttpStatus.NOT_FOUND, Text.of("没有这个主体。", "There is no such organisation."));
    }

    static Cursor cursor(RecordView record) {
        return Cursor.of(record.decidedOn().toString(), record.recordId().toString());
    }

    static RecordReader.Place place(Cursor cursor) {
        try {
            return new RecordReader.Place(LocalDate.parse(cursor.part(0)), UUID.fromString(cursor.part(1)));
        } catch (DateTimeParseException | IllegalArgumentException e) {
            throw new ProblemException(
                    "BAD_CURSOR",
                    HttpStatus.BAD_REQUEST,
                    Text.of("after 不是本列表给出的位置。", "after is none of this list's cursors."));
        }
    }

    /** Everyone may read what is public. */
    @Configuration(proxyBeanMethods = false)
    static class Rules {
        @Bean
        EndpointRule recordsOfOrganisationRule() {
            return EndpointRule.publicRead("/api/v1/organisations/{uscc}/records");
        }

        @Bean
        EndpointRule recordRule() {
            return EndpointRule.publicRead("/api/v1/records/{id}");
        }
    }
}
