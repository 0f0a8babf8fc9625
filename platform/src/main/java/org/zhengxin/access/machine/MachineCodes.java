package org.zhengxin.access.machine;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests about machine clients. */
@Component
@Order(125)
class MachineCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("接口客户端", "Machine clients");
    }

    @Override
    public List<DocumentedCode> codes() {
        return KnownProblem.documented(MachineProblem.values());
    }
}
