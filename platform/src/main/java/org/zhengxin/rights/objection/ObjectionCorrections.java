package org.zhengxin.rights.objection;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Tells whether providers have corrected what was objected to (更正核对). */
@Component
class ObjectionCorrections {
    private final JdbcClient jdbc;

    ObjectionCorrections(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Tells whether a record was corrected after a version of it, and the correction has effect. */
    boolean since(UUID record, int version) {
        return jdbc.sql("""
                SELECT EXISTS (SELECT 1 FROM record r
                               JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                               WHERE r.id = :record AND v.version > :version AND v.change = 'CORRECTED')
                   AND NOT EXISTS (SELECT 1 FROM record r
                                   JOIN version c ON c.organisation_id = r.organisation_id AND c.record_id = r.id
                                                 AND c.version = r.current_version
                                   WHERE r.id = :record AND c.hidden_because = 'AWAITING_RELEASE')
                """)
                .param("record", record)
                .param("version", version)
                .query(Boolean.class)
                .single();
    }
}
