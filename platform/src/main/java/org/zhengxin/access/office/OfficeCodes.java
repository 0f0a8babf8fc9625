package org.zhengxin.access.office;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** Documents what can be wrong with the office's requests about agencies. */
@Component
@Order(120)
class OfficeCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("机构管理", "Agencies");
    }

    @Override
    public List<DocumentedCode> codes() {
        return KnownProblem.documented(OfficeProblem.values());
    }
}
