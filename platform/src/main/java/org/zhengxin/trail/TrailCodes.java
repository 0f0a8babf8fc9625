package org.zhengxin.trail;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** Documents why something that is not public is not shown. */
@Component
@Order(115)
class TrailCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("查阅", "Reading what is not public");
    }

    @Override
    public List<DocumentedCode> codes() {
        return KnownProblem.documented(TrailProblem.values());
    }
}
