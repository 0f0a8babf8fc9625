package org.zhengxin.intake.web;

import java.util.Map;
import org.springframework.http.HttpStatus;
import org.zhengxin.intake.Submission;
import org.zhengxin.table.FileProblem;
import org.zhengxin.table.FileProblemCode;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** Refusals of the intake as problem documents (报送问题). */
public final class IntakeProblems {
    private IntakeProblems() {}

    /** Returns the refusal of a batch that is not there, or is not the caller's. */
    public static ProblemException notFound() {
        return new ProblemException(
                "BATCH_NOT_FOUND",
                HttpStatus.NOT_FOUND,
                Text.of("没有这个批次，或它不是本单位报送的。", "There is no such batch, or another agency sent it."));
    }

    /** Returns the refusal of a receipt that is not there yet. */
    public static ProblemException noReceipt() {
        return new ProblemException(
                "RECEIPT_NOT_FOUND",
                HttpStatus.NOT_FOUND,
                Text.of(
                        "批次尚未办结，或早于透明日志，没有回执。",
                        "The batch is not closed yet, or it is older than the transparency log: there is no receipt."));
    }

    /** Returns the refusal of an upload. */
    public static ProblemException of(Submission refused) {
        return switch (refused) {
            case Submission.TooLarge large ->
                new ProblemException(
                        "FILE_TOO_LARGE",
                        HttpStatus.CONTENT_TOO_LARGE,
                        Text.of(
                                "文件超过 " + large.maxBytes() + " 字节，请分批上报。",
                                "The file is longer than " + large.maxBytes() + " bytes; send it in parts."),
                        Map.of("maxBytes", large.maxBytes()));
            case Submission.Unreadable unreadable -> unreadable(unreadable.problem());
            case Submission.UnknownKind unknown ->
                new ProblemException(
                        "KIND_UNKNOWN",
                        HttpStatus.BAD_REQUEST,
                        Text.of("目录中没有这种信息类型；见 /api/v1/kinds。", "The catalogue has no such kind; see /api/v1/kinds."));
            case Submission.KindNotAllowed notAllowed ->
                new ProblemException(
                        "KIND_NOT_ALLOWED",
                        HttpStatus.FORBIDDEN,
                        Text.of("本单位不能报送这种信息。", "Your agency may not send this kind."));
            case Submission.UnknownProfile unknown ->
                new ProblemException(
                        "PROFILE_UNKNOWN",
                        HttpStatus.BAD_REQUEST,
                        Text.of(
                                "本单位没有这个映射配置；见 /api/v1/profiles。",
                                "Your agency has no such profile; see /api/v1/profiles."));
            case Submission.Queued queued -> throw new IllegalArgumentException("a queued upload is no problem");
        };
    }

    private static ProblemException unreadable(FileProblem problem) {
        HttpStatus status = problem.code() == FileProblemCode.TOO_LARGE
                ? HttpStatus.CONTENT_TOO_LARGE
                : HttpStatus.UNPROCESSABLE_CONTENT;
        return new ProblemException(problem.code().name(), status, Text.of(problem.zh(), problem.en()));
    }
}
