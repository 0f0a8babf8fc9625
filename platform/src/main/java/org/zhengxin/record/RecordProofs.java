package org.zhengxin.record;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhengxin.ledger.LogPlace;
import org.zhengxin.ledger.LogProof;
import org.zhengxin.ledger.LogProofs;
import org.zhengxin.ledger.LogSource;

/**
 * Proves the current version of a record (信息证明): with the fields that are public today, or, where none is, the mere entry,
 * which names no organisation, no kind and no reason.
 */
@Service
public class RecordProofs {
    private static final Set<String> BODY = Set.of(VersionFields.BODY, VersionFields.WITHHELD);

    private final JdbcClient jdbc;
    private final VersionEntries entries;
    private final RecordReader records;
    private final PublicFields fields;
    private final LogProofs proofs;

    RecordProofs(JdbcClient jdbc, VersionEntries entries, RecordReader records, PublicFields fields, LogProofs proofs) {
        this.jdbc = jdbc;
        this.entries = entries;
        this.records = records;
        this.fields = fields;
        this.proofs = proofs;
    }

    private record Current(int version, LogPlace place) {}

    /** Returns the proof of a record's current version; empty if there is no such record, or it has no place yet. */
    public Optional<LogProof> of(UUID record) {
        Optional<Current> current = jdbc.sql("""
                SELECT v.version, v.log_range, v.log_position
                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.id = ? AND v.log_range IS NOT NULL
                """)
                .param(record)
                .query((row, n) -> new Current(row.getInt(1), new LogPlace(row.getLong(2), row.getInt(3))))
                .optional();
        return current.map(version -> proof(record, version));
    }

    /** Returns the proof of any version with all that it says, for those who may know; empty if there is no such version. */
    public Optional<LogProof> whole(UUID record, int version) {
        return entries.held(List.of(new LogSource.Key(record, version))).stream()
                .findFirst()
                .filter(held -> held.place() != null)
                .map(held -> {
                    LogProof bare = proofs.of(Objects.requireNonNull(held.place()));
                    return held.salt() == null ? bare : bare.showing(held, name -> true);
                });
    }

    private LogProof proof(UUID record, Current current) {
        LogProof proof = proofs.of(current.place());
        Optional<RecordView> shown = records.findPublic(record).filter(view -> view.version() == current.version());
        if (shown.isEmpty()) {
            return proof;
        }
        LogSource.Held held = entries.held(List.of(new LogSource.Key(record, current.version())))
                .getFirst();
        Set<String> codes = fields.of(shown.get().kind());
        return proof.showing(
                held,
                name -> name.equals(VersionFields.DECISION)
                        || shows(held.fields().get(name), name, codes));
    }

    /** Whether a part of the body is public today as a whole: it was divided by the rules of its own day. */
    private static boolean shows(@Nullable Object part, String name, Set<String> codes) {
        return BODY.contains(name) && part instanceof Map<?, ?> members && codes.containsAll(members.keySet());
    }
}
