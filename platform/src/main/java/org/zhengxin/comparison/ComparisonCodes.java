package org.zhengxin.comparison;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.comparison.list.ListProblem;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** Documents what can be wrong with a list. */
@Component
@Order(640)
class ComparisonCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("名单比对", "Comparison of lists");
    }

    @Override
    public List<DocumentedCode> codes() {
        return KnownProblem.documented(ListProblem.values());
    }
}
