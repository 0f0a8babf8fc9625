package org.zhengxin.record;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.zhengxin.ledger.ExportedErasures;

/**
 * Carries the fingerprints of erased records from one register to another (已删除信息指纹迁移). Who copies the key as well
 * can know their rows again; without it they say nothing.
 */
@Component
class ErasuresInExport implements ExportedErasures {
    private final JdbcClient jdbc;

    ErasuresInExport(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<Erased> all() {
        return jdbc.sql("SELECT fingerprint, erased_at FROM erased_record ORDER BY fingerprint")
                .query((row, n) ->
                        new Erased(row.getBytes(1), row.getTimestamp(2).toInstant()))
                .list();
    }

    @Override
    public void restore(List<Erased> erased) {
        jdbc.sql("""
                INSERT INTO erased_record (fingerprint, erased_at)
                SELECT f, t::timestamptz FROM unnest(?::bytea[], ?::text[]) AS given(f, t) ON CONFLICT DO NOTHING
                """)
                .param(erased.stream().map(Erased::fingerprint).toArray(byte[][]::new))
                .param(erased.stream().map(one -> one.erasedAt().toString()).toArray(String[]::new))
                .update();
    }
}
