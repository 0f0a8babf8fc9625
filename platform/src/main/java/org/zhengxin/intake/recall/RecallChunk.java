package org.zhengxin.intake.recall;

import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.zhengxin.record.CreditFile;
import org.zhengxin.record.RecallOrder;
import org.zhengxin.record.RecallStep;

/** One chunk of a recall: its effect and how far it is become durable together or not at all. */
@Component
class RecallChunk {
    private static final int ROWS = 200;

    private final RecallTable table;
    private final CreditFile creditFile;

    RecallChunk(RecallTable table, CreditFile creditFile) {
        this.table = table;
        this.creditFile = creditFile;
    }

    /** Does the next chunk; tells whether there may be more. */
    @Transactional
    public boolean next(UUID batch) {
        Optional<RecallTable.Open> open = table.lock(batch);
        if (open.isEmpty()) {
            return false;
        }
        Recall recall = open.get().recall();
        RecallOrder order = new RecallOrder(batch, recall.actor(), recall.reason());
        RecallStep step = creditFile.recall(order, open.get().after(), ROWS);
        if (step.last() == null) {
            table.finish(batch);
            return false;
        }
        table.advance(batch, step.withdrawn(), step.last());
        return true;
    }
}
