package org.zhengxin.rights.orders;

import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds what an order is linked to (关联信息): records that the agency itself provides, and no others. */
@Repository
class OrderSubjects {
    private final JdbcClient jdbc;

    OrderSubjects(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /**
     * A record of the agency's own.
     *
     * @param organisation the register's key of the organisation on whose file it is
     */
    record Linked(UUID id, long organisation, String kind, String documentNumber) {}

    /** Finds a record that an agency provides; another agency's does not exist for it. */
    Optional<Linked> find(UUID record, long agency) {
        return jdbc.sql("""
                SELECT r.id, r.organisation_id, v.kind, v.document_number
                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.id = ? AND v.agency_id = ? AND v.change <> 'ERASED'
                """)
                .param(record)
                .param(agency)
                .query((row, n) ->
                        new Linked(row.getObject(1, UUID.class), row.getLong(2), row.getString(3), row.getString(4)))
                .optional();
    }

    /** Returns the number of its document. */
    Optional<String> numberOf(UUID record, long agency) {
        return find(record, agency).map(Linked::documentNumber).filter(number -> !number.isBlank());
    }
}
