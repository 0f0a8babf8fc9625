package org.zhengxin.intake.outcome;

import java.util.List;
import java.util.UUID;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.organisation.OrganisationReader;
import org.zhengxin.record.RecordErased;

/**
 * Destroys what rejected and waiting rows say about a record that is erased (删除退回行内容). A row that waited is rejected;
 * each keeps its line, its outcome and its codes.
 */
@Component
class ErasedRows {
    private static final String SAME = """
            document_key = ? AND (organisation_id IS NULL OR organisation_id = ANY (?))
            """;

    private final JdbcClient jdbc;
    private final HeldRows held;
    private final OrganisationReader organisations;

    ErasedRows(JdbcClient jdbc, HeldRows held, OrganisationReader organisations) {
        this.jdbc = jdbc;
        this.held = held;
        this.organisations = organisations;
    }

    private record Place(UUID batch, int sheet, int row) {}

    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    void erased(RecordErased record) {
        byte[] document = record.document().bytes();
        Long[] group = group(record.organisationId());
        List<Place> waiting = jdbc.sql("SELECT batch_id, sheet, row FROM batch_row WHERE outcome = 'HELD' AND " + SAME)
                .param(document)
                .param(group)
                .query((row, n) -> new Place(row.getObject(1, UUID.class), row.getInt(2), row.getInt(3)))
                .list();
        for (Place place : waiting) {
            held.lock(place.batch(), place.sheet(), place.row())
                    .ifPresent(row -> held.decide(
                            row,
                            new HeldRows.Decided(RowOutcome.REJECTED, null, "ERASED", "erasure", "ERASED_RECORD")));
        }
        jdbc.sql("UPDATE batch_row SET content = NULL, document_key = NULL WHERE " + SAME)
                .param(document)
                .param(group)
                .update();
    }

    /** A row may name the organisation by a code that was merged into it, or into which it was merged. */
    private Long[] group(long organisation) {
        return organisations
                .find(organisation)
                .map(organisations::groupOf)
                .orElse(List.of(organisation))
                .toArray(Long[]::new);
    }
}
