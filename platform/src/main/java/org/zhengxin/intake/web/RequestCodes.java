package org.zhengxin.intake.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests of senders and of the office about batches, profiles and held rows. */
@Component
@Order(145)
class RequestCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("报送请求", "Requests of senders");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(
                code(
                        "FILE_MISSING",
                        "表单中没有名为 file 的文件。",
                        "The form has no file called “file”.",
                        "请补上文件。",
                        "Add the file."),
                code(
                        "ONE_FILE_ONLY",
                        "一次只能报送一个文件。",
                        "One file can be sent at a time.",
                        "请分次报送。",
                        "Send them one by one."),
                code(
                        "TOO_MANY_PARTS",
                        "表单部分过多。",
                        "The form has too many parts.",
                        "请只带说明的参数。",
                        "Send the described parameters alone."),
                code(
                        "FILE_TOO_LARGE",
                        "文件过大；maxBytes 为上限。",
                        "The file is too large; maxBytes is the limit.",
                        "请分批报送。",
                        "Send it in parts."),
                code(
                        "KIND_UNKNOWN",
                        "目录中没有这种信息类型。",
                        "The catalogue has no such kind.",
                        "请查看 /api/v1/kinds。",
                        "Look at /api/v1/kinds."),
                code(
                        "KIND_NOT_ALLOWED",
                        "本单位不能报送这种信息。",
                        "Your agency may not send this kind.",
                        "登记信息只由登记机关报送。",
                        "Registration data come from registering authorities alone."),
                code(
                        "PROFILE_UNKNOWN",
                        "本单位没有这个报送模板。",
                        "Your agency has no such profile.",
                        "请查看 /api/v1/profiles。",
                        "Look at /api/v1/profiles."),
                code(
                        "BATCH_NOT_FOUND",
                        "没有这个批次，或它不是本单位的。",
                        "There is no such batch, or it is another agency's.",
                        "请核对编号。",
                        "Check the id."),
                code(
                        "RECEIPT_NOT_FOUND",
                        "批次尚未办结，或早于透明日志，没有回执。",
                        "The batch is not closed yet, or older than the transparency log.",
                        "请待批次办结后再取。",
                        "Ask again when the batch is closed."),
                code(
                        "ROW_NOT_MENDABLE",
                        "该行不在退回行中，或其内容未保存，不能在网页上修改。",
                        "The row did not come back, or its cells were not kept: it cannot be mended in the browser.",
                        "请在原表中修改后重报。",
                        "Mend it in your own file and send that."),
                code(
                        "BAD_NIL_RETURN",
                        "零报告的信息类型或月份有误。",
                        "The kind or the month of a nil return is not sound.",
                        "请选择信息类型，月份形如 2026-10。",
                        "Choose a kind, and a month such as 2026-10."),
                code(
                        "PROFILE_NOT_FOUND",
                        "本单位没有这个报送模板。",
                        "Your agency has no such profile.",
                        "请查看模板列表。",
                        "Look at the list of profiles."),
                code(
                        "BAD_PROFILE",
                        "报送模板有误；detail 说明何处。",
                        "The profile is not sound; detail says where.",
                        "请改正后再存。",
                        "Mend it and save it again."),
                code(
                        "PERSON_COLUMN",
                        "个人信息列不能映射。",
                        "A column about natural persons cannot be mapped.",
                        "请去掉该列。",
                        "Leave the column out."),
                code(
                        "BAD_DECISION",
                        "处理决定或理由不完整。",
                        "The decision or its reason is not complete.",
                        "请补全 decision 和 reason。",
                        "Complete decision and reason."),
                code(
                        "NOT_WAITING",
                        "没有这个待核的行，或已处理。",
                        "No such row waits; it may have been decided.",
                        "请查看待核列表。",
                        "Look at the list of held rows."),
                code(
                        "CONTENT_NOT_KEPT",
                        "该行内容未保存，只能退回。",
                        "The row's content was not kept; it can only be rejected.",
                        "请选择退回。",
                        "Reject it."),
                code(
                        "DECISION_NOT_POSSIBLE",
                        "该行仍违反其他规则；codes 列出。",
                        "Other rules stop the row still; codes lists them.",
                        "请退回或改作其他处理。",
                        "Reject it, or decide otherwise."));
    }

    private static DocumentedCode code(String name, String zh, String en, String doZh, String doEn) {
        return new DocumentedCode(name, Text.of(zh, en), Text.of(doZh, doEn));
    }
}
