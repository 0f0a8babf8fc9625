package org.zhengxin.rights.objection;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * An objection, or the appeal against the answer to one (异议): what it is about and how it ended, without its words.
 *
 * @param recordVersion the record's version when it was filed
 * @param field the code of the field, for one about a field
 * @param mergeId the link, for one about a merge
 * @param readId the access, for one about a use
 * @param providerId the agency that provided what it is about, or null
 * @param filedBy the actor who entered it
 * @param appealUntil the last day of an appeal; null if there can be none
 * @param appealOf the objection whose answer this appeals against, or null
 */
record Objection(
        UUID caseId,
        ObjectionTarget target,
        @Nullable UUID recordId,
        @Nullable Integer recordVersion,
        @Nullable String field,
        @Nullable Long mergeId,
        @Nullable Long readId,
        @Nullable Long providerId,
        boolean onPaper,
        String filedBy,
        LocalDate receivedOn,
        @Nullable ProviderAnswer answer,
        @Nullable String answeredBy,
        @Nullable Outcome outcome,
        @Nullable Effect effect,
        @Nullable String decidedBy,
        @Nullable LocalDate decidedOn,
        @Nullable LocalDate appealUntil,
        @Nullable UUID appealOf) {}
