package org.zhengxin.record;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Destroys what a record says, in all its versions, with the secrets by which it could be proved (信息删除): by order, because
 * it should never have been collected, or at the end of the archive's period. What is left are the places in the log, the
 * days on which something was shown, and a fingerprint under a key kept elsewhere, by which the row is known when it is
 * sent again.
 */
@Service
public class Erasures {
    private static final int KEY_BYTES = 16;

    private final JdbcClient jdbc;
    private final Clock clock;
    private final LaterVersions versions;
    private final ErasureKey key;
    private final ApplicationEventPublisher events;
    private final SecureRandom random = new SecureRandom();

    Erasures(JdbcClient jdbc, Clock clock, LaterVersions versions, ErasureKey key, ApplicationEventPublisher events) {
        this.events = events;
        this.jdbc = jdbc;
        this.clock = clock;
        this.versions = versions;
        this.key = key;
    }

    /** Why something is erased (删除事由). */
    public enum Ground {
        /** A court or an authority ordered it (依令删除). */
        ORDER,
        /** It should never have been collected (不应归集). */
        NEVER_COLLECTED,
        /** The archive's period has ended (保存期满). */
        ARCHIVE_ENDED
    }

    /** What became of it (删除结果). */
    public enum Result {
        /** It was erased. */
        ERASED,
        /** It had been erased before. */
        ALREADY_ERASED,
        /** There is no such record. */
        UNKNOWN
    }

    private record Doomed(
            long organisation, String code, int current, byte[] documentKey, String extraKey, boolean erased) {}

    /** Erases a record, in one transaction with its entry in the log. */
    @Transactional
    public Result erase(UUID record, Ground ground, String actor) {
        Optional<Doomed> found = find(record);
        if (found.isEmpty()) {
            return Result.UNKNOWN;
        }
        if (found.get().erased()) {
            return Result.ALREADY_ERASED;
        }
        Doomed doomed = found.get();
        versions.append(
                doomed.organisation(),
                record,
                doomed.current(),
                Change.ERASED,
                actor,
                ground.name(),
                LaterVersions.sealed());
        destroy(record, doomed);
        return Result.ERASED;
    }

    /** Erases again what a restored database has forgotten to be erased; the log's next start enters it. */
    @Transactional
    void eraseUnlogged(UUID record, String actor) {
        find(record).filter(doomed -> !doomed.erased()).ifPresent(doomed -> {
            versions.appendUnlogged(
                    doomed.organisation(),
                    record,
                    doomed.current(),
                    Change.ERASED,
                    actor,
                    null,
                    LaterVersions.sealed());
            destroy(record, doomed);
        });
    }

    /** Returns the filings whose record was erased. */
    Set<Filing> recognise(List<Filing> filings) {
        if (!Boolean.TRUE.equals(jdbc.sql("SELECT EXISTS (SELECT 1 FROM erased_record)")
                .query(Boolean.class)
                .single())) {
            return Set.of();
        }
        Map<Fingerprint, List<Filing>> byFingerprint = new LinkedHashMap<>();
        Map<Long, String> codes = codes(filings);
        for (Filing filing : filings) {
            for (Fingerprint document : filing.keys()) {
                for (long organisation : filing.organisation().groupIds()) {
                    byFingerprint
                            .computeIfAbsent(
                                    Fingerprint.stored(key.over(
                                            codes.getOrDefault(organisation, ""), document.bytes(), filing.extraKey())),
                                    fingerprint -> new ArrayList<>(1))
                            .add(filing);
                }
            }
        }
        return jdbc
                .sql("SELECT fingerprint FROM erased_record WHERE fingerprint = ANY (?)")
                .param(byFingerprint.keySet().stream().map(Fingerprint::bytes).toArray(byte[][]::new))
                .query((row, n) -> Fingerprint.stored(row.getBytes(1)))
                .list()
                .stream()
                .map(byFingerprint::get)
                .flatMap(List::stream)
                .collect(Collectors.toSet());
    }

    private Map<Long, String> codes(List<Filing> filings) {
        Map<Long, String> codes = new HashMap<>();
        jdbc.sql("SELECT id, code FROM organisation WHERE id = ANY (?)")
                .param(filings.stream()
                        .flatMap(filing -> filing.organisation().groupIds().stream())
                        .distinct()
                        .toArray(Long[]::new))
                .query(row -> {
                    codes.put(row.getLong(1), row.getString(2));
                });
        return codes;
    }

    private Optional<Doomed> find(UUID record) {
        return jdbc.sql("""
                SELECT r.organisation_id, o.code, r.current_version, r.document_key, r.extra_key, v.change = 'ERASED' AS erased
                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                JOIN organisation o ON o.id = r.organisation_id
                WHERE r.id = ? FOR UPDATE OF r
                """)
                .param(record)
                .query((row, n) -> new Doomed(
                        row.getLong("organisation_id"),
                        row.getString("code"),
                        row.getInt("current_version"),
                        row.getBytes("document_key"),
                        row.getString("extra_key"),
                        row.getBoolean("erased")))
                .optional();
    }

    private void destroy(UUID record, Doomed doomed) {
        events.publishEvent(new RecordErased(doomed.organisation(), Fingerprint.stored(doomed.documentKey())));
        jdbc.sql("INSERT INTO erased_record (fingerprint, erased_at) VALUES (?, ?) ON CONFLICT DO NOTHING")
                .param(key.over(doomed.code(), doomed.documentKey(), doomed.extraKey()))
                .param(Timestamp.from(clock.instant()))
                .update();
        jdbc.sql("""
                UPDATE version
                SET agency_id = NULL, authority_key = '', authority_name = '', document_number = '',
                    decided_on = (recorded_at AT TIME ZONE 'Asia/Shanghai')::date, served_on = NULL, finality = NULL,
                    severity = NULL, severity_from = NULL, valid_from = NULL, valid_until = NULL, fine = NULL,
                    ended_on = NULL, row_public_until = NULL, row_channels = NULL, body = '{}', body_withheld = NULL, digest = '',
                    warnings = NULL, reason = CASE WHEN change = 'ERASED' THEN reason END, salt = NULL
                WHERE organisation_id = ? AND record_id = ?
                """).param(doomed.organisation()).param(record).update();
        byte[] nothing = new byte[KEY_BYTES];
        random.nextBytes(nothing);
        jdbc.sql("UPDATE record SET document_key = ?, extra_key = '' WHERE organisation_id = ? AND id = ?")
                .param(nothing)
                .param(doomed.organisation())
                .param(record)
                .update();
    }
}
