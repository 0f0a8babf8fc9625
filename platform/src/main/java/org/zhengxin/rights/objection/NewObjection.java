package org.zhengxin.rights.objection;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.organisation.Organisation;

/**
 * An objection as somebody files it (提出异议).
 *
 * @param id the id that its case will have
 * @param group the organisations whose files the organisation may object to: itself and what was merged into it
 * @param field code of a field; empty for none
 * @param receivedOn the day on which its clock starts
 * @param files staged in the vault under the id
 */
record NewObjection(
        UUID id,
        Organisation organisation,
        List<Long> group,
        ObjectionTarget target,
        @Nullable UUID record,
        String field,
        @Nullable Long merge,
        @Nullable Long read,
        String grounds,
        LocalDate receivedOn,
        boolean onPaper,
        List<UUID> files,
        String actor) {}
