package org.zhengxin.workbench.records;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests about an agency's own records. */
@Component
@Order(165)
class RecordsCodes implements CodeDocumentation {
    static final String OWN_RECORD_NOT_FOUND = "OWN_RECORD_NOT_FOUND";
    static final Text NOT_FOUND_MEANING = Text.of("本单位没有提供这条信息。", "Your agency provides no such record.");

    @Override
    public Text title() {
        return Text.of("本单位信息", "An agency's own records");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(new DocumentedCode(
                OWN_RECORD_NOT_FOUND,
                NOT_FOUND_MEANING,
                Text.of("请从本单位信息的列表进入。", "Start from the list of your agency's records.")));
    }
}
