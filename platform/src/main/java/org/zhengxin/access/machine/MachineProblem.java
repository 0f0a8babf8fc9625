package org.zhengxin.access.machine;

import org.springframework.http.HttpStatus;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** What can be wrong with the office's requests about machine clients. */
enum MachineProblem implements KnownProblem {
    MACHINE_NOT_FOUND(
            HttpStatus.NOT_FOUND,
            Text.of("没有这个接口客户端，或它已停用。", "There is no such machine client, or it has ended."),
            Text.of("请查看接口客户端列表。", "Look at the list of machine clients.")),
    MACHINE_NOT_SOUND(
            HttpStatus.UNPROCESSABLE_CONTENT,
            Text.of("接口客户端资料不完整或有误。", "The machine client's data are not complete or not sound."),
            Text.of(
                    "须有系统名称和范围 scopes（batches:send、batches:read、profiles、metrics、public）；前三种须有机构代码"
                            + " agency，metrics 不得有；有效天数 days 为 1 至 366；每分钟请求数 perMinute 为 1 至 60000。成员 member"
                            + " 指出有误之处。",
                    "It needs a name of the system and scopes (batches:send, batches:read, profiles, metrics, public);"
                            + " the first three need the agency's code, metrics must have none; days are 1 to 366,"
                            + " perMinute 1 to 60000. The member named member says which is wrong."));

    private final Said said;

    MachineProblem(HttpStatus status, Text meaning, Text action) {
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
