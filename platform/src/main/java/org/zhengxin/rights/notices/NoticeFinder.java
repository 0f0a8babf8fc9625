package org.zhengxin.rights.notices;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Finds the adverse records that an agency provides (本单位不利信息); another agency's are never among them. */
@Repository
class NoticeFinder {
    /** How many of the latest decisions are looked at for an agency's own. */
    private static final int LOOKED_AT = 5_000;

    private final JdbcClient jdbc;

    NoticeFinder(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A record with the organisation on whose file it is. */
    record Found(UUID record, long organisation, int sheet, int row) {}

    /**
     * Returns the records of a batch in the order of its rows.
     *
     * @param after the record behind which to go on, or null
     */
    List<Found> ofBatch(long agency, UUID batch, Collection<String> kinds, @Nullable Found after, int most) {
        return jdbc.sql("""
                SELECT v.record_id, v.organisation_id, v.batch_sheet, v.batch_row
                FROM version v
                WHERE v.batch_id = :batch AND v.agency_id = :agency AND v.kind = ANY (:kinds)
                  AND (v.batch_sheet, v.batch_row) > (:sheet, :row)
                ORDER BY v.batch_sheet, v.batch_row LIMIT :most
                """)
                .param("batch", batch)
                .param("agency", agency)
                .param("kinds", kinds.toArray(String[]::new))
                .param("sheet", after == null ? -1 : after.sheet())
                .param("row", after == null ? 0 : after.row())
                .param("most", most)
                .query((row, n) ->
                        new Found(row.getObject(1, UUID.class), row.getLong(2), row.getInt(3), row.getInt(4)))
                .list();
    }

    /** Returns those among the latest decisions of the whole register that are an agency's. */
    List<Found> latest(long agency, Collection<String> kinds, int most) {
        return jdbc.sql("""
                SELECT v.record_id, v.organisation_id, 0, 0
                FROM unnest(:kinds) AS k(kind)
                CROSS JOIN LATERAL (SELECT * FROM version WHERE kind = k.kind
                                    ORDER BY decided_on DESC, record_id DESC LIMIT :looked) v
                JOIN record r ON r.organisation_id = v.organisation_id AND r.id = v.record_id
                             AND r.current_version = v.version
                WHERE v.agency_id = :agency
                ORDER BY v.decided_on DESC, v.record_id DESC LIMIT :most
                """)
                .param("kinds", kinds.toArray(String[]::new))
                .param("looked", LOOKED_AT)
                .param("agency", agency)
                .param("most", most)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getLong(2), 0, 0))
                .list();
    }

    /** Returns those about some organisations, the latest first. */
    List<Found> about(long agency, Collection<Long> organisations, Collection<String> kinds, int most) {
        return jdbc.sql("""
                SELECT v.record_id, v.organisation_id
                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.organisation_id = ANY (:organisations) AND r.kind = ANY (:kinds) AND v.agency_id = :agency
                ORDER BY v.decided_on DESC, v.record_id DESC LIMIT :most
                """)
                .param("organisations", organisations.toArray(Long[]::new))
                .param("kinds", kinds.toArray(String[]::new))
                .param("agency", agency)
                .param("most", most)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getLong(2), 0, 0))
                .list();
    }

    /** Finds one. */
    Optional<Found> one(long agency, UUID record) {
        return jdbc.sql("""
                SELECT v.record_id, v.organisation_id
                FROM record r
                JOIN version v ON v.organisation_id = r.organisation_id AND v.record_id = r.id
                              AND v.version = r.current_version
                WHERE r.id = ? AND v.agency_id = ?
                """)
                .param(record)
                .param(agency)
                .query((row, n) -> new Found(row.getObject(1, UUID.class), row.getLong(2), 0, 0))
                .optional();
    }
}
