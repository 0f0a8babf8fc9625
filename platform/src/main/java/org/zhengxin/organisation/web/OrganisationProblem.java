package org.zhengxin.organisation.web;

import org.springframework.http.HttpStatus;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** What can be wrong with requests about organisations (主体接口问题). */
enum OrganisationProblem implements KnownProblem {
    ORGANISATION_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            Text.of("没有使用这个代码的主体。", "No organisation bears this code."),
            Text.of("请核对统一社会信用代码，或按名称查询。", "Check the unified social credit code, or search by name.")),
    MALFORMED_CODE(
            HttpStatus.BAD_REQUEST,
            Text.of("统一社会信用代码应为十八位数字和字母。", "A unified social credit code has eighteen digits and letters."),
            Text.of("请核对代码；旧号码请用 q 查询。", "Check the code; search for older numbers with q.")),
    QUERY_TOO_LONG(
            HttpStatus.BAD_REQUEST,
            Text.of("查询内容不得超过 200 个字。", "A search text has at most 200 characters."),
            Text.of("请输入代码或名称的一部分。", "Give a code or part of a name.")),
    REASON_MISSING(
            HttpStatus.UNPROCESSABLE_CONTENT,
            Text.of("须说明理由，不超过 500 个字。", "A reason of at most 500 characters is needed."),
            Text.of("请填写 reason。", "Fill in reason.")),
    ALREADY_CONFIRMED(
            HttpStatus.CONFLICT,
            Text.of("该主体已经确认。", "The organisation is confirmed already."),
            Text.of("无需处理。", "There is nothing to do.")),
    MERGE_INCOMPLETE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            Text.of(
                    "合并须有 retired、surviving 两个统一社会信用代码和日期 from。",
                    "A merge needs the two codes retired and surviving, and the day from."),
            Text.of("请补全。", "Complete the request.")),
    MERGE_OF_UNKNOWN(
            HttpStatus.UNPROCESSABLE_CONTENT,
            Text.of("其中一个代码没有对应的主体。", "No organisation bears one of the codes."),
            Text.of("成员 member 指出是哪一个。", "The member named member says which.")),
    MERGE_CIRCLE(
            HttpStatus.CONFLICT,
            Text.of("存续主体就是被合并主体，或已并入被合并主体。", "The surviving organisation is the retired one, or is merged into it."),
            Text.of("请先撤销原有合并。", "Undo the earlier merge first.")),
    ALREADY_RETIRED(
            HttpStatus.CONFLICT,
            Text.of("该主体已并入另一主体。", "The organisation is merged into another one already."),
            Text.of("成员 merge 指出该合并；如有误请先撤销。", "The member merge names that merge; undo it first if it is wrong.")),
    MERGE_IN_FUTURE(
            HttpStatus.UNPROCESSABLE_CONTENT,
            Text.of("合并日期不得晚于今天。", "The day of a merge cannot be later than today."),
            Text.of("请在当日或之后登记。", "Record it on that day or later.")),
    MERGE_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            Text.of("没有这个合并。", "There is no such merge."),
            Text.of("请查看合并列表。", "Look at the list of merges.")),
    MERGE_UNDONE(
            HttpStatus.CONFLICT,
            Text.of("该合并已经撤销。", "The merge has been undone already."),
            Text.of("无需处理。", "There is nothing to do."));

    private final Said said;

    OrganisationProblem(HttpStatus status, Text meaning, Text action) {
        this.said = new Said(status, meaning, action);
    }

    @Override
    public Said said() {
        return said;
    }
}
