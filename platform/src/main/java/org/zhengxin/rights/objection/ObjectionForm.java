package org.zhengxin.rights.objection;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.zhengxin.rights.evidence.EvidenceForm;

/** What was typed to file an objection or an appeal (异议表单); a field that was not sent is empty. */
record ObjectionForm(
        String target, String record, String field, String merge, String read, String grounds, String received) {

    static ObjectionForm of(EvidenceForm sent) {
        return new ObjectionForm(
                sent.field("target"),
                sent.field("record"),
                sent.field("field"),
                sent.field("merge"),
                sent.field("read"),
                sent.field("grounds").replace("\r\n", "\n"),
                sent.field("received"));
    }

    @Nullable
    UUID recordId() {
        return id(record);
    }

    @Nullable
    Long mergeId() {
        return number(merge);
    }

    @Nullable
    Long readId() {
        return number(read);
    }

    @Nullable
    LocalDate receivedOn() {
        return day(received);
    }

    static @Nullable UUID id(String typed) {
        try {
            return UUID.fromString(typed);
        } catch (IllegalArgumentException wrong) {
            return null;
        }
    }

    static @Nullable LocalDate day(String typed) {
        try {
            return LocalDate.parse(typed.strip());
        } catch (DateTimeException wrong) {
            return null;
        }
    }

    private static @Nullable Long number(String typed) {
        try {
            return Long.valueOf(typed);
        } catch (NumberFormatException wrong) {
            return null;
        }
    }
}
