package org.zhengxin.record.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests about records. */
@Component
@Order(140)
class RecordCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("公示信息", "Public records");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(
                new DocumentedCode(
                        "PROOF_NOT_FOUND",
                        Text.of("日志中没有这个编号。", "The log has no entry of this id."),
                        Text.of("请从主体的公示信息中取得编号。", "Take the id from the organisation's public records.")),
                new DocumentedCode(
                        "BAD_ERASURE",
                        Text.of("删除事由不完整。", "The ground of the erasure is missing."),
                        Text.of(
                                "ground 为 ORDER、NEVER_COLLECTED 或 ARCHIVE_ENDED。",
                                "ground is ORDER, NEVER_COLLECTED or ARCHIVE_ENDED.")),
                new DocumentedCode(
                        "BAD_CONFIRMATION",
                        Text.of("确认的位置有误。", "The confirmation names no entry of the log."),
                        Text.of("upTo 取自变更订阅的 upTo 或者 index。", "Take upTo from the feed of changes.")),
                new DocumentedCode(
                        "RECORD_NOT_FOUND",
                        Text.of("没有这条信息，或者它今日不公示。", "There is no such record, or it is not public today."),
                        Text.of("请从主体的公示信息中取得编号。", "Take the id from the organisation's public records.")));
    }
}
