package org.zhengxin.web.problem;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** Documents the codes that every endpoint can answer with. */
@Component
@Order(100)
class WebCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("通用", "General");
    }

    @Override
    public List<DocumentedCode> codes() {
        return KnownProblem.documented(WebProblem.values());
    }
}
