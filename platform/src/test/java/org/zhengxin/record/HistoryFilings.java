package org.zhengxin.record;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.ActStatus;
import org.zhengxin.catalog.Catalogue;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.DaysInput;
import org.zhengxin.catalog.HiddenBecause;
import org.zhengxin.catalog.Kind;
import org.zhengxin.catalog.Severity;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.catalog.SeverityInput;
import org.zhengxin.catalog.SeverityTable;
import org.zhengxin.catalog.VisibleDays;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.organisation.OrganisationRef;
import org.zhengxin.record.plain.PlainRow;

/** Makes filings of rows, as intake does (归档请求生成). */
final class HistoryFilings {
    private static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final HistoryRegister register;

    HistoryFilings(HistoryRegister register) {
        this.register = register;
    }

    /** Where a row stands: the organisation, its place in the file, and what is known of the organisation. */
    record Place(
            long organisation,
            List<Long> group,
            String code,
            boolean provisional,
            UUID batch,
            @Nullable UUID replaces,
            int row) {}

    static Fingerprint key(int history, PlainRow row) {
        return Fingerprint.over("history", Integer.toString(history), row.kind().code, "" + row.document());
    }

    Filing filing(int history, PlainRow row, Place place) {
        Fingerprint content = Fingerprint.over(row.says());
        long agency = row.reviewed() ? register.fourEyes : register.byRule;
        Provenance from =
                new Provenance(agency, "99HISTORY000000000", place.batch(), 0, place.row(), register.clock.instant());
        return new Filing(
                new OrganisationRef(
                        place.organisation(),
                        place.code(),
                        "试验单位",
                        "试验单位",
                        List.of(),
                        place.provisional(),
                        place.group().getFirst(),
                        place.group()),
                List.of(key(history, row)),
                "",
                true,
                false,
                content,
                register.get(DraftCommitments.class).begin(draft(row, place), from, content, place.code()),
                place.replaces());
    }

    private RecordDraft draft(PlainRow row, Place place) {
        Kind kind = register.get(Catalogue.class).kind(row.kind().code).orElseThrow();
        Map<String, String> body = new TreeMap<>(Map.of("NR", row.words()));
        if (row.warning()) {
            body.put("LB", "警告");
        }
        SeverityTable table = kind.severity();
        SeverityDecision graded = table == null
                ? null
                : table.decide(new SeverityInput(
                        null, null, row.warning() ? List.of("警告") : List.of(), null, null, row.decided()));
        Severity severity = graded == null ? null : graded.severity();
        Set<Channel> only = row.only() == null
                ? null
                : row.only().stream().map(each -> Channel.valueOf(each.name())).collect(Collectors.toSet());
        ActStatus status = ActStatus.valueOf(row.status().name());
        VisibleDays byRule = kind.publication()
                .days(new DaysInput(
                        row.decided(),
                        severity,
                        row.validUntil(),
                        row.until(),
                        only,
                        status,
                        row.ended(),
                        place.provisional(),
                        register.clock.instant().atZone(SHANGHAI).toLocalDate(),
                        body::get));
        boolean waits = row.reviewed() && kind.adverse() && byRule.shownAnywhere();
        return new RecordDraft(
                kind.code(),
                "authority",
                "试验机关",
                Integer.toString(row.document()),
                row.decided(),
                null,
                null,
                graded,
                null,
                row.validUntil(),
                null,
                status,
                row.ended(),
                row.until(),
                only == null
                        ? null
                        : new TreeSet<>(only).stream().map(Enum::name).collect(Collectors.joining(",")),
                waits ? byRule.withheld(HiddenBecause.AWAITING_RELEASE) : byRule,
                RecordBody.shownWhole(CanonicalJson.write(body)),
                List.of());
    }
}
