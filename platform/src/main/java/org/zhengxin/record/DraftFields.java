package org.zhengxin.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.SortedMap;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.SeverityDecision;

/** What a version that is being filed commits to (待归档版本的承诺字段); {@link StoredFields} reads the same from the store. */
final class DraftFields {
    private static final int YUAN_DECIMALS = 2;

    private DraftFields() {}

    static SortedMap<String, Object> of(Filing filing, int version, Change change, Instant recordedAt) {
        RecordDraft draft = filing.draft();
        VersionFields fields = new VersionFields()
                .alone("organisation", filing.organisation().code())
                .alone("kind", draft.kind())
                .alone("change", change)
                .body(draft.body());
        decision(filing, fields);
        internal(filing, recordedAt, fields);
        if (version == 1) {
            fields.internal("documentKey", filing.keys().getFirst().bytes()).internal("extraKey", filing.extraKey());
        }
        return fields.all();
    }

    private static void decision(Filing filing, VersionFields fields) {
        RecordDraft draft = filing.draft();
        SeverityDecision severity = draft.severity();
        ChannelDays shown = draft.days().on(Channel.PUBLIC);
        BigDecimal fine = draft.fine();
        fields.decision("documentNumber", draft.documentNumber())
                .decision("authority", draft.authorityName())
                .decision("provider", filing.provenance().provider())
                .decision("decidedOn", draft.decidedOn())
                .decision("servedOn", draft.servedOn())
                .decision("validFrom", draft.validFrom())
                .decision("validUntil", draft.validUntil())
                .decision("severity", severity == null ? null : severity.severity())
                .decision("severityFrom", severity == null ? null : severity.from())
                .decision("finality", draft.finality())
                .decision("status", draft.status())
                .decision(
                        "fineYuan",
                        fine == null
                                ? null
                                : fine.setScale(YUAN_DECIMALS, RoundingMode.HALF_UP)
                                        .toPlainString())
                .decision("publicFrom", shown.from())
                .decision("publicUntil", shown.until())
                .decision("receivedAt", filing.provenance().receivedAt());
    }

    private static void internal(Filing filing, Instant recordedAt, VersionFields fields) {
        RecordDraft draft = filing.draft();
        Provenance provenance = filing.provenance();
        fields.internal("authorityKey", draft.authorityKey())
                .internal("endedOn", draft.endedOn())
                .internal("rowPublicUntil", draft.rowPublicUntil())
                .internal("rowChannels", draft.rowChannels())
                .internal("hiddenBecause", draft.days().on(Channel.PUBLIC).hiddenBecause())
                .internal("digest", filing.content().bytes())
                .internal("warnings", draft.warnings().isEmpty() ? null : draft.warnings())
                .internal("recordedAt", recordedAt)
                .internal("batch", provenance.batch().toString())
                .internal("sheet", provenance.sheet())
                .internal("row", provenance.row());
        for (Channel channel : Channel.values()) {
            if (channel != Channel.PUBLIC) {
                ChannelDays days = draft.days().on(channel);
                fields.internal(VersionColumns.from(channel), days.from())
                        .internal(VersionColumns.until(channel), days.until());
            }
        }
    }
}
