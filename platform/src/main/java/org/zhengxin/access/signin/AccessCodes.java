package org.zhengxin.access.signin;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
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
        return Arrays.stream(AccessProblem.values())
                .map(problem -> new DocumentedCode(problem.name(), problem.meaning(), problem.action()))
                .toList();
    }
}
