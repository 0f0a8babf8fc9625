package org.zhengxin.access.signin;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** Documents the refusals at the door. */
@Component
@Order(110)
class AccessCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("访问", "Access");
    }

    @Override
    public List<DocumentedCode> codes() {
        return KnownProblem.documented(AccessProblem.values());
    }
}
