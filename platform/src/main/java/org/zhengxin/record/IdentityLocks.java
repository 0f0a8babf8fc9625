package org.zhengxin.record;

import java.nio.ByteBuffer;
import java.util.Collection;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Advisory locks over what leads an identity: deciding authority and kind. */
@Component
class IdentityLocks {
    private final JdbcClient jdbc;

    IdentityLocks(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    void lock(Collection<RecordDraft> drafts) {
        lock(drafts.stream().map(draft -> lead(draft.authorityKey(), draft.kind())));
    }

    void lock(String authorityKey, String kind) {
        lock(Stream.of(lead(authorityKey, kind)));
    }

    /** What leads identities. */
    record Lead(String authorityKey, String kind) {}

    /** Locks what several lead, in the one order. */
    void lockLeads(Collection<Lead> leads) {
        lock(leads.stream().map(each -> lead(each.authorityKey(), each.kind())));
    }

    /** Locks what several authorities lead of one kind, in the one order. */
    void lockAll(Collection<String> authorityKeys, String kind) {
        lock(authorityKeys.stream().map(authority -> lead(authority, kind)));
    }

    private void lock(Stream<Long> leads) {
        Long[] keys = leads.distinct().sorted().toArray(Long[]::new);
        if (keys.length == 0) {
            return;
        }
        jdbc.sql("SELECT count(pg_advisory_xact_lock(k)) FROM unnest(?::bigint[]) WITH ORDINALITY AS t(k, n)")
                .param(keys)
                .query(Long.class)
                .single();
    }

    private static long lead(String authorityKey, String kind) {
        return ByteBuffer.wrap(Fingerprint.over("identity", authorityKey, kind).bytes())
                .getLong();
    }
}
