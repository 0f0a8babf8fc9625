package org.zhengxin.figures.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests for figures. */
@Component
@Order(610)
class FigureCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("统计", "Figures");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(
                new DocumentedCode(
                        "BAD_MONTH",
                        Text.of("月份无法识别。", "The month cannot be read."),
                        Text.of("请写成 2026-11，1949 至 2199 年。", "Write it as 2026-11, from 1949 to 2199.")),
                new DocumentedCode(
                        "BAD_PERIOD",
                        Text.of("起止月份颠倒，或者期间过长。", "The months are in the wrong order, or there are too many."),
                        Text.of("起始月份不晚于截止月份，最多 60 个月。", "Put the first month before the last, at most 60 months.")),
                new DocumentedCode(
                        "BAD_REGION",
                        Text.of(
                                "行政区划代码无法识别，或者不在可选范围内。",
                                "The region code is none, or not one of those to choose from."),
                        Text.of("请填写六位行政区划代码。", "Give a six-digit region code.")),
                new DocumentedCode(
                        "FIGURES_NOT_READY",
                        Text.of("统计数据正在首次生成。", "The figures are being made for the first time."),
                        Text.of("请稍后再试。", "Try again in a while.")));
    }
}
