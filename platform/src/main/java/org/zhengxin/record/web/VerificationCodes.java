package org.zhengxin.record.web;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.ledger.LogFault;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what a check of the database against the log can find. */
@Component
@Order(145)
class VerificationCodes implements CodeDocumentation {
    private static final Text ACTION = Text.of(
            "有人绕过平台改动了数据库，或者存储损坏：请停用平台，查明原因，从备份恢复。",
            "Somebody changed the database behind the platform's back, or the storage is damaged: stop the platform, find out why, restore from a backup.");

    @Override
    public Text title() {
        return Text.of("日志核对", "Check against the log");
    }

    @Override
    public List<DocumentedCode> codes() {
        return Arrays.stream(LogFault.Kind.values())
                .map(kind -> new DocumentedCode(kind.name(), kind.meaning(), ACTION))
                .toList();
    }
}
