package org.zhengxin.checkdesk.check;

import org.springframework.http.HttpStatus;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** Why a check is not made (核查类问题代码). */
enum CheckProblem implements KnownProblem {
    CHECK_OUT_OF_SCOPE(
            HttpStatus.FORBIDDEN,
            Text.of("该主体不在本账号的核查范围内。", "The organisation is not within the scope of this account."),
            Text.of("请由有相应区域权限的账号核查，或联系信用办。", "Have it checked by an account for that region, or ask the office.")),
    CHECK_SUBJECT_UNKNOWN(
            HttpStatus.NOT_FOUND,
            Text.of("主体库中没有这个代码。", "The register has no organisation of this code."),
            Text.of("请从查询结果中选择主体。", "Choose the organisation from the results of the search.")),
    CHECK_OVER(
            HttpStatus.NOT_FOUND,
            Text.of(
                    "没有这次核查，或已超过可重看的时间；再次查看须重新核查。",
                    "There is no such check, or it is too long ago to be seen again; check anew."),
            Text.of("请重新选择目的和主体。", "Choose purpose and organisation anew."));

    private final Said said;

    CheckProblem(HttpStatus status, Text meaning, Text action) {
        this.said = new Said(status, meaning, action);
    }

    @Override
    public Said said() {
        return said;
    }
}
