package org.zhengxin.checkdesk.check;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** Documents why a check is not made. */
@Component
@Order(116)
class CheckCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("信用核查", "Credit check");
    }

    @Override
    public List<DocumentedCode> codes() {
        return KnownProblem.documented(CheckProblem.values());
    }
}
