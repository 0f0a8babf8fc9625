package org.zhengxin.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.ledger.EntryType;
import org.zhengxin.ledger.LogEnding;
import org.zhengxin.ledger.LogEndings;

/** Ends records again whose ending was lost with a restore (恢复后的终止重放): nothing comes back that way either. */
@Component
class ForgottenEndings implements LogEndings {
    private static final String ACTOR = "log:restore";

    private final JdbcClient jdbc;
    private final LaterVersions versions;
    private final Erasures erasures;

    ForgottenEndings(JdbcClient jdbc, LaterVersions versions, Erasures erasures) {
        this.jdbc = jdbc;
        this.versions = versions;
        this.erasures = erasures;
    }

    private record Standing(long organisation, int version, Change change) {}

    @Override
    @Transactional
    public void endAgain(List<LogEnding> endings) {
        Map<UUID, Change> decisive = new LinkedHashMap<>();
        for (LogEnding ending : endings) {
            if (ending.type() == EntryType.RECORD) {
                decisive.merge(ending.id(), Change.values()[ending.memo()], ForgottenEndings::decisive);
            }
        }
        decisive.forEach(this::endAgain);
    }

    /** Of two endings of one record the later, unless a resend could undo that one alone. */
    private static Change decisive(Change earlier, Change later) {
        return earlier.closes() && !later.closes() ? earlier : later;
    }

    private void endAgain(UUID record, Change change) {
        if (change == Change.ERASED) {
            erasures.eraseUnlogged(record, ACTOR);
            return;
        }
        jdbc.sql("""
                SELECT r.organisation_id, v.version, v.change
                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.id = ? AND v.actor IS DISTINCT FROM ? FOR UPDATE OF r
                """)
                .param(record)
                .param(ACTOR)
                .query((row, n) -> new Standing(row.getLong(1), row.getInt(2), Change.valueOf(row.getString(3))))
                .optional()
                .filter(standing -> !standing.change().closes())
                .ifPresent(standing -> versions.appendUnlogged(
                        standing.organisation(),
                        record,
                        standing.version(),
                        change,
                        ACTOR,
                        null,
                        LaterVersions.sealed()));
    }
}
