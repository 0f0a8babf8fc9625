package org.zhengxin.organisation.web;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.KnownProblem;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests about organisations. */
@Component
@Order(130)
class OrganisationCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("主体", "Organisations");
    }

    @Override
    public List<DocumentedCode> codes() {
        return KnownProblem.documented(OrganisationProblem.values());
    }
}
