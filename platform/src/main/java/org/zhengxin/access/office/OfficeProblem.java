package org.zhengxin.access.office;

import org.springframework.http.HttpStatus;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** What can be wrong with the office's requests about agencies. */
enum OfficeProblem implements KnownProblem {
    AGENCY_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            Text.of("没有这个代码的机构。", "No agency has this code."),
            Text.of("请核对统一社会信用代码。", "Check the unified social credit code.")),
    AGENCY_EXISTS(
            HttpStatus.CONFLICT,
            Text.of("已有相同代码或相同名称的机构。", "There is an agency with this code or this name."),
            Text.of("请查看机构列表。", "Look at the list of agencies.")),
    AGENCY_NOT_SOUND(
            HttpStatus.UNPROCESSABLE_CONTENT,
            Text.of("机构资料不完整或有误。", "The agency's data are not complete or not sound."),
            Text.of(
                    "须有校验正确的统一社会信用代码和名称；行政区划代码为六位数字；成员 member 指出有误之处。",
                    "It needs a sound unified social credit code and a name; a region has six digits; the member"
                            + " named member says which is wrong."));

    private final Said said;

    OfficeProblem(HttpStatus status, Text meaning, Text action) {
        this.said = new Said(status, meaning, action);
    }

    @Override
    public Said said() {
        return said;
    }

    ProblemException exception(String member) {
        return exception("member", member);
    }
}
