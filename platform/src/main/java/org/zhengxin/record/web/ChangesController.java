package org.zhengxin.record.web;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.security.core.annotation.AuthenticationPrincipal;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.zhengxin.access.Caller;
import org.zhengxin.access.EndpointRule;
import org.zhengxin.access.Role;
import org.zhengxin.record.EndReason;
import org.zhengxin.record.PublicChanges;
import org.zhengxin.record.PublicChanges.Audience;
import org.zhengxin.record.RecordReader;
import org.zhengxin.web.DayCache;
import org.zhengxin.web.Limit;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The feed of changes (变更订阅接口), by index of the log. */
@RestController
class ChangesController {
    private static final String ADDRESS = "/api/v1/changes";
    private static final Duration FRESH = Duration.ofSeconds(5);
    private static final UUID LAST = new UUID(-1L, -1L);

    private final PublicChanges changes;
    private final RecordReader records;
    private final DayCache cache;

    ChangesController(PublicChanges changes, RecordReader records, DayCache cache) {
        this.cache = cache;
        this.changes = changes;
        this.records = records;
    }

    /**
     * A page of changes.
     *
     * @param next the index to pass as {@code after} for what is waiting; null if nothing is
     * @param upTo the index to pass as {@code after} later on
     * @param ended records whose last public day has passed
     * @param endedNext what to pass as {@code endedAfter} for more of those, or later on
     */
    record ChangeList(
            List<ChangeItem> items, @Nullable String next, long upTo, List<EndedItem> ended, String endedNext) {}

    /** A change; kind, organisation and days are null if the record is not public today: then its copies have to go. */
    record ChangeItem(
            long index,
            UUID id,
            int version,
            Instant recordedAt,
            boolean publicToday,
            @Nullable String kind,
            @Nullable String organisation,
            @Nullable LocalDate publicFrom,
            @Nullable LocalDate publicUntil,
            @Nullable AnnulledItem annulled,
            boolean afterObjection) {
        static ChangeItem of(PublicChanges.Change change) {
            PublicChanges.Now now = change.now();
            PublicChanges.Notice notice = change.notice();
            return new ChangeItem(
                    change.index(),
                    change.id(),
                    change.version(),
                    change.recordedAt(),
                    now != null,
                    now == null ? null : now.kind(),
                    now == null ? null : now.organisation(),
                    now == null ? null : now.publicFrom(),
                    now == null ? null : now.publicUntil(),
                    notice == null ? null : AnnulledItem.of(notice),
                    change.afterObjection());
        }
    }

    /** Why an annulled record was taken down; without anything that it said. */
    record AnnulledItem(
            @Nullable String ground,
            @Nullable String decision,
            @Nullable LocalDate decidedOn,
            @Nullable String decidedBy,
            LocalDate noticeUntil) {
        static AnnulledItem of(PublicChanges.Notice notice) {
            EndReason reason = notice.reason();
            return reason == null
                    ? new AnnulledItem(null, null, null, null, notice.until())
                    : new AnnulledItem(
                            reason.ground().name(), reason.document(), reason.day(), reason.by(), notice.until());
        }
    }

    /** A record whose last public day has passed. */
    record EndedItem(UUID id, LocalDate lastDay) {}

    @GetMapping(ADDRESS)
    ResponseEntity<ChangeList> after(
            @AuthenticationPrincipal @Nullable Caller caller,
            @RequestParam @Nullable String after,
            @RequestParam @Nullable String endedAfter,
            @RequestParam @Nullable Integer limit) {
        int size = Limit.of(limit);
        boolean recipient = caller instanceof Caller.OfMachine machine && machine.role() == Role.RECIPIENT;
        Audience audience = recipient ? Audience.RECIPIENTS : Audience.EVERYONE;
        PublicChanges.Page page = changes.after(index(after), size, audience);
        Place place = endedAfter == null ? new Place(records.today().minusDays(2), LAST) : Place.read(endedAfter);
        List<EndedItem> ended = changes.ended(place.day(), place.record(), size, audience).stream()
                .map(each -> new EndedItem(each.id(), each.lastDay()))
                .toList();
        Place reached = ended.isEmpty()
                ? place
                : new Place(ended.getLast().lastDay(), ended.getLast().id());
        return ResponseEntity.ok()
                .cacheControl(recipient ? CacheControl.noStore() : cache.atMost(FRESH))
                .body(new ChangeList(
                        page.changes().stream().map(ChangeItem::of).toList(),
                        page.more() ? Long.toString(page.upTo()) : null,
                        page.upTo(),
                        ended,
                        reached.toString()));
    }

    private static long index(@Nullable String after) {
        if (after == null || after.isEmpty()) {
            return -1;
        }
        try {
            return Math.max(-1, Long.parseLong(after));
        } catch (NumberFormatException e) {
            throw badCursor();
        }
    }

    /** A place among the ended ones, by last day and id. */
    private record Place(LocalDate day, UUID record) {
        static Place read(String text) {
            try {
                String[] parts = text.split("_", 2);
                return new Place(LocalDate.parse(parts[0]), parts.length == 1 ? LAST : UUID.fromString(parts[1]));
            } catch (DateTimeParseException | IllegalArgumentException e) {
                throw badCursor();
            }
        }

        @Override
        public String toString() {
            return day + "_" + record;
        }
    }

    private static ProblemException badCursor() {
        return new ProblemException(
                "BAD_CURSOR",
                HttpStatus.BAD_REQUEST,
                Text.of("after 或 endedAfter 不是本列表给出的位置。", "after or endedAfter is none of this feed's places."));
    }

    @Bean
    static EndpointRule changesRule() {
        return EndpointRule.publicRead(ADDRESS);
    }
}
