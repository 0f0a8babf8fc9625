package org.zhengxin.content.web;

import org.springframework.http.HttpStatus;
import org.zhengxin.web.ProblemException;
import org.zhengxin.web.Text;

/** What readers are told about addresses that lead nowhere (地址无效). */
final class ContentProblems {

    private ContentProblems() {}

    static ProblemException column() {
        return notFound("COLUMN_NOT_FOUND", "没有这个栏目。", "There is no such column.");
    }

    /** The same for what never was, is not yet and is no longer: the answer tells nothing of what is planned. */
    static ProblemException article() {
        return notFound("ARTICLE_NOT_FOUND", "没有这篇文章，或者它已经撤下。", "There is no such article, or it is no longer public.");
    }

    static ProblemException attachment() {
        return notFound("ATTACHMENT_NOT_FOUND", "文章没有这个附件。", "The article has no such attachment.");
    }

    static ProblemException district() {
        return notFound("DISTRICT_NOT_FOUND", "没有这个区县站点。", "There is no such district site.");
    }

    static ProblemException page() {
        return notFound("PAGE_NOT_FOUND", "列表没有这一页。", "The list has no such page.");
    }

    private static ProblemException notFound(String code, String zh, String en) {
        return new ProblemException(code, HttpStatus.NOT_FOUND, Text.of(zh, en));
    }
}
