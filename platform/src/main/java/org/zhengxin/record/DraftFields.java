package org.zhengxin.record;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HexFormat;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.catalog.Channel;
import org.zhengxin.catalog.ChannelDays;
import org.zhengxin.catalog.SeverityDecision;
import org.zhengxin.foundation.commitment.FieldHashes;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.foundation.json.CanonicalObject;
import org.zhengxin.foundation.json.CanonicalTime;

/** What a version that is being filed commits to (待归档版本的承诺字段); {@link StoredFields} reads the same from the store. */
final class DraftFields {
    private static final int YUAN_DECIMALS = 2;

    private DraftFields() {}

    /**
     * Returns the hashes of what is known before the registers are asked.
     *
     * @param organisation the code that the row names; null if it names none
     */
    static FieldHashes begun(
            RecordDraft draft,
            Provenance provenance,
            Fingerprint content,
            @Nullable String organisation,
            VersionSalt salt) {
        RecordBody body = draft.body();
        FieldHashes hashes = new FieldHashes(salt)
                .putWritten(VersionFields.BODY, body.shown())
                .putWritten(VersionFields.INTERNAL, internal(draft, provenance, content));
        if (organisation != null) {
            hashes.putWritten(VersionFields.DECISION, decision(draft, provenance, organisation));
        }
        return body.withheld() == null ? hashes : hashes.putWritten(VersionFields.WITHHELD, body.withheld());
    }

    /** Adds the hashes of what is known only when it is filed. */
    static FieldHashes complete(FieldHashes begun, Filing filing, int version, Change change, String recordedAt) {
        boolean first = version == 1;
        String organisation = filing.organisation().code();
        if (!organisation.equals(filing.committed().organisation())) {
            begun.putWritten(VersionFields.DECISION, decision(filing.draft(), filing.provenance(), organisation));
        }
        return begun.putWritten(
                VersionFields.FILING,
                new CanonicalObject()
                        .put("change", change.name())
                        .put("documentKey", first ? hex(filing.keys().getFirst()) : null)
                        .put("extraKey", first ? filing.extraKey() : null)
                        .put("recordedAt", recordedAt)
                        .end());
    }

    private static String decision(RecordDraft draft, Provenance provenance, String organisation) {
        SeverityDecision severity = draft.severity();
        ChannelDays shown = draft.days().on(Channel.PUBLIC);
        return new CanonicalObject()
                .put("authority", draft.authorityName())
                .put("decidedOn", draft.decidedOn())
                .put("documentNumber", draft.documentNumber())
                .put("finality", name(draft.finality()))
                .put("fineYuan", yuan(draft.fine()))
                .put("kind", draft.kind())
                .put("organisation", organisation)
                .put("provider", provenance.provider())
                .put("publicFrom", shown.from())
                .put("publicUntil", shown.until())
                .put("receivedAt", CanonicalTime.write(provenance.receivedAt()))
                .put("servedOn", draft.servedOn())
                .put("severity", severity == null ? null : name(severity.severity()))
                .put("severityFrom", severity == null ? null : name(severity.from()))
                .put("status", name(draft.status()))
                .put("validFrom", draft.validFrom())
                .put("validUntil", draft.validUntil())
                .end();
    }

    private static String internal(RecordDraft draft, Provenance provenance, Fingerprint content) {
        ChannelDays government = draft.days().on(Channel.GOVERNMENT);
        ChannelDays authorised = draft.days().on(Channel.AUTHORISED);
        ChannelDays report = draft.days().on(Channel.REPORT);
        UUID batch = provenance.batch();
        return new CanonicalObject()
                .put(VersionColumns.from(Channel.AUTHORISED), authorised.from())
                .put(VersionColumns.until(Channel.AUTHORISED), authorised.until())
                .put("authorityKey", draft.authorityKey())
                .put("batch", batch == null ? null : batch.toString())
                .put("digest", hex(content))
                .put("endedOn", draft.endedOn())
                .put(VersionColumns.from(Channel.GOVERNMENT), government.from())
                .put(VersionColumns.until(Channel.GOVERNMENT), government.until())
                .put("hiddenBecause", name(draft.days().on(Channel.PUBLIC).hiddenBecause()))
                .put(VersionColumns.from(Channel.REPORT), report.from())
                .put(VersionColumns.until(Channel.REPORT), report.until())
                .put("row", batch == null ? null : provenance.row())
                .put("rowChannels", draft.rowChannels())
                .put("rowPublicUntil", draft.rowPublicUntil())
                .put("sheet", batch == null ? null : provenance.sheet())
                .put("warnings", draft.warnings().isEmpty() ? null : draft.warnings())
                .end();
    }

    private static String hex(Fingerprint fingerprint) {
        return HexFormat.of().formatHex(fingerprint.bytes());
    }

    private static @Nullable String yuan(@Nullable BigDecimal fine) {
        return fine == null
                ? null
                : fine.setScale(YUAN_DECIMALS, RoundingMode.HALF_UP).toPlainString();
    }

    private static @Nullable String name(@Nullable Enum<?> constant) {
        return constant == null ? null : constant.name();
    }
}
