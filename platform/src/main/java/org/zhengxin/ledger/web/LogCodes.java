package org.zhengxin.ledger.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.ledger.LogClosed;
import org.zhengxin.ledger.LogProofs;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what the log can answer with. */
@Component
@Order(150)
class LogCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("透明日志", "Transparency log");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(
                new DocumentedCode(
                        LogClosed.CODE,
                        LogClosed.MEANING,
                        Text.of("稍后重试，或联系信用办。", "Try again later, or ask the office.")),
                new DocumentedCode(
                        LogProofs.NOT_YET, LogProofs.NOT_YET_MEANING, Text.of("一秒后重试。", "Ask again in a second.")));
    }
}
