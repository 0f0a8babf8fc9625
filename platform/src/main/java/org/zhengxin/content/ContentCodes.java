package org.zhengxin.content;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests for articles and district sites. */
@Component
@Order(620)
class ContentCodes implements CodeDocumentation {

    private static final Text SEE_CONTENT = Text.of("请从“资讯与指南”页面进入。", "Start from the page of news and guides.");

    @Override
    public Text title() {
        return Text.of("资讯与指南", "News and guides");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(
                new DocumentedCode("COLUMN_NOT_FOUND", Text.of("没有这个栏目。", "There is no such column."), SEE_CONTENT),
                new DocumentedCode(
                        "ARTICLE_NOT_FOUND",
                        Text.of(
                                "没有这篇文章，或者它尚未发布、已经撤下。",
                                "There is no such article, or it is not public yet or no longer."),
                        SEE_CONTENT),
                new DocumentedCode(
                        "ATTACHMENT_NOT_FOUND",
                        Text.of("文章没有这个附件。", "The article has no such attachment."),
                        Text.of("请从文章页面下载附件。", "Take attachments from the article's page.")),
                new DocumentedCode(
                        "DISTRICT_NOT_FOUND", Text.of("没有这个区县站点。", "There is no such district site."), SEE_CONTENT),
                new DocumentedCode(
                        "PAGE_NOT_FOUND",
                        Text.of("列表没有这一页。", "The list has no such page."),
                        Text.of("请从第一页开始。", "Start from the first page.")));
    }
}
