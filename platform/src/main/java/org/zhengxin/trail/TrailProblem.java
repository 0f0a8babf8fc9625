package org.zhengxin.trail;

import org.springframework.http.HttpStatus;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** Why something that is not public is not shown (查阅类问题代码). */
enum TrailProblem implements KnownProblem {
    PURPOSE_UNKNOWN(
            HttpStatus.BAD_REQUEST,
            Text.of("须从清单中选择查阅目的，且该目的适用于本角色。", "A purpose of the list is needed, one that is open to this role."),
            Text.of("请选择清单中的查阅目的后重试。", "Choose a purpose of the list and try again.")),
    CASE_NUMBER_NEEDED(
            HttpStatus.BAD_REQUEST,
            Text.of("按此目的查阅须填写案号或事项编号。", "For this purpose the number of a case or matter is needed."),
            Text.of("请填写案件、计划或文书的编号。", "Give the number of the case, plan or document.")),
    CASE_NUMBER_UNSOUND(
            HttpStatus.BAD_REQUEST,
            Text.of(
                    "案号应为 60 字以内、含数字的编号，不得填写姓名、身份证号码或电话号码。",
                    "A case number has at most 60 characters and a digit in it, and is no name and no number of a"
                            + " person."),
            Text.of("请填写案件、计划或文书的编号。", "Give the number of the case, plan or document.")),
    UNIT_UNSOUND(
            HttpStatus.BAD_REQUEST,
            Text.of(
                    "委托单位名称应在 100 字以内，不得含有个人号码。",
                    "The unit's name has at most 100 characters and no number of a person."),
            Text.of("请填写单位名称。", "Give the name of the unit.")),
    ACCESS_NOT_RECORDED(
            HttpStatus.SERVICE_UNAVAILABLE,
            Text.of(
                    "查阅记录未能写入，因此不提供非公开信息。",
                    "The access could not be written down, so nothing that is not public is shown."),
            Text.of("请稍后重试；持续出现时请联系运维人员。", "Try again later; if it lasts, tell the operator."));

    private final Said said;

    TrailProblem(HttpStatus status, Text meaning, Text action) {
        this.said = new Said(status, meaning, action);
    }

    @Override
    public Said said() {
        return said;
    }
}
