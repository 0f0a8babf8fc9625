package org.zhengxin.opendata.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests for open data. */
@Component
@Order(620)
class OpenDataCodes implements CodeDocumentation {
    static final String BEING_MADE = "OPEN_DATA_BEING_MADE";
    static final Text MEANING = Text.of("当日文件正在生成。", "Today's file is being made.");

    @Override
    public Text title() {
        return Text.of("开放数据", "Open data");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(new DocumentedCode(
                BEING_MADE,
                MEANING,
                Text.of(
                        "请稍候一两分钟再试；昨日的文件不再提供。",
                        "Try again in a minute or two; yesterday's file is not given any more.")));
    }
}
