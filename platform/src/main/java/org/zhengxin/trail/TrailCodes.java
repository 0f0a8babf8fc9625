package org.zhengxin.trail;

import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
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
        return Arrays.stream(TrailProblem.values())
                .map(problem -> new DocumentedCode(problem.name(), problem.meaning(), problem.action()))
                .toList();
    }
}
