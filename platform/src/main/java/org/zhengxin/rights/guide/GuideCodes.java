package org.zhengxin.rights.guide;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.zhengxin.web.CodeDocumentation;
import org.zhengxin.web.Text;

/** Documents what can be wrong with requests for the pages of rights (代码说明). */
@Component
@Order(510)
class GuideCodes implements CodeDocumentation {

    @Override
    public Text title() {
        return Text.of("权利指南", "Guide to rights");
    }

    @Override
    public List<DocumentedCode> codes() {
        return List.of(new DocumentedCode(
                "FORM_NOT_FOUND",
                Text.of("没有这个文书模板。", "There is no such form."),
                Text.of("请查看模板清单。", "Look at the list of forms.")));
    }
}
