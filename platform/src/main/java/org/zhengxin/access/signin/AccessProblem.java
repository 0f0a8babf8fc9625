package org.zhengxin.access.signin;

import org.springframework.http.HttpStatus;
import org.zhengxin.access.account.OneTimeLinks;
import org.zhengxin.access.rate.RateFilter;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** The refusals at the door (访问类问题代码). */
enum AccessProblem implements KnownProblem {
    UNAUTHENTICATED(
            HttpStatus.UNAUTHORIZED,
            Text.of("需要有效的登录凭据。", "Valid credentials are needed."),
            Text.of(
                    "机构使用 Authorization: Bearer 令牌，信用办使用 HTTP Basic。",
                    "Agencies send Authorization: Bearer with their token, the office HTTP Basic.")),
    FORBIDDEN(
            HttpStatus.FORBIDDEN,
            Text.of("该凭据无权进行此操作。", "These credentials do not allow this."),
            Text.of("请改用有权限的凭据，或联系信用办。", "Use credentials that do, or ask the office.")),
    CROSS_SITE(
            HttpStatus.FORBIDDEN,
            Text.of("不接受由其他网站发起的写操作。", "Changes that another site's page sends are not taken."),
            Text.of("请由本站或接口客户端直接发送。", "Send the request from here or from a client of the API.")),
    FORM_EXPIRED(
            HttpStatus.FORBIDDEN,
            Text.of("该表单已过期，或不是由本站打开的。", "The form is too old, or was not opened here."),
            Text.of("请重新打开页面后再提交。", "Open the page again and send it from there.")),
    LINK_GONE(
            HttpStatus.NOT_FOUND, OneTimeLinks.GONE, Text.of("请向发出邀请的人索取新的链接。", "Ask whoever sent it for a new one.")),
    RATE_LIMITED(
            HttpStatus.TOO_MANY_REQUESTS,
            RateFilter.MEANING,
            Text.of(
                    "请等待响应头 Retry-After 所说的秒数；大量数据请取每日开放数据文件。",
                    "Wait for the seconds that the header Retry-After names; for many records take the daily files of"
                            + " open data."));

    private final Said said;

    AccessProblem(HttpStatus status, Text meaning, Text action) {
        this.said = new Said(status, meaning, action);
    }

    @Override
    public Said said() {
        return said;
    }

    /** Returns the refusal of a method that an address does not know, in the words of the web module's own. */
    static ProblemException methodNotAllowed() {
        return new ProblemException(
                "METHOD_NOT_ALLOWED",
                HttpStatus.METHOD_NOT_ALLOWED,
                Text.of("该地址不支持这种请求方法。", "The address does not support this method."));
    }
}
