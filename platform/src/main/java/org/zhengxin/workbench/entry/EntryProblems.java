package org.zhengxin.workbench.entry;

import java.util.UUID;
import org.springframework.http.HttpStatus;
import org.zhengxin.intake.Submission;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** What can be wrong with addresses of single-record entry; the codes are those of the interface. */
final class EntryProblems {
    private EntryProblems() {}

    /** Reads a batch's id. */
    static UUID id(String text) {
        try {
            return UUID.fromString(text);
        } catch (IllegalArgumentException e) {
            throw noBatch();
        }
    }

    /** What another agency sent does not exist for this one. */
    static ProblemException noBatch() {
        return new ProblemException(
                "BATCH_NOT_FOUND",
                HttpStatus.NOT_FOUND,
                Text.of("没有这个批次，或不属于本单位。", "There is no such batch, or it is not yours."));
    }

    static ProblemException noKind() {
        return new ProblemException(
                "KIND_UNKNOWN",
                HttpStatus.NOT_FOUND,
                Text.of("目录中没有这种信息，或本单位不报送。", "The catalogue has no such kind, or your agency does not send it."));
    }

    /** The form was made for this agency from the same catalogue, so that the intake takes what it makes. */
    static IllegalStateException refused(Submission refused) {
        return new IllegalStateException("the intake refused a row of its own form: "
                + refused.getClass().getSimpleName());
    }
}
