package org.zhengxin.portal;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests for the portal's own pages and answers. */
@Component
@Order(600)
class PortalCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("门户", "Portal");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(
                new DocumentedCode(
                        "KIND_NOT_FOUND",
                        Text.of("目录中没有这类信息。", "The catalogue has no such kind."),
                        Text.of("请查看信息目录。", "Look at the catalogue.")),
                new DocumentedCode(
                        "DEADLINE_OUT_OF_RANGE",
                        Text.of("日期或工作日数超出可计算的范围。", "The day or the number of working days is out of range."),
                        Text.of(
                                "日期取 1949 至 2199 年，工作日数取 1 至 10000。",
                                "Use days from 1949 to 2199 and working days from 1 to 10,000.")));
    }
}
