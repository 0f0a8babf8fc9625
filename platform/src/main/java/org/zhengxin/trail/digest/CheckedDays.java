package org.zhengxin.trail.digest;

import java.sql.Date;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.zhengxin.foundation.commitment.FieldCommitment;
import org.zhengxin.foundation.commitment.VersionSalt;
import org.zhengxin.foundation.json.CanonicalJson;
import org.zhengxin.ledger.LogProof;
import org.zhengxin.ledger.LogProofs;
import org.zhengxin.ledger.LogSource;
import org.zhengxin.trail.DayDigests;
import org.zhengxin.web.ProblemException;

/** Reads days again and compares them with their entries in the log (每日封存核对). */
@Service
class CheckedDays implements DayDigests {
    private final JdbcClient jdbc;
    private final Days days;
    private final DigestEntries entries;
    private final LogProofs proofs;

    CheckedDays(JdbcClient jdbc, Days days, DigestEntries entries, LogProofs proofs) {
        this.jdbc = jdbc;
        this.days = days;
        this.entries = entries;
        this.proofs = proofs;
    }

    @Override
    public List<Day> before(@Nullable LocalDate before, int limit) {
        LocalDate begun = days.begun().orElse(LocalDate.MAX);
        return jdbc
                .sql("""
                        SELECT d::date, a.fields, a.day IS NULL AS gone
                        FROM generate_series((SELECT least(min(day), (SELECT b.day FROM access_begun b))::timestamp
                                              FROM access_digest),
                                             (SELECT max(day)::timestamp FROM access_digest), '1 day') AS d
                        LEFT JOIN access_digest a ON a.day = d::date
                        WHERE (:before::date IS NULL OR d::date < :before)
                          AND (a.day IS NOT NULL OR d::date >= (SELECT b.day FROM access_begun b))
                        ORDER BY d DESC LIMIT :limit
                        """)
                .param("before", before == null ? null : Date.valueOf(before))
                .param("limit", limit)
                .query((row, n) ->
                        new Found(row.getObject(1, LocalDate.class), row.getString(2), row.getBoolean("gone")))
                .list()
                .stream()
                .map(found -> checked(found, begun))
                .toList();
    }

    private record Found(LocalDate day, @Nullable String fields, boolean gone) {}

    private Day checked(Found found, LocalDate begun) {
        if (found.gone || found.fields == null) {
            return new Day(found.day, -1, "", null, found.gone ? State.MISSING : State.WAITING);
        }
        Map<?, ?> fields = (Map<?, ?>) Objects.requireNonNull(CanonicalJson.parse(found.fields));
        long rows = Long.parseLong(String.valueOf(fields.get("rows")));
        String digest = String.valueOf(fields.get("digest"));
        List<LogSource.Held> held = entries.held(List.of(new LogSource.Key(Days.id(found.day), 1)));
        LogProof proof = held.isEmpty() ? null : proof(held.getFirst());
        if (proof == null) {
            return new Day(found.day, rows, digest, null, State.WAITING);
        }
        State sound = found.day.isBefore(begun) ? State.ELSEWHERE : State.SOUND;
        return new Day(
                found.day, rows, digest, proof.index(), commitsTo(proof, held.getFirst()) ? sound : State.ALTERED);
    }

    private @Nullable LogProof proof(LogSource.Held held) {
        try {
            return proofs.of(Objects.requireNonNull(held.place()));
        } catch (ProblemException notYet) {
            return null;
        }
    }

    private static boolean commitsTo(LogProof proof, LogSource.Held held) {
        byte[] salt = Objects.requireNonNull(held.salt());
        byte[] committed = HexFormat.of().parseHex(String.valueOf(proof.entry().get("commitment")));
        return salt.length == VersionSalt.BYTES
                && Arrays.equals(FieldCommitment.to(VersionSalt.of(salt), held.fields()), committed);
    }
}
