package org.zhengxin.rights.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.store.DataDirectory;
import org.zhengxin.store.SecretFile;

/**
 * Keys of cases (案件密钥管理), each wrapped under {@code cases.key} in the directory of keys. A copy of the database alone,
 * such as a backup, opens nothing.
 */
@Component
class CaseKeys {
    private static final String FILE = "cases.key";

    private final JdbcClient jdbc;
    private final DataDirectory directory;
    private final Clock clock;
    private @Nullable CaseCipher wrapping;

    CaseKeys(JdbcClient jdbc, DataDirectory directory, Clock clock) {
        this.jdbc = jdbc;
        this.directory = directory;
        this.clock = clock;
    }

    /** Returns the cipher of a case; empty if it has none, or none any more. */
    Optional<CaseCipher> find(UUID caseId) {
        return jdbc.sql("SELECT wrapped FROM case_key WHERE case_id = ? AND wrapped IS NOT NULL")
                .param(caseId)
                .query((row, n) -> row.getBytes(1))
                .optional()
                .map(wrapped -> CaseCipher.of(wrapping().open(wrapped, place(caseId))));
    }

    /**
     * Returns the cipher of a case, made now if it has none.
     *
     * @throws IllegalStateException if it was destroyed
     */
    CaseCipher findOrMake(UUID caseId) {
        Optional<CaseCipher> known = find(caseId);
        if (known.isPresent()) {
            return known.get();
        }
        jdbc.sql("INSERT INTO case_key (case_id, wrapped, made_at) VALUES (?, ?, ?) ON CONFLICT DO NOTHING")
                .param(caseId)
                .param(wrapping().seal(CaseCipher.random().bytes(), place(caseId)))
                .param(now())
                .update();
        return find(caseId).orElseThrow(() -> new IllegalStateException("The key of this case was destroyed"));
    }

    private OffsetDateTime now() {
        return clock.instant().atZone(clock.getZone()).toOffsetDateTime();
    }

    private synchronized CaseCipher wrapping() {
        if (wrapping == null) {
            try {
                wrapping = CaseCipher.of(SecretFile.readOrCreate(
                        directory.keys().resolve(FILE),
                        () -> CaseCipher.random().bytes()));
            } catch (IOException failure) {
                throw new UncheckedIOException(failure);
            }
        }
        return wrapping;
    }

    private static String place(UUID caseId) {
        return "key/" + caseId;
    }
}
